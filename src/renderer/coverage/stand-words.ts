import type { Stand } from '../../core/coverage/coverage.ts';

/** The sign of each stand: told by its shape, not by its colour. */
export const standSigns: Readonly<Record<Stand, string>> = {
  supports: '●',
  contradicts: '✕',
  both: '◐',
  context: '○',
  silent: '·',
};

/** What an outlet does to a claim. */
export const standVerbs: Readonly<Record<Stand, string>> = {
  supports: 'supports',
  contradicts: 'contradicts',
  both: 'supports and contradicts',
  context: 'gives context to',
  silent: 'is silent on',
};
