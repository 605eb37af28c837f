import { readDate } from './figure-dates.ts';
import { noDay, type DayParts } from './figure-day.ts';
import { readQuantity, type Quantity } from './figure-quantity.ts';
import { tokensOf, type Token } from './figure-tokens.ts';
import { looksLikeYear, readYears } from './figure-years.ts';

type Place = {
  /** As the text has it. */
  readonly text: string;
  /** Offsets in the text: UTF-16 code units. */
  readonly from: number;
  readonly to: number;
};

/** A number, a percentage or an amount of money, with its value. */
export type NumberFigure = Place & {
  readonly kind: 'number' | 'percentage' | 'money';
  /** What it can mean, the best first: 2.5m are millions, or metres. */
  readonly values: readonly number[];
  /** What it would mean where the marks of another language stand in it: 1.200. */
  readonly otherwise: readonly number[];
  /** `%`; `clock`, whose values are minutes; the money, by its code or a word such as `dollar`; else empty. */
  readonly unit: string;
  /** The word behind it, folded: what it counts, where that follows. */
  readonly noun: string;
  /** "One" and its like, which are articles or pronouns more often than numbers. */
  readonly isWeak: boolean;
};

/** A date as exact as it is written, in all its readings: 3/9/2026 has two. */
export type DateFigure = Place & { readonly kind: 'date'; readonly dates: readonly DayParts[] };

export type Figure = NumberFigure | DateFigure;

type Span = { readonly first: number; readonly next: number };
type Found = Span & ({ readonly date: readonly DayParts[] } | { readonly quantity: Quantity });

/**
 * The numbers, percentages, sums of money and dates of a text, in order, with what they say: digits of any script,
 * written numbers in English, German, French and Spanish. `language` is a BCP 47 tag. Numbers of a list ("1." at the
 * start of a line) and digits in names (G7, Covid-19) are none.
 */
export function figuresIn(text: string, language: string): readonly Figure[] {
  return figuresAmong(tokensOf(text), text, language);
}

/** The same for a text that was cut into tokens before. */
export function figuresAmong(tokens: readonly Token[], text: string, language: string): readonly Figure[] {
  const found: Found[] = [];
  for (let at = 0; at < tokens.length;) {
    const figure = isListNumber(tokens, at, language) ? null : figureAt(tokens, at, language);
    // A sign before a number may have been read as the end of the figure before it.
    if (figure !== null) found.push({ ...figure, first: Math.max(figure.first, found.at(-1)?.next ?? 0) });
    at = figure === null ? at + 1 : figure.next;
  }
  return ranged(found, tokens).map((figure) => written(figure, tokens, text));
}

function figureAt(tokens: readonly Token[], at: number, language: string): Found | null {
  const token = tokens[at];
  if (token === undefined || token.kind === 'mark') return null;
  const date = readDate(tokens, at, language) ?? (token.kind === 'number' ? readYears(tokens, at) : null);
  if (date !== null) return { first: at, next: date.next, date: date.dates };
  const quantity = readQuantity(tokens, at, language);
  if (quantity === null) return null;
  const { next } = quantity;
  if (quantity.isPlain && looksLikeYear(tokens, at, language))
    return { first: at, next, date: [{ ...noDay, year: Number(token.text) }] };
  return { first: quantity.first, next, quantity };
}

function isListNumber(tokens: readonly Token[], at: number, language: string): boolean {
  const [token, mark, following] = tokens.slice(at, at + 3);
  if (token?.startsLine !== true || !/^\d{1,2}$/.test(token.text)) return false;
  return (
    mark?.isGlued === true &&
    /^[.)]$/.test(mark.text) &&
    following?.isGlued !== true &&
    !isDay(tokens, at, language)
  );
}

/** "9. September" begins with a day, not with the number of a list. */
function isDay(tokens: readonly Token[], at: number, language: string): boolean {
  return readDate(tokens, at, language)?.dates[0]?.day === Number(tokens[at]?.text);
}

const rangeWords = new Set('to or and bis oder und a ou et y o u al til till'.split(' '));

/** In "10–15 million" and "5 to 7 percent", the first number has the second one's scale and unit. */
function ranged(found: readonly Found[], tokens: readonly Token[]): readonly Found[] {
  return found.map((figure, index) => {
    const next = found[index + 1];
    const before = found[index - 1];
    if (!('quantity' in figure)) return figure;
    if (next !== undefined && 'quantity' in next && joins(figure, next, tokens))
      return { ...figure, quantity: likeSecond(figure.quantity, next.quantity) };
    if (before !== undefined && 'quantity' in before && joins(before, figure, tokens))
      return { ...figure, quantity: likeFirst(figure.quantity, before.quantity) };
    return figure;
  });
}

function joins(a: Span, b: Span, tokens: readonly Token[]): boolean {
  const link = tokens[a.next];
  if (b.first !== a.next + 1 || link === undefined || link.startsLine) return false;
  return /^[-–—]$/u.test(link.text) || rangeWords.has(link.word);
}

function likeSecond(first: Quantity, second: Quantity): Quantity {
  const [a = 0, b = 0] = [first.values[0], second.values[0]];
  const takesScale = first.scale === 1 && second.scale > 1 && a < 1_000 && a * second.scale < b;
  const scaled = takesScale
    ? { values: [a * second.scale], otherwise: [...first.otherwise, a], scale: second.scale }
    : {};
  const takesUnit = first.unit === '' && second.unit !== '' && (takesScale || second.scale === 1);
  return { ...first, ...scaled, ...(takesUnit ? { unit: second.unit, kind: second.kind } : {}) };
}

/** $10–15 million: the second number has the first one's money. */
function likeFirst(second: Quantity, first: Quantity): Quantity {
  return first.kind === 'money' && second.unit === ''
    ? { ...second, kind: 'money', unit: first.unit }
    : second;
}

function written(figure: Found, tokens: readonly Token[], text: string): Figure {
  const from = tokens[figure.first]?.from ?? 0;
  const to = tokens[figure.next - 1]?.to ?? from;
  const place = { text: text.slice(from, to), from, to };
  if ('date' in figure) return { ...place, kind: 'date', dates: figure.date };
  const { kind, values, otherwise, unit, isWeak } = figure.quantity;
  return { ...place, kind, values, otherwise, unit, isWeak, noun: nounBehind(tokens, figure.next) };
}

const links = new Set('of de d di von the and or to in on at a und oder in im et ou en y o'.split(' '));

/** The word behind a figure, links and hyphens passed over. */
function nounBehind(tokens: readonly Token[], at: number): string {
  const [token, second] = tokens.slice(at, at + 2);
  if (token === undefined || token.startsLine) return '';
  const noun = token.text === '-' || links.has(token.word) ? (second?.word ?? '') : token.word;
  return links.has(noun) ? '' : noun;
}
