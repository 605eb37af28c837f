import { segmentsOf } from './segmenters.ts';

/** Counts words as a reader of that language would: by Unicode word boundaries (UAX #29), punctuation left out. */
export function countWords(text: string, language: string): number {
  let count = 0;
  for (const segment of segmentsOf(text, language, 'word')) if (/[\p{L}\p{N}]/u.test(segment)) count++;
  return count;
}
