import { z } from 'zod';

/**
 * A date as exact as it is known: `2026`, `2026-03`, `2026-03-09` or a time with its zone,
 * `2026-03-09T17:05:00+01:00`. After the levels 0 of EDTF (ISO 8601-2).
 */
export const partialDate = z.string().refine(isPartialDate, { message: 'not a date' });

/** A moment with its time zone (ISO 8601). */
export const moment = z.iso.datetime({ offset: true });

const shape =
  /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.\d{1,9})?)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d))?)?)?$/;

/** Whether a text is a date that exists, as exact as it may be: `2026-02-30` is none. */
export function isPartialDate(text: string): boolean {
  const parts = shape.exec(text);
  if (parts === null) return false;
  const [year, month, day, hour, minute, second] = parts.slice(1).map((part) => Number(part ?? 0));
  if (parts[2] !== undefined && (month === undefined || month < 1 || month > 12)) return false;
  if (parts[3] !== undefined && (day === undefined || day < 1 || day > daysIn(year ?? 0, month ?? 1)))
    return false;
  return (hour ?? 0) < 24 && (minute ?? 0) < 60 && (second ?? 0) < 61;
}

function daysIn(year: number, month: number): number {
  return utcDay(year, month, 0).getUTCDate();
}

/** A day at midnight in UTC. `Date.UTC` would take the years 0 to 99 for 1900 to 1999. */
function utcDay(year: number, monthIndex: number, day: number): Date {
  const date = new Date(0);
  date.setUTCFullYear(year, monthIndex, day);
  return date;
}

/**
 * A date for a reader, in the reader's words and only as exact as the date is: "March 2026", "9 March 2026".
 * A time keeps the day that its own zone shows, so the result does not depend on where it is computed.
 */
export function formatPartialDate(date: string, language: string): string {
  const parts = shape.exec(date);
  if (parts === null) return date;
  const [, year, month, day] = parts;
  const start = utcDay(Number(year), Number(month ?? 1) - 1, Number(day ?? 1));
  const exactness = day !== undefined ? 'day' : month !== undefined ? 'month' : 'year';
  return dateFormat(readerLocale(language), exactness).format(start);
}

type Exactness = 'year' | 'month' | 'day';

/** Making one takes longer than all the rest of a page, and a story’s dates are of one or two kinds. */
const dateFormats = new Map<string, Intl.DateTimeFormat>();

function dateFormat(locale: string, exactness: Exactness): Intl.DateTimeFormat {
  const key = `${locale} ${exactness}`;
  const known = dateFormats.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    calendar: 'gregory',
    year: 'numeric',
    ...(exactness === 'year' ? {} : { month: 'long' }),
    ...(exactness === 'day' ? { day: 'numeric' } : {}),
  });
  dateFormats.set(key, made);
  return made;
}

/** English dates are written day first unless the story says American English. */
function readerLocale(language: string): string {
  return language === 'en' ? 'en-GB' : language;
}
