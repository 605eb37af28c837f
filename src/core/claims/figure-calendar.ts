import { canonicalLanguage } from '../story/language.ts';
import { baseLanguage } from './base-language.ts';
import { foldWord } from './figure-tokens.ts';

/** The months (1 to 12) and days of the week (0 is Sunday) of a language, by their folded names. */
export type Calendar = {
  readonly months: ReadonlyMap<string, { readonly number: number; readonly isShort: boolean }>;
  readonly weekdays: ReadonlyMap<string, number>;
  /** Some of the names are two words: יום שלישי. */
  readonly hasPairs: boolean;
  /** The names of days as this language writes them, from Sunday. */
  readonly dayNames: readonly string[];
  /** This language begins the names of months with capitals. */
  readonly hasCapitals: boolean;
};

const calendars = new Map<string, Calendar>();

/** The calendar words of a language (a BCP 47 tag), after CLDR; those of English where the tag is none. */
export function calendarOf(language: string): Calendar {
  const known = calendars.get(language);
  if (known !== undefined) return known;
  const made = makeCalendar(canonicalLanguage(language) ?? 'en');
  calendars.set(language, made);
  return made;
}

/** Short names that English papers use and CLDR does not know. */
const moreMonths: Readonly<Record<string, readonly (readonly [name: string, month: number])[]>> = {
  en: [['sept', 9]],
};

/** Forms of the days that CLDR does not list: short ones, and those that a language bends. */
const moreDays: Readonly<Record<string, readonly (readonly [name: string, day: number])[]>> = {
  en: [...shortDays('sun mon tue wed thu fri sat'), ['tues', 2], ['weds', 3], ['thur', 4], ['thurs', 4]],
  de: ['s', 'morgen', 'vormittag', 'mittag', 'nachmittag', 'abend', 'nacht'].flatMap((time) =>
    shortDays('sonntag montag dienstag mittwoch donnerstag freitag samstag', time),
  ),
  ru: [
    ['среду', 3],
    ['пятницу', 5],
    ['субботу', 6],
  ],
};

function shortDays(names: string, ending = ''): (readonly [name: string, day: number])[] {
  return names.split(' ').map((name, day) => [`${name}${ending}`, day] as const);
}

function makeCalendar(language: string): Calendar {
  const base = baseLanguage(language);
  // Arabic papers from Beirut to Baghdad have other months than those from Cairo.
  const locales = base === 'ar' ? ['ar-EG', 'ar-SY'] : [language];
  const months = new Map<string, { number: number; isShort: boolean }>();
  let hasCapitals = false;
  for (const locale of locales)
    for (const width of ['long', 'short'] as const)
      // Beside a day, some languages bend the month: март, but 9 марта.
      for (const options of [{ month: width }, { month: width, day: 'numeric' as const }])
        named(locale, options, 'month', middles).forEach((name, index) => {
          addName(months, name, { number: index + 1, isShort: width === 'short' });
          hasCapitals ||= /^\p{Lu}/u.test(name);
        });
  for (const [name, number] of moreMonths[base] ?? []) addName(months, name, { number, isShort: true });
  const dayNames = named(language, { weekday: 'long' }, 'weekday', week);
  const weekdays = new Map<string, number>();
  for (const [name, day] of moreDays[base] ?? []) addName(weekdays, name, day);
  dayNames.forEach((name, day) => {
    addName(weekdays, name, day);
  });
  const hasPairs = [...months.keys(), ...weekdays.keys()].some((name) => /[ -]/.test(name));
  return { months, weekdays, hasPairs, dayNames, hasCapitals };
}

/** The middle of each month, and a week that begins with a Sunday. */
const middles = Array.from({ length: 12 }, (_, month) => Date.UTC(2026, month, 15));
const week = Array.from({ length: 7 }, (_, day) => Date.UTC(2026, 1, 1 + day));

function addName<Meaning>(names: Map<string, Meaning>, name: string, meaning: Meaning): void {
  const folded = foldWord(name.replaceAll('.', '').trim());
  if (folded.length > 1 && !/^\d/.test(folded) && !names.has(folded)) names.set(folded, meaning);
}

function named(
  language: string,
  options: Intl.DateTimeFormatOptions,
  type: 'month' | 'weekday',
  times: readonly number[],
): readonly string[] {
  const format = new Intl.DateTimeFormat(language, {
    ...options,
    calendar: 'gregory',
    numberingSystem: 'latn',
    timeZone: 'UTC',
  });
  return times.map((time) => format.formatToParts(time).find((part) => part.type === type)?.value ?? '');
}
