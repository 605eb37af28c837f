/** A date as exact as it is written; null is what is not said. */
export type DayParts = {
  readonly year: number | null;
  /** The last year of a decade or of a span such as 1994–96. */
  readonly lastYear: number | null;
  /** 1 to 12. */
  readonly month: number | null;
  readonly day: number | null;
  /** 0 is Sunday. */
  readonly weekday: number | null;
};

/** A date in tokens: all that it can mean, the best first, and the index of the first token behind it. */
export type DateMention = { readonly dates: readonly DayParts[]; readonly next: number };

/** Nothing is said; the parts that are known are put over it. */
export const noDay: DayParts = { year: null, lastYear: null, month: null, day: null, weekday: null };

/** The date in the form of `story/dates.ts`: as exact as it is known from the year on; null without a year. */
export function isoDate({ year, month, day }: DayParts): string | null {
  if (year === null) return null;
  const two = (value: number) => String(value).padStart(2, '0');
  const start = String(year).padStart(4, '0');
  if (month === null) return start;
  return day === null ? `${start}-${two(month)}` : `${start}-${two(month)}-${two(day)}`;
}

/** The day of the week (0 is Sunday) of a day whose year is known; null where it is not. */
export function weekdayOf({ year, month, day }: DayParts): number | null {
  return year === null || month === null || day === null
    ? null
    : new Date(Date.UTC(year, month - 1, day)).getUTCDay();
}

/** Whether a source's date says what a claim's date says. The source may be more exact, the claim may not. */
export function saysDate(claim: DayParts, source: DayParts): boolean {
  if (claim.year !== null && !holdsYear(claim, source)) return false;
  if (claim.month !== null && claim.month !== source.month) return false;
  if (claim.day !== null && claim.day !== source.day) return false;
  if (claim.weekday === null) return true;
  const weekday = source.weekday ?? weekdayOf(source) ?? weekdayOf(claim);
  // A day of the week alone needs one in the source; beside a day and a month it only must not contradict.
  return weekday === null ? claim.day !== null : weekday === claim.weekday;
}

function holdsYear(claim: DayParts, source: DayParts): boolean {
  if (claim.year === null || source.year === null) return false;
  if (claim.lastYear === null) return claim.year === source.year || isEndOfSpan(claim.year, source);
  return claim.year <= source.year && (source.lastYear ?? source.year) <= claim.lastYear;
}

/** 1996 is said by "1994–96", but not by "the 1990s". */
function isEndOfSpan(year: number, { year: first, lastYear }: DayParts): boolean {
  const isDecade = first !== null && lastYear === first + 9 && first % 10 === 0;
  return lastYear === year && !isDecade;
}
