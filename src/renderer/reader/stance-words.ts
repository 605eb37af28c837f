import type { Stance } from '../../core/story/claim.ts';

/** What a passage does for a claim, in a word. */
export const stanceInWords: Readonly<Record<Stance, string>> = {
  supports: 'Supports',
  contradicts: 'Contradicts',
  context: 'Context',
};

/** The same with what it does it for. */
export const stanceForClaim: Readonly<Record<Stance, string>> = {
  supports: 'Supports the claim',
  contradicts: 'Contradicts the claim',
  context: 'Context for the claim',
};
