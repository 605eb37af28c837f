import type { FieldReview } from '../../core/merge/review.ts';
import { momentInFull } from '../ui/times.ts';

/** Who set a value, and when, as far as that is known: of a writer it is known since when they wrote. */
export function setByInWords({ who, when }: FieldReview['ours']): string {
  if (when === null) return who;
  const since = momentInFull(when);
  return who === '' ? `changed last ${since}` : `${who}, writing since ${since}`;
}
