import type { Stance } from '../../core/story/claim.ts';

/** What a passage does for a claim. */
export const stanceInWords: Readonly<Record<Stance, string>> = {
  supports: 'Supports',
  contradicts: 'Contradicts',
  context: 'Context',
};
