import { segmentsOf } from './segmenters.ts';

/** How often each word stands in a text, and how many words it has. */
export type WordCounts = { readonly counts: ReadonlyMap<string, number>; readonly size: number };

/** Counts the words of a text (UAX #29), whatever its language; punctuation is left out. */
export function wordCounts(text: string): WordCounts {
  const counts = new Map<string, number>();
  let size = 0;
  for (const segment of segmentsOf(text, 'en', 'word')) {
    if (!/[\p{L}\p{N}]/u.test(segment)) continue;
    counts.set(segment, (counts.get(segment) ?? 0) + 1);
    size++;
  }
  return { counts, size };
}

/** How many words two texts share, each as often as both have it. */
export function sharedWords(a: WordCounts, b: WordCounts): number {
  const [few, many] = a.counts.size <= b.counts.size ? [a, b] : [b, a];
  let shared = 0;
  for (const [word, count] of few.counts) shared += Math.min(count, many.counts.get(word) ?? 0);
  return shared;
}
