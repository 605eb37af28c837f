import { claimsOf } from '../../core/claims/claims-of.ts';
import { preflight } from '../../core/preflight/preflight.ts';
import type { HouseStyle } from '../../core/story/house-style.ts';
import { checkJobOf } from '../checks/check-job-of.ts';
import { checker } from '../checks/checker.ts';
import { annotatedOf } from '../export/annotated.ts';
import type { BundleStory, StoryState } from './bundle-parts.ts';

const { check } = checker();

/**
 * A story with all that a bundle says of it. Its preflight is of the story and the house style alone, so that the same
 * story says the same on every machine: other stories stay in the house, and an embargo counts as of the last edit.
 */
export async function withReports(
  { story, state }: StoryState,
  { library, style }: { readonly library: string; readonly style: HouseStyle },
): Promise<BundleStory> {
  const claims = claimsOf(story);
  const { missing: _missing, ...found } = await check(checkJobOf(library, story, claims));
  return {
    story,
    state,
    preflight: preflight({ story, style, now: story.updatedAt, claims, check: found, cardsElsewhere: [] }),
    annotated: await annotatedOf(library, story),
  };
}
