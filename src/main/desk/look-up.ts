import type { ClaimView } from '../../core/claims/standing.ts';
import type { StoryCheck } from '../../core/contract/checks.ts';
import type { Refusal } from '../../core/contract/refusal.ts';
import { ok, type Result } from '../../core/result.ts';
import { storyLabel, type Story } from '../../core/story/story.ts';
import { checkInWorker } from '../checks/check-in-worker.ts';
import { checkJobOf } from '../checks/check-job-of.ts';

/** Looks up a story's quotations, figures and passages in its captures. */
export async function checkStory(
  library: string,
  story: Story,
  claims: readonly ClaimView[],
): Promise<Result<StoryCheck, Refusal>> {
  const answer = await checkInWorker(checkJobOf(library, story, claims), storyLabel(story));
  if (!answer.ok) return answer;
  const { missing: _missing, ...check } = answer.value;
  return ok(check);
}
