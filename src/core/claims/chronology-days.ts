import { isPartialDate } from '../story/dates.ts';
import { isoDate, type DayParts } from './figure-day.ts';
import type { RelativeDate } from './relative-dates.ts';

/** A date, or (`until` is not null) a time from a date to another; partial ISO 8601 dates. */
export type Dated = { readonly date: string; readonly until: string | null };

/** A day in UTC, in milliseconds since 1970; null where a text does not begin with a date that exists. */
export function dayOf(iso: string): number | null {
  const day = iso.slice(0, 10);
  return day.length === 10 && isPartialDate(day) ? Date.parse(`${day}T00:00:00Z`) : null;
}

const dayLength = 86_400_000;

/** The date that a text tells from today. A week is given from its Monday to its Sunday. */
export function relativeDay({ unit, amount }: Pick<RelativeDate, 'unit' | 'amount'>, today: number): Dated {
  if (unit === 'day') return single(isoDay(today - amount * dayLength));
  if (unit === 'week') {
    const daysSinceMonday = (new Date(today).getUTCDay() + 6) % 7;
    const monday = today - (daysSinceMonday + amount * 7) * dayLength;
    return { date: isoDay(monday), until: isoDay(monday + 6 * dayLength) };
  }
  const date = new Date(today);
  if (unit === 'year') return single(String(date.getUTCFullYear() - amount).padStart(4, '0'));
  const months = date.getUTCFullYear() * 12 + date.getUTCMonth() - amount;
  const month = String((months % 12) + 1).padStart(2, '0');
  return single(`${String(Math.floor(months / 12)).padStart(4, '0')}-${month}`);
}

/** The last such day of the week not after today; strictly before it where the text says "last". */
export function lastWeekday(weekday: number, today: number, isBefore: boolean): Dated {
  const back = (new Date(today).getUTCDay() - weekday + 7) % 7;
  return single(isoDay(today - (back === 0 && isBefore ? 7 : back) * dayLength));
}

/**
 * A date as it stands in a text, with its year: its own; else the one that the text told before, unless that puts it
 * after today; else the latest that is not after today. Null where that cannot be told, or no such day exists.
 */
export function fullDate(parts: DayParts, yearBefore: number | null, today: number | null): Dated | null {
  if (parts.year !== null)
    return existing(isoDate(parts), parts.lastYear === null ? null : String(parts.lastYear).padStart(4, '0'));
  if (parts.month === null) return null;
  const inYear = (year: number) => isoDate({ ...parts, year });
  const now = today === null ? null : isoDay(today);
  const isPast = (date: string | null) => date !== null && now !== null && date <= now.slice(0, date.length);
  if (yearBefore !== null) {
    const told = inYear(yearBefore);
    const isAnnounced = now !== null && yearBefore > Number(now.slice(0, 4));
    if (now === null || isAnnounced || isPast(told)) return existing(told, null);
  }
  if (now === null) return null;
  const thisYear = Number(now.slice(0, 4));
  for (const year of [thisYear, thisYear - 1, thisYear - 2, thisYear - 3, thisYear - 4]) {
    const date = inYear(year);
    // 29 February is a day in one year of four.
    if (isPast(date) && date !== null && isPartialDate(date)) return single(date);
  }
  return null;
}

function existing(date: string | null, until: string | null): Dated | null {
  return date !== null && isPartialDate(date) ? { date, until } : null;
}

function single(date: string): Dated {
  return { date, until: null };
}

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
