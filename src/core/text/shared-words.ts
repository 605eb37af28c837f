import { segmentsOf } from './segmenters.ts';

/** How often each word stands in a text, and how many words it has. */
export type WordCounts = { readonly counts: ReadonlyMap<string, number>; readonly total: number };

/** Nobody edits paragraphs of more characters: of longer texts the beginning is compared. */
export const mostCompared = 20_000;

/** Counts the words of a text, whatever its language; punctuation is left out. */
export function wordCounts(text: string): WordCounts {
  const counts = new Map<string, number>();
  let total = 0;
  for (const word of wordsIn(text.slice(0, mostCompared))) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
    total++;
  }
  return { counts, total };
}

/** How many words two texts share, each as often as both have it. */
export function sharedWords(a: WordCounts, b: WordCounts): number {
  const [few, many] = a.counts.size <= b.counts.size ? [a, b] : [b, a];
  let shared = 0;
  for (const [word, count] of few.counts) shared += Math.min(count, many.counts.get(word) ?? 0);
  return shared;
}

/** Letters of scripts that put no spaces between words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

function wordsIn(text: string): readonly string[] {
  // The rules of any language would do: where words end without a space, only the dictionary of the script knows.
  if (unspaced.test(text))
    return segmentsOf(text, 'en', 'word').filter((segment) => /[\p{L}\p{N}]/u.test(segment));
  return text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}
