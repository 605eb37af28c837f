import { gramHashes, placesCount } from './grams.ts';
import type { TextIndex } from './text-index.ts';
import { cutsWord, withoutSpaces, type Stretch } from './word-edges.ts';

/** A word with its offsets; of scripts without spaces between words, every character. */
export type Word = { readonly word: string; readonly start: number; readonly end: number };

/** Words made ready for looking them up. */
export type Phrase = {
  /** Folded, as written. */
  readonly text: string;
  /** Folded, in lower case, letter for letter. */
  readonly lower: string;
  readonly words: readonly Word[];
  readonly hashes: Uint32Array;
  /** Offsets of letters of which the case does not count. */
  readonly anyCase: readonly number[];
  /** Whether it may begin and end in the middle of a word of the source: “walk[ed]”. */
  readonly isOpen: { readonly start: boolean; readonly end: boolean };
};

const closed = { start: false, end: false } as const;

/** Makes folded words ready. The case of the first letter never counts: a quotation begins its sentence or stands in one. */
export function phraseOf(
  text: string,
  lower: string,
  anyCase: readonly number[] = [],
  isOpen: Phrase['isOpen'] = closed,
): Phrase {
  const first = /[\p{L}\p{N}]/u.exec(text)?.index;
  return {
    text,
    lower,
    words: wordsOf(lower),
    hashes: gramHashes(lower),
    anyCase: first === undefined ? anyCase : [first, ...anyCase],
    isOpen,
  };
}

/** Where a phrase stands word for word, in order, at most so many places. */
export function findPhrase(index: TextIndex, phrase: Phrase, most = 1_000): readonly Stretch[] {
  const found: Stretch[] = [];
  const { lower } = phrase;
  if (lower === '') return found;
  eachPlace(index, phrase, (from) => {
    const stretch = { from, to: from + lower.length };
    if (stands(index, phrase, stretch)) found.push(stretch);
    return found.length < most;
  });
  return found;
}

/** Every place where the letters may stand: where their rarest gram does. A text that lacks a gram costs one look. */
function eachPlace(index: TextIndex, { lower, hashes }: Phrase, visit: (from: number) => boolean): void {
  const { grams } = index;
  let rarest = -1;
  let fewest = Infinity;
  for (let at = 0; at < hashes.length; at++) {
    const hash = hashes[at] ?? 0;
    if (hash === 0) continue;
    const count = placesCount(grams, hash);
    if (count === 0) return;
    if (count < fewest) [rarest, fewest] = [at, count];
  }
  if (rarest === -1) {
    // Too short for a gram.
    for (let from = index.lower.indexOf(lower); from !== -1; from = index.lower.indexOf(lower, from + 1))
      if (!visit(from)) return;
    return;
  }
  const first = grams.starts[(hashes[rarest] ?? 0) >>> grams.shift] ?? 0;
  for (let nth = first; nth < first + fewest; nth++) {
    const from = (grams.places[nth] ?? 0) - rarest;
    if (from >= 0 && index.lower.startsWith(lower, from) && !visit(from)) return;
  }
}

function stands(index: TextIndex, { text, anyCase, isOpen }: Phrase, { from, to }: Stretch): boolean {
  if (!isOpen.start && cutsWord(index, from)) return false;
  if (!isOpen.end && cutsWord(index, to)) return false;
  if (index.folded.text.startsWith(text, from)) return true;
  for (let at = 0; at < text.length; at++)
    if (text.charCodeAt(at) !== index.folded.text.charCodeAt(from + at) && !anyCase.includes(at))
      return false;
  return true;
}

const letters = "[\\p{L}\\p{M}\\p{N}']";
const word = new RegExp(`${withoutSpaces.source}|(?:(?!${withoutSpaces.source})${letters})+`, 'gu');

function wordsOf(lower: string): readonly Word[] {
  return Array.from(lower.matchAll(word), ({ 0: found, index }) => ({
    word: found,
    start: index,
    end: index + found.length,
  }));
}

/** How many words a reader would count, roughly: two characters of a script without spaces are one. */
export function wordCount({ words }: Phrase): number {
  let count = 0;
  for (const { word: found } of words) count += withoutSpaces.test(found) ? 0.5 : 1;
  return count;
}
