import { plainDigits } from './figure-digits.ts';

/** A word, a number as it is written, or a single mark; offsets in the text (UTF-16 code units). */
export type Token = {
  readonly kind: 'word' | 'number' | 'mark';
  /** As written, but with plain digits. */
  readonly text: string;
  /** The word as lists have it: small letters, no accents. Empty for numbers and marks. */
  readonly word: string;
  readonly from: number;
  readonly to: number;
  /** Nothing stands between this token and the one before. */
  readonly isGlued: boolean;
  /** A line of the text starts here. */
  readonly startsLine: boolean;
};

const space = '[ \\u00a0\\u2009\\u202f]';
// 10.5.2024 is no decimal number: a mark that belongs to digits before it splits nothing here.
const alone = '(?<![\\d.,]|\\d[.,])';
const number = [
  `${alone}\\d{1,3}(?:(?:[.,٬]\\d{3})+|(?:${space}\\d{3})+|(?:['’]\\d{3})+)(?:[.,٫]\\d+)?(?![.,٫]?\\d)`,
  `${alone}\\d{1,2}(?:,\\d\\d)+,\\d{3}(?:\\.\\d+)?(?![.,]?\\d)`,
  `${alone}\\d+[.,٫]\\d+(?![.,٫]?\\d)`,
  '\\d+',
].join('|');
// Chinese and Japanese set no spaces: each of their characters is a word here.
const singleLetter = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}]';
// Soft hyphens and joiners belong to their word; marks that only turn the direction are nothing at all.
const inWord = `(?:(?!${singleLetter})[\\p{L}\\p{M}\\u00ad\\u200c\\u200d])`;
const unseen = '\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff';
const shape = new RegExp(`(${number})|(${singleLetter}|\\p{L}${inWord}*)|[^\\s${unseen}]`, 'gu');

/** Cuts a text into words, numbers and marks, in order. */
export function tokensOf(text: string): readonly Token[] {
  const plain = plainDigits(text);
  const tokens: Token[] = [];
  let end = 0;
  for (const match of plain.matchAll(shape)) {
    const [piece, digits, letters] = match;
    const gap = plain.slice(end, match.index);
    const startsLine = tokens.length === 0 || gap.includes('\n');
    const from = match.index;
    end = from + piece.length;
    tokens.push({
      kind: digits !== undefined ? 'number' : letters === undefined ? 'mark' : 'word',
      text: piece,
      word: letters === undefined ? '' : foldWord(letters),
      from,
      to: end,
      isGlued: gap === '' && tokens.length > 0,
      startsLine,
    });
  }
  return tokens;
}

/** A word as lists are searched for it: small letters without accents, vowel points and hamzas; ß is ss. */
export function foldWord(word: string): string {
  const small = word.toLowerCase();
  if (/^[a-z]*$/.test(small)) return small;
  return small
    .normalize('NFKD')
    .replaceAll(/\p{Mn}|[\u00ad\u0640\u200c\u200d]/gu, '')
    .replaceAll(/[ßøłđæœı]/g, (letter) => plainLetters[letter] ?? letter);
}

const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};

/** Whether a token is a word that starts with a capital. */
export function isCapital(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Lu}/u.test(token.text);
}
