import type { Rule } from './rule.ts';
import {
  claimDisputed,
  claimFigures,
  claimOrphan,
  claimProposed,
  claimStale,
  claimUnchecked,
  claimWithoutEvidence,
  claimWrong,
  evidenceGone,
} from './rules/claims.ts';
import { embargo } from './rules/embargo.ts';
import { linkDead } from './rules/links.ts';
import { nameSpelledTwoWays } from './rules/names.ts';
import { outletWithoutSource } from './rules/outlets.ts';
import { quotationNear, quotationNotFound } from './rules/quotations.ts';
import {
  headlineLength,
  headlineMissing,
  sectionEmpty,
  sectionLength,
  sectionMissing,
} from './rules/sections.ts';
import {
  citationDead,
  sourceNotCited,
  sourceWithoutAddress,
  sourceWithoutCapture,
  sourceWithoutDate,
} from './rules/sources.ts';
import { topicDescribedDifferently, topicWithoutDescription } from './rules/topics.ts';

/** Every rule of preflight, in the order of their names. */
export const rules: readonly Rule[] = [
  sectionMissing,
  sectionEmpty,
  sectionLength,
  headlineMissing,
  headlineLength,
  claimUnchecked,
  claimProposed,
  claimStale,
  claimDisputed,
  claimWrong,
  claimOrphan,
  claimWithoutEvidence,
  claimFigures,
  evidenceGone,
  quotationNotFound,
  quotationNear,
  sourceNotCited,
  sourceWithoutDate,
  sourceWithoutAddress,
  sourceWithoutCapture,
  outletWithoutSource,
  citationDead,
  linkDead,
  topicWithoutDescription,
  topicDescribedDifferently,
  nameSpelledTwoWays,
  embargo,
];
