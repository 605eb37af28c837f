import { claimsOf } from '../claims/claims-of.ts';
import type { ClaimView } from '../claims/standing.ts';
import type { StoryContent } from '../story/story.ts';
import type { VerdictReview } from './review.ts';

/** The verdicts that were good on one side, and are given for other words than those that the merged story has. */
export function staleVerdicts(
  ours: StoryContent,
  theirs: StoryContent,
  merged: StoryContent,
): readonly VerdictReview[] {
  const good = new Set([ours, theirs].flatMap((side) => claimsOf(side).flatMap(goodVerdict)));
  return claimsOf(merged).flatMap(
    ({ claim, judgement, isStale, isOrphan, words }): readonly VerdictReview[] => {
      if (judgement === null || !(isStale || isOrphan) || !good.has(judgement.id)) return [];
      const { id, verdict, author, at, words: given } = judgement;
      return [
        {
          kind: 'verdict',
          id: `v-${id}`,
          claim: claim.id,
          verdict,
          author,
          at,
          given,
          now: isOrphan ? '' : words,
        },
      ];
    },
  );
}

function goodVerdict({ judgement, isStale, isOrphan, verdict }: ClaimView): readonly string[] {
  return judgement === null || isStale || isOrphan || verdict === 'unchecked' ? [] : [judgement.id];
}
