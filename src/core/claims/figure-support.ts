import { sameMoney } from './currency-words.ts';
import { saysDate, type DayParts } from './figure-day.ts';
import type { DateFigure, Figure, NumberFigure } from './figure-search.ts';

/** From here on the same number is hardly a chance: its money may go unsaid on one side. */
const telling = 1_000;

/**
 * Whether one of the figures of the passages says what a figure of the claim says. A year beside a day may stand
 * elsewhere in the passages; a day of the week alone is only compared where the passages name one, too.
 */
export function isSupported(figure: Figure, passages: readonly Figure[]): boolean {
  if (passages.some((passage) => says(figure, passage))) return true;
  if (figure.kind !== 'date') return false;
  const dates = passages.flatMap((passage) => (passage.kind === 'date' ? passage.dates : []));
  return figure.dates.some((date) =>
    isWeekdayAlone(date) ? !dates.some(({ weekday }) => weekday !== null) : saidInTwoPlaces(date, dates),
  );
}

/** Whether a figure of a passage says what a figure of the claim says, in whatever form. */
export function says(claim: Figure, passage: Figure): boolean {
  if (claim.kind === 'date')
    return passage.kind === 'date'
      ? claim.dates.some((date) => passage.dates.some((source) => saysDate(date, source)))
      : isSameYear(passage, claim);
  return passage.kind === 'date' ? isSameYear(claim, passage) : isSameNumber(claim, passage);
}

/** 2000 and 2,000 can be the same count, though one looks like a year. */
function isSameYear(number: NumberFigure, { dates }: DateFigure): boolean {
  const [{ year, lastYear, month } = { year: null, lastYear: null, month: null }] = dates;
  if (year === null || lastYear !== null || month !== null || number.unit !== '') return false;
  return number.values.some((value) => value === year);
}

function isSameNumber(claim: NumberFigure, passage: NumberFigure): boolean {
  const shared = claim.values.filter((value) =>
    [...passage.values, ...passage.otherwise].some((other) => areEqual(value, other)),
  );
  if (claim.unit === passage.unit) return shared.length > 0;
  if (claim.kind === 'money' && passage.kind === 'money')
    return shared.length > 0 && sameMoney(claim.unit, passage.unit);
  const isMoneyUnsaid =
    [claim, passage].some(({ kind }) => kind === 'money') && [claim, passage].some(({ unit }) => unit === '');
  return isMoneyUnsaid && shared.some((value) => value >= telling);
}

/** Equal but for the dust of floating point. */
function areEqual(a: number, b: number): boolean {
  return Math.abs(a - b) <= Math.max(Math.abs(a), Math.abs(b)) * 1e-9;
}

function isWeekdayAlone({ weekday, day, month, year }: DayParts): boolean {
  return weekday !== null && day === null && month === null && year === null;
}

/** "9 September 2025" by "In 2025 …" and "on 9 September". */
function saidInTwoPlaces(date: DayParts, dates: readonly DayParts[]): boolean {
  if (date.year === null || date.month === null) return false;
  const hasYear = dates.some((other) => other.year === date.year && other.lastYear === null);
  const hasDay = dates.some(
    (other) =>
      other.year === null && saysDate({ ...date, year: null }, { ...other, weekday: other.weekday ?? null }),
  );
  return hasYear && hasDay;
}
