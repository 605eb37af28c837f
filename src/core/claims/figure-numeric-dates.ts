import { isPartialDate } from '../story/dates.ts';
import { isoDate, noDay, type DateMention, type DayParts } from './figure-day.ts';
import type { Token } from './figure-tokens.ts';

/**
 * The date in digits that begins at a token: 2025-09-10, 10/9/2025, 10.9.25, 2025年9月10日. Where day and month could
 * change places both readings are given, the day first. Null where none begins.
 */
export function readNumericDate(tokens: readonly Token[], at: number): DateMention | null {
  return withSigns(tokens, at) ?? withMarks(tokens, at);
}

function withMarks(tokens: readonly Token[], at: number): DateMention | null {
  const [first, mark, second, again, third] = tokens.slice(at, at + 5);
  if (first === undefined || second === undefined || third === undefined) return null;
  if (mark === undefined || !/^[-/.]$/.test(mark.text) || again?.text !== mark.text) return null;
  if ([mark, second, again, third].some((token) => !token.isGlued)) return null;
  if (tokens[at + 5]?.kind === 'number' && tokens[at + 5]?.isGlued === true) return null;
  const pieces = [first.text, second.text, third.text];
  const [a = 0, b = 0, c = 0] = pieces.map(Number);
  const lengths = pieces.map((piece) => (/^\d+$/.test(piece) ? piece.length : 0));
  const [big = 0, middle = 0, end = 0] = lengths;
  const readings: readonly DayParts[] =
    big === 4 && isShort(middle) && isShort(end)
      ? [{ ...noDay, year: a, month: b, day: c }]
      : isShort(big) && isShort(middle) && (end === 4 || (end === 2 && mark.text !== '-'))
        ? [
            { ...noDay, year: fullYear(c), month: b, day: a },
            ...(a === b ? [] : [{ ...noDay, year: fullYear(c), month: a, day: b }]),
          ]
        : [];
  const dates = readings.filter((date) => isPartialDate(isoDate(date) ?? ''));
  return dates.length === 0 ? null : { dates, next: at + 5 };
}

function isShort(length: number): boolean {
  return length === 1 || length === 2;
}

/** A year in two digits is one of the hundred years from 1950 on. */
function fullYear(year: number): number {
  return year > 99 ? year : year < 50 ? 2000 + year : 1900 + year;
}

/** The signs behind year, month and day in Chinese, Japanese and Korean. */
const yearSign = /^[年년]/u;
const monthSign = /^[月월]/u;
const daySign = /^[日号號일]/u;

function withSigns(tokens: readonly Token[], at: number): DateMention | null {
  const year = signed(tokens, at, yearSign, 1000, 2199);
  const month = signed(tokens, year?.next ?? at, monthSign, 1, 12);
  if (year === null && month === null) return null;
  const day = month === null ? null : signed(tokens, month.next, daySign, 1, 31);
  const date = {
    ...noDay,
    year: year?.number ?? null,
    month: month?.number ?? null,
    day: day?.number ?? null,
  };
  return { dates: [date], next: day?.next ?? month?.next ?? year?.next ?? at };
}

function signed(
  tokens: readonly Token[],
  at: number,
  sign: RegExp,
  least: number,
  most: number,
): { readonly number: number; readonly next: number } | null {
  const [token, following] = [tokens[at], tokens[at + 1]];
  if (token === undefined || !/^\d+$/.test(token.text) || following === undefined) return null;
  const number = Number(token.text);
  return sign.test(following.text) && number >= least && number <= most ? { number, next: at + 2 } : null;
}
