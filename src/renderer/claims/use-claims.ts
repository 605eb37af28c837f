import type { ClaimView } from '../../core/claims/standing.ts';
import type { LiveStory } from '../desk/live-story.ts';
import { useSelected, useStore } from '../desk/store.ts';

/** A claim that was made this long ago has its words in the index; ms. */
const settled = 3_000;

/**
 * The claims of a story. The index of the text is a moment behind: a claim that was just made waits until its words are
 * found, so that it does not appear as one whose words are gone, and in the wrong place.
 */
export function useClaims(story: LiveStory): readonly ClaimView[] {
  const views = useStore(story.claims);
  const waits = views.some(isNew);
  // Only while one waits is the index listened to.
  useSelected(story.index, (value) => (waits ? value : null));
  return waits ? views.filter((view) => !isNew(view)) : views;
}

function isNew({ claim, isOrphan, history }: ClaimView): boolean {
  return isOrphan && history.length === 0 && Math.abs(Date.now() - Date.parse(claim.createdAt)) < settled;
}
