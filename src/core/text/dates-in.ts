import { monthNamed } from './month-names.ts';
import { weekdayNamed } from './weekday-names.ts';

/** A date as a text has it; what it does not say is null. Offsets are UTF-16 code units. */
export type DateInText = {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  /** 0 is Sunday. */
  readonly weekday: number | null;
  /** For 3/9/2026: the month and day if they are read the other way round. */
  readonly other: { readonly month: number; readonly day: number } | null;
  /** The last year of a decade or of a range of years. */
  readonly untilYear: number | null;
};

type Reading = Partial<Omit<DateInText, 'from' | 'to' | 'text'>> | null;
type Groups = readonly (string | undefined)[];

const day = String.raw`(\d{1,2})(?:st|nd|rd|th|er|re|º|ª|°|\.)?`;
const name = String.raw`(\p{L}[\p{L}\p{M}]{1,14})\.?`;
const weekday = String.raw`(?:(\p{L}[\p{L}\p{M}]{2,14}),?\s+(?:the\s+|den\s+|le\s+|el\s+)?)?`;
const of = String.raw`\s*(?:de\s+|of\s+|di\s+)?`;
const behindYear = String.raw`(?:,?\s*(?:de\s+|del\s+)?(\d{4})(?!\d))?`;

/** How people write dates, the most telling first: what one has taken, the next ones do not see. */
const patterns: readonly { readonly shape: RegExp; readonly read: (groups: Groups) => Reading }[] = [
  {
    shape: /(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/gu,
    read: ([year, month, d]) => ({ year: Number(year), month: Number(month), day: Number(d) }),
  },
  {
    shape: /(?:(\d{4})\s*年\s*)?(\d{1,2})\s*月(?:\s*(\d{1,2})\s*日)?/gu,
    read: ([year, month, d]) => ({ year: number(year), month: Number(month), day: number(d) }),
  },
  {
    shape: new RegExp(String.raw`(?<![\p{L}\d:])${weekday}${day}${of}${name}${behindYear}`, 'gu'),
    read: ([week, d, month, year]) => named(month, d, year, week),
  },
  {
    shape: new RegExp(
      String.raw`(?<!\p{L})${weekday}${name}\s+(\d{1,2})(?:st|nd|rd|th)?(?![\d.,:%]\d|\d)${behindYear}`,
      'gu',
    ),
    read: ([week, month, d, year]) => named(month, d, year, week),
  },
  {
    shape: /(?<!\d)(\d{1,2})([./])(\d{1,2})\2(\d{4})(?!\d)/gu,
    read: ([first, , second, year]) => {
      const [a, b] = [Number(first), Number(second)];
      if (b > 12) return { year: Number(year), month: a, day: b };
      return { year: Number(year), month: b, day: a, other: a <= 12 ? { month: a, day: b } : null };
    },
  },
  {
    shape: new RegExp(String.raw`(?<!\p{L})${name}\s+(?:de\s+|of\s+)?(\d{4})(?!\d)`, 'gu'),
    read: ([month, year]) => named(month, undefined, year, undefined),
  },
  {
    shape: /(?<![\d.,])(1[5-9]\d\d|20\d\d)\s?[-–—]\s?(1[5-9]\d\d|20\d\d|\d\d)(?!\d)/gu,
    read: ([from, to]) => {
      const until = Number((to ?? '').length === 2 ? `${(from ?? '').slice(0, 2)}${to}` : to);
      return until > Number(from) ? { year: Number(from), untilYear: until } : null;
    },
  },
  {
    shape: /(?<![\d.,])(1[5-9]\d0|20\d0)(?:er(?:n|-Jahren?)?\b|s\b|’s\b|'s\b)/gu,
    read: ([year]) => ({ year: Number(year), untilYear: Number(year) + 9 }),
  },
  {
    shape: /(?<![\d.,$€£¥₪\p{L}-])(1[5-9]\d\d|20\d\d)(?![\d%٪]|[.,]\d|\s?(?:%|٪))/gu,
    read: ([year]) => ({ year: Number(year) }),
  },
];

/** Every date of a text, in order: days, months and years, with or without what they leave out. */
export function datesIn(text: string): readonly DateInText[] {
  let digits = westernDigits(text);
  const found: DateInText[] = [];
  for (const { shape, read } of patterns) {
    for (const match of digits.matchAll(shape)) {
      const reading = read(match.slice(1));
      if (reading === null || !exists(reading)) continue;
      const start = startOf(match, reading);
      // A full stop behind a month's name ends the sentence.
      const to = match.index + match[0].replace(/[.\s]+$/u, '').length;
      found.push({ ...unsaid, ...reading, from: start, to, text: text.slice(start, to) });
      digits = digits.slice(0, start) + ' '.repeat(to - start) + digits.slice(to);
    }
  }
  return found.toSorted((a, b) => a.from - b.from);
}

const unsaid = { year: null, month: null, day: null, weekday: null, other: null, untilYear: null };

/** A word before the day that is no weekday does not belong to the date. */
function startOf(match: RegExpExecArray, { weekday: known }: NonNullable<Reading>): number {
  const lead = match[1];
  const isWord = lead !== undefined && /^\p{L}/u.test(lead) && monthNamed(lead) === null;
  if (!isWord || known !== null) return match.index;
  const behind = match[0].slice(lead.length);
  return match.index + lead.length + (/^[,\s]*(?:(?:the|den|le|el)\s+)?/u.exec(behind)?.[0].length ?? 0);
}

function named(
  month: string | undefined,
  d: string | undefined,
  year: string | undefined,
  week: string | undefined,
): Reading {
  const found = monthNamed(month ?? '');
  if (found === null) return null;
  // “may 5 boats” and “mar 3”: a month's name that is also a word counts with its capital only.
  if (
    /^(?:may|march|mar|mai|set|sept?|dec|dic|ago|out|jan)$/.test(month ?? '') &&
    d === undefined &&
    year === undefined
  )
    return null;
  return {
    month: found,
    day: number(d),
    year: number(year),
    weekday: week === undefined ? null : weekdayNamed(week),
  };
}

function exists({ year = null, month = null, day: d = null }: NonNullable<Reading>): boolean {
  if (month !== null && (month < 1 || month > 12)) return false;
  return d === null || (d >= 1 && d <= new Date(Date.UTC(year ?? 2024, month ?? 1, 0)).getUTCDate());
}

function number(digits: string | undefined): number | null {
  return digits === undefined ? null : Number(digits);
}

/** Digits of other scripts as the ones that dates are computed with; every other character keeps its place. */
export function westernDigits(text: string): string {
  return text.replaceAll(/[٠-٩۰-۹०-९]/g, (digit) =>
    String(((digit.codePointAt(0) ?? 0) - (/[०-९]/.test(digit) ? 6 : 0)) & 0xf),
  );
}
