import { claimsOf } from '../claims/claims-of.ts';
import type { Judgement } from '../story/claim.ts';
import type { StoryContent } from '../story/story.ts';
import type { TwoVerdictsReview } from './review.ts';

/**
 * The claims on which each side gave a verdict that the other did not know, and another one. All verdicts are kept; the
 * one that was given last counts.
 */
export function twoVerdicts(
  ours: StoryContent,
  theirs: StoryContent,
  merged: StoryContent,
): readonly TwoVerdictsReview[] {
  const [own, other] = [lastVerdicts(ours), lastVerdicts(theirs)];
  const known = { ours: idsOf(ours), theirs: idsOf(theirs) };
  return claimsOf(merged).flatMap(({ claim, judgement }): readonly TwoVerdictsReview[] => {
    const [a, b] = [own.get(claim.id), other.get(claim.id)];
    if (!a || !b || a.verdict === b.verdict || known.theirs.has(a.id) || known.ours.has(b.id)) return [];
    const kept = judgement?.id === b.id ? 'theirs' : 'ours';
    const item = { claim: claim.id, words: claim.words, ours: sideOf(a), theirs: sideOf(b), kept } as const;
    return [{ kind: 'two-verdicts', id: `w-${claim.id}`, ...item }];
  });
}

function lastVerdicts(story: StoryContent): ReadonlyMap<string, Judgement | null> {
  return new Map(claimsOf(story).map(({ claim, judgement }) => [claim.id, judgement]));
}

function idsOf({ judgements }: StoryContent): ReadonlySet<string> {
  return new Set(judgements.map(({ id }) => id));
}

function sideOf({ verdict, why, author, at }: Judgement): TwoVerdictsReview['ours'] {
  return { verdict, why, author, at };
}
