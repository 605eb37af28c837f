import { baseLanguage } from './base-language.ts';
import { scalesOf } from './figure-scales.ts';
import type { Token } from './figure-tokens.ts';
import { german } from './number-words/de.ts';
import { english } from './number-words/en.ts';
import { spanish } from './number-words/es.ts';
import { french } from './number-words/fr.ts';
import type { NumberWords } from './number-words/number-words.ts';

/**
 * A number in words, and the index of the first token behind it. `isWeak`: it is more likely an article or pronoun, an
 * ordinal, or a part of a fraction.
 */
export type WrittenNumber = { readonly value: number; readonly next: number; readonly isWeak: boolean };

const languages: ReadonlyMap<string, NumberWords> = new Map([
  ['en', english],
  ['de', german],
  ['fr', french],
  ['es', spanish],
]);

/** The tokens of a text and how its language counts. */
type Text = {
  readonly tokens: readonly Token[];
  readonly words: NumberWords;
  readonly scales: ReadonlyMap<string, number>;
};

/** What a word adds to the number that is being read. */
type Item =
  | { readonly kind: 'value'; readonly value: number; readonly room: number; readonly next: number }
  | {
      readonly kind: 'hundred' | 'scale' | 'sum';
      readonly value: number;
      readonly isBare: boolean;
      readonly next: number;
    };

type State = {
  /** What was multiplied already: two thousand is 2,000 at 1,000. */
  readonly parts: readonly { readonly value: number; readonly scale: number }[];
  /** What stands before the next scale; null: nothing yet. */
  readonly group: number | null;
  /** What is added to the group must be smaller than this. */
  readonly room: number;
};

/** The number in words that begins at a token, in English, German, French or Spanish; null where none does. */
export function readNumberWords(
  tokens: readonly Token[],
  at: number,
  language: string,
): WrittenNumber | null {
  const words = languages.get(baseLanguage(language));
  const first = tokens[at];
  if (words === undefined || first?.kind !== 'word') return null;
  const text: Text = { tokens, words, scales: scalesOf(language) };
  const half = readHalf(text, at);
  if (half !== null) return half;
  let state: State = { parts: [], group: null, room: Infinity };
  let next = at;
  for (let item = firstItem(text, at); item !== null;) {
    const grown = withItem(state, item);
    if (grown === null) break;
    state = grown;
    next = item.next;
    item = itemAt(text, next + joined(text, next, state));
  }
  if (state.group === null && state.parts.length === 0) return null;
  return withHalf(text, {
    value: state.parts.reduce((sum, part) => sum + part.value, state.group ?? 0),
    next,
    isWeak: (next === at + 1 && words.weak.has(first.word)) || isPart(text, next),
  });
}

/** Three quarters, two-thirds: the number counts parts, not things. */
function isPart({ tokens, words }: Text, next: number): boolean {
  return words.parts.has(tokens[isHyphen(tokens, next) ? next + 1 : next]?.word ?? '');
}

function firstItem(text: Text, at: number): Item | null {
  const { tokens, words } = text;
  const item = itemAt(text, at);
  if (item !== null || !words.articles.has(tokens[at]?.word ?? '')) return item;
  // "a million", but not "a few million".
  const multiplier = itemAt(text, at + 1);
  if (multiplier === null || multiplier.kind === 'value') return null;
  return { kind: 'value', value: 1, room: 0, next: at + 1 };
}

function itemAt({ tokens, words, scales }: Text, at: number): Item | null {
  const token = tokens[at];
  if (token?.kind !== 'word') return null;
  if (words.pairs.size > 0) {
    const second = isHyphen(tokens, at + 1) ? at + 2 : at + 1;
    const phrase = `${token.word} ${tokens[second]?.word ?? ''}`;
    const value = words.pairs.get(phrase);
    if (value !== undefined) return valueItem(value, phrase, second + 1, words);
  }
  const value = words.valueOf(token.word);
  if (value !== null) return valueItem(value, token.word, at + 1, words);
  const isBare = words.bare.has(token.word);
  const next = at + 1;
  if (words.hundreds.has(token.word)) return { kind: 'hundred', value: 100, isBare, next };
  const sum = words.sums.get(token.word);
  if (sum !== undefined) return { kind: 'sum', value: sum, isBare, next };
  const scale = scales.get(token.word);
  return scale === undefined ? null : { kind: 'scale', value: scale, isBare, next };
}

function valueItem(value: number, phrase: string, next: number, { roomAfter }: NumberWords): Item {
  return { kind: 'value', value, room: roomAfter.get(phrase) ?? roomFor(value), next };
}

function roomFor(value: number): number {
  if (value >= 100) return value < 1_000 ? 100 : 1_000;
  return value >= 20 && value % 10 === 0 ? 10 : 0;
}

/** The number with one more word, or null where the word begins another number. */
function withItem({ parts, group, room }: State, item: Item): State | null {
  const { kind, value } = item;
  if (kind === 'value') {
    if (value >= room || (value === 0 && group !== null)) return null;
    if (parts.some(({ scale }) => value >= scale)) return null;
    return { parts, group: (group ?? 0) + value, room: item.room };
  }
  if (kind === 'hundred') {
    if (group === null) return item.isBare ? { parts, group: 100, room: 100 } : null;
    return group >= 1 && group < 100 ? { parts, group: group * 100, room: 100 } : null;
  }
  if (kind === 'sum')
    return group === null || parts.length > 0
      ? null
      : { parts: [{ value: group * value, scale: 0 }], group: null, room: 0 };
  if (parts.some(({ scale }) => scale === value || scale === 0)) return null;
  const below = parts
    .filter(({ scale }) => scale < value)
    .reduce((sum, part) => sum + part.value, group ?? 0);
  if (below === 0 && !item.isBare) return null;
  const above = parts.filter(({ scale }) => scale > value);
  return { parts: [...above, { value: (below || 1) * value, scale: value }], group: null, room: Infinity };
}

/** How many tokens only join two parts of a number here: the hyphen of twenty-one, the "and" of two hundred and five. */
function joined({ tokens, words, scales }: Text, at: number, { group, room }: State): number {
  const token = tokens[at];
  if (token === undefined || token.startsLine) return tokens.length;
  if (isHyphen(tokens, at)) return 1;
  if (!words.joints.has(token.word)) return 0;
  const fits =
    words.jointAfter === 'tens' ? group !== null && room > 0 && room <= 20 : group === null || room === 100;
  const behind = tokens[at + 2];
  // "between one hundred and two hundred" are two numbers.
  const beginsAnother =
    words.hundreds.has(behind?.word ?? '') || (scales.get(behind?.word ?? '') ?? 0) === 100;
  return fits && !beginsAnother ? 1 : 0;
}

function isHyphen(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return (
    token !== undefined && /^[-‐‑]$/u.test(token.text) && token.isGlued && tokens[at + 1]?.isGlued === true
  );
}

/** "half a million", "ein halbes Dutzend", "un demi-million". */
function readHalf(text: Text, at: number): WrittenNumber | null {
  const { tokens, words } = text;
  const start = words.articles.has(tokens[at]?.word ?? '') ? at + 1 : at;
  if (!words.halves.has(tokens[start]?.word ?? '')) return null;
  const skipped = isHyphen(tokens, start + 1) || words.articles.has(tokens[start + 1]?.word ?? '') ? 2 : 1;
  const item = itemAt(text, start + skipped);
  if (item === null || item.kind === 'value') return null;
  return { value: item.value / 2, next: item.next, isWeak: false };
}

/** "two and a half million", "un millón y medio". */
function withHalf(text: Text, number: WrittenNumber): WrittenNumber {
  const { tokens, words, scales } = text;
  const word = (at: number) => tokens[at]?.word ?? '';
  const { next } = number;
  if (!words.joints.has(word(next))) return number;
  const at = words.articles.has(word(next + 1)) ? next + 2 : next + 1;
  if (!words.halves.has(word(at))) return number;
  const scaleBefore = scales.get(word(next - 1));
  if (scaleBefore !== undefined)
    return { value: number.value + scaleBefore / 2, next: at + 1, isWeak: false };
  const scale = scales.get(word(at + 1));
  const value = (number.value + 0.5) * (scale ?? 1);
  return { value, next: scale === undefined ? at + 1 : at + 2, isWeak: false };
}
