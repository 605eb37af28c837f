import { fold, lowered, type Folded } from '../text/fold.ts';
import { phraseOf, type Phrase } from './find-phrase.ts';

/** What may stand in the source between two parts of a quotation. */
export type Gap = {
  /** The most characters. */
  readonly most: number;
  /** Whether words were left out; else words were put in. */
  readonly isLeftOut: boolean;
};

/** A quotation made ready for looking it up. */
export type QuotationParts = {
  readonly folded: Folded;
  /** All of it, but for stops and spaces at its ends, which are the writer's. */
  readonly whole: Phrase;
  /** Where `whole` begins in the folded quotation. */
  readonly lead: number;
  /** The parts that must stand in the source one after the other; one where nothing was left out or put in. */
  readonly parts: readonly Phrase[];
  /** One between each two parts. */
  readonly gaps: readonly Gap[];
};

/** What all ellipses of a quotation may leave out together; characters of the folded source. */
export const mostLeftOut = 1_500;
/** What words in square brackets may stand for. */
const mostReplaced = 60;

/** `[…]`, `(...)`, `…`, or other words in square brackets, with the spaces around. */
const gapPattern = / ?(?:\[\.{3,}\]|\(\.{3,}\)|\.{3,}|\[[^[\]]*\]) ?/gu;
const bracketedLetter = /\[(\p{L})\](?=\p{L})/gu;

/**
 * Takes a quotation apart where its writer left words out (`…`, `[…]`) or put words in (`[the minister]`). A single
 * letter in brackets only changes a letter's case: `[T]he` is `the`.
 */
export function quotationParts(quotation: string): QuotationParts {
  const folded = fold(quotation);
  const { lead, words } = bare(folded.text);
  const { text, letters } = withoutLetterBrackets(folded.text);
  const parts: Phrase[] = [];
  const gaps: Gap[] = [];
  let gap: Gap | null = null;
  const add = (from: number, to: number) => {
    const part = bare(text.slice(from, to));
    if (!/[\p{L}\p{N}]/u.test(part.words)) return;
    if (parts.length > 0) gaps.push(gap ?? { most: 0, isLeftOut: false });
    gap = null;
    const start = from + part.lead;
    const end = start + part.words.length;
    const isOpen = {
      start: text.charAt(start - 1) === ']' && part.lead === 0,
      end: text.charAt(end) === '[' && !text.startsWith('[...', end),
    };
    const anyCase = letters.filter((at) => at >= start && at < end).map((at) => at - start);
    parts.push(phraseOf(part.words, lowered(part.words), anyCase, isOpen));
  };
  let at = 0;
  for (const match of text.matchAll(gapPattern)) {
    add(at, match.index);
    gap = wider(gap, match[0]);
    at = match.index + match[0].length;
  }
  add(at, text.length);
  return { folded, whole: phraseOf(words, lowered(words)), lead, parts, gaps };
}

function wider(gap: Gap | null, sign: string): Gap {
  const isLeftOut = /\.{3}[\])]? ?$/u.test(sign) || gap?.isLeftOut === true;
  return { most: isLeftOut ? mostLeftOut : (gap?.most ?? 0) + mostReplaced, isLeftOut };
}

/** The text with its `[T]he` as `The`, and the offsets of those letters. */
function withoutLetterBrackets(text: string): { readonly text: string; readonly letters: readonly number[] } {
  const letters: number[] = [];
  let removed = 0;
  const changed = text.replaceAll(bracketedLetter, (_, letter: string, at: number) => {
    letters.push(at - removed);
    removed += 2;
    return letter;
  });
  return { text: changed, letters };
}

/** Without stops and spaces at its ends. A sign such as `$` or `%` stays: it changes what is said. */
function bare(part: string): { readonly lead: number; readonly words: string } {
  const lead = /^[ .,;:!?،؛؟。、]*/u.exec(part)?.[0].length ?? 0;
  return { lead, words: part.slice(lead).replace(/[ .,;:!?،؛؟。、-]+$/u, '') };
}
