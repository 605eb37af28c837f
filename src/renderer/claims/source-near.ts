import type { ClaimView } from '../../core/claims/standing.ts';
import { parts } from '../../core/story-doc/story-doc.ts';
import { linesOf } from '../desk/fragment-text.ts';
import type { LiveStory } from '../desk/live-story.ts';

/** The source that is cited in a claim's words or next behind them, in the same paragraph; null where none is. */
export function sourceNear(
  story: Pick<LiveStory, 'doc'>,
  { place }: Pick<ClaimView, 'place'>,
): string | null {
  if (place === null) return null;
  let start = 0;
  for (const { text, citations } of linesOf(parts.text(story.doc, place.section))) {
    const end = start + text.length;
    if (start <= place.to && place.to <= end) {
      const from = place.from - start;
      return citations.find(({ at }) => at >= from)?.source ?? null;
    }
    start = end + 1;
  }
  return null;
}
