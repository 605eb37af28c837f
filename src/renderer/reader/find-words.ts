import { fold, lowered, unfold, type Folded } from '../../core/text/fold.ts';
import type { Stretch } from './text-map.ts';

/** More hits than this are not looked for: nobody walks through them. */
export const mostHits = 5_000;

/** A text made ready for finding. */
export function findable(text: string): Folded {
  const folded = fold(text);
  return { ...folded, text: lowered(folded.text) };
}

/**
 * Every place where words stand, in the text's own offsets. Case, quotation marks, the shapes of
 * dashes and line breaks do not count.
 */
export function findWords(folded: Folded, words: string): readonly Stretch[] {
  const wanted = lowered(fold(words).text);
  const hits: Stretch[] = [];
  if (wanted === '') return hits;
  let at = folded.text.indexOf(wanted);
  while (at !== -1 && hits.length < mostHits) {
    hits.push(unfold(folded, at, at + wanted.length));
    at = folded.text.indexOf(wanted, at + wanted.length);
  }
  return hits;
}

/** The hit to begin with: the first that does not end before an offset, else the first of all. */
export function hitFrom(hits: readonly Stretch[], offset: number): number {
  return Math.max(
    0,
    hits.findIndex(({ end }) => end > offset),
  );
}
