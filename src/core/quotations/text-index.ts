import { fold, lowered, type Folded } from '../text/fold.ts';
import { gramsOf, type Grams } from './grams.ts';

/** A text made ready for looking words up in it. It is built once; looking up changes nothing in it. */
export type TextIndex = {
  readonly source: string;
  readonly folded: Folded;
  /** The folded text in lower case, letter for letter. */
  readonly lower: string;
  readonly grams: Grams;
};

/** Makes a text ready: a few milliseconds for 5,000 words, and some seven bytes for each of its characters. */
export function indexText(source: string): TextIndex {
  const folded = fold(source);
  const lower = lowered(folded.text);
  return { source, folded, lower, grams: gramsOf(lower) };
}
