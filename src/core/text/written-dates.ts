import { isPartialDate } from '../story/dates.ts';
import { monthNamed } from './month-names.ts';

/** A date found in a text: its normal form, and the piece of the text that says it. */
export type WrittenDate = { readonly date: string; readonly from: number; readonly to: number };

type Reading = { readonly year: number; readonly month: number; readonly day: number | null };

/** How people write dates. The day's place decides; month names are looked up in all languages. */
const patterns: readonly {
  readonly shape: RegExp;
  readonly read: (groups: readonly string[], monthFirst: boolean) => Reading | null;
}[] = [
  {
    shape: /(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/u,
    read: ([year = '', month = '', day = '']) => reading(year, Number(month), day),
  },
  {
    shape: /(\d{4})\s*年\s*(\d{1,2})\s*月(?:\s*(\d{1,2})\s*日)?/u,
    read: ([year = '', month = '', day]) => reading(year, Number(month), day),
  },
  {
    shape:
      /(?<![\d:])(\d{1,2})(?:st|nd|rd|th|er|re|º|ª|°|\.)?\s*(?:de\s+|of\s+|di\s+)?(\p{L}[\p{L}\p{M}]{1,14})\.?,?\s*(?:de\s+|del\s+)?(\d{4})(?!\d)/u,
    read: ([day = '', name = '', year = '']) => named(year, name, day),
  },
  {
    shape: /(\p{L}[\p{L}\p{M}]{2,14})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/u,
    read: ([name = '', day = '', year = '']) => named(year, name, day),
  },
  {
    shape: /(?<!\d)(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?!\d)/u,
    read: ([first = '', separator, second = '', year = ''], monthFirst) => {
      const [day, month] = separator === '/' && monthFirst ? [second, first] : [first, second];
      // 12/25 can only be read one way, whatever the house is used to.
      return Number(month) > 12 ? reading(year, Number(day), month) : reading(year, Number(month), day);
    },
  },
  {
    shape: /(\p{L}[\p{L}\p{M}]{2,14})\.?\s+(?:de\s+)?(\d{4})(?!\d)/u,
    read: ([name = '', year = '']) => named(year, name, undefined),
  },
];

/**
 * The first date in a text, as exact as it is given: a time counts only with its zone. `monthFirst` says how
 * 3/9/2026 is read. Null where there is no date, or only one that does not exist.
 */
export function findWrittenDate(text: string, monthFirst = false): WrittenDate | null {
  let digits = westernDigits(text);
  for (const { shape, read } of patterns) {
    const match = shape.exec(digits);
    const found = match === null ? null : read(match.slice(1), monthFirst);
    if (match === null || found === null) continue;
    const date = dateOf(found);
    const [from, to] = [match.index, match.index + match[0].length];
    if (!isPartialDate(date)) {
      // “31 February 2026” is not February 2026 either: no part of it is read again.
      digits = digits.slice(0, from) + ' '.repeat(to - from) + digits.slice(to);
      continue;
    }
    return withTime(digits, { date, from, to });
  }
  return null;
}

/** The date that a news site writes into an article's address, such as `/2026/03/09/`; null where there is none. */
export function dateInAddress(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { pathname } = new URL(address);
  const match =
    /(?<!\d)((?:19|20)\d\d)[-/_](\d{1,2}|[a-z]{3})[-/_](\d{1,2})(?!\d)/i.exec(pathname) ??
    /(?<!\d)((?:19|20)\d\d)(\d\d)(\d\d)(?!\d)/.exec(pathname) ??
    /\/((?:19|20)\d\d)[-/](\d\d|[a-z]{3})(?=\/)/i.exec(pathname);
  if (match === null) return null;
  const [, year = '', month = '', day] = match;
  const number = /^\d+$/.test(month) ? Number(month) : monthNamed(month);
  const found = number === null ? null : reading(year, number, day);
  const date = found === null ? '' : dateOf(found);
  return isPartialDate(date) ? date : null;
}

function reading(year: string, month: number, day: string | undefined): Reading | null {
  const number = Number(year);
  if (number < 1400 || number > 2200 || month < 1 || month > 12) return null;
  return { year: number, month, day: day === undefined ? null : Number(day) };
}

function named(year: string, name: string, day: string | undefined): Reading | null {
  const month = monthNamed(name);
  return month === null ? null : reading(year, month, day);
}

function dateOf({ year, month, day }: Reading): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${year}-${two(month)}${day === null ? '' : `-${two(day)}`}`;
}

/** Arabic and Persian digits as the ones that dates are computed with; every other character keeps its place. */
function westernDigits(text: string): string {
  return text.replaceAll(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));
}

/** Hours that the usual names of zones are ahead of UTC. Names that mean several zones, such as IST, are left out. */
const zones: Readonly<Record<string, number>> = {
  Z: 0,
  UTC: 0,
  GMT: 0,
  WET: 0,
  BST: 1,
  WEST: 1,
  CET: 1,
  MEZ: 1,
  CEST: 2,
  MESZ: 2,
  EET: 2,
  EEST: 3,
  MSK: 3,
  EST: -5,
  EDT: -4,
  CDT: -5,
  MST: -7,
  MDT: -6,
  PST: -8,
  PDT: -7,
  JST: 9,
  KST: 9,
  SGT: 8,
  HKT: 8,
  AEST: 10,
  AEDT: 11,
};

const clock =
  /(\d{1,2})(?:[:h](\d\d)|\.(\d\d)(?=\s*(?:[ap]\.?m|uhr)))?(?::\d\d(?:\.\d+)?)?\s*([ap])?\.?(?:m\.?)?(?:\s*Uhr)?\s*\(?(?:(UTC|GMT)?\s*([+\-−]\d{1,2})(?::?(\d\d))?|(?<!\p{L})([A-Z]{1,5})\b)/iu;

/** Adds the time that stands right behind or before a date, if its zone is given. */
function withTime(text: string, found: WrittenDate): WrittenDate {
  if (found.date.length !== 10) return found;
  const behind = text.slice(found.to, found.to + 40);
  const match = /^\s*[T,|·–-]?\s*(?:at|um|à|a las|um|alle|às|om)?\s*/iu.exec(behind);
  const start = found.to + (match?.[0].length ?? 0);
  const after = readClock(text.slice(start, start + 40));
  if (after !== null && after.at === 0)
    return { ...found, date: `${found.date}T${after.time}`, to: start + after.length };
  const lead = text.slice(Math.max(0, found.from - 30), found.from);
  const before = readClock(lead);
  if (before !== null && /^[\s,|·–)-]*(?:on\s+)?$/iu.test(lead.slice(before.at + before.length)))
    return { ...found, date: `${found.date}T${before.time}`, from: found.from - lead.length + before.at };
  return found;
}

function readClock(
  text: string,
): { readonly time: string; readonly at: number; readonly length: number } | null {
  const match = clock.exec(text);
  if (match === null) return null;
  const [whole, hours = '', colon, dot, half, , offset, offsetMinutes, name] = match;
  const minutes = colon ?? dot;
  if (minutes === undefined && half === undefined) return null;
  const zone = zoneOf(offset, offsetMinutes, name);
  const hour = hourOf(Number(hours), half);
  if (zone === null || hour === null || Number(minutes ?? 0) > 59) return null;
  const time = `${String(hour).padStart(2, '0')}:${minutes ?? '00'}:00${zone}`;
  return { time, at: match.index, length: whole.length };
}

function hourOf(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour < 24 ? hour : null;
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
}

function zoneOf(
  offset: string | undefined,
  minutes: string | undefined,
  name: string | undefined,
): string | null {
  if (offset !== undefined) {
    const hours = Math.abs(Number(offset.slice(1)));
    if (hours > 14) return null;
    return `${offset.startsWith('+') ? '+' : '-'}${String(hours).padStart(2, '0')}:${minutes ?? '00'}`;
  }
  const ahead = zones[(name ?? '').toUpperCase()];
  if (ahead === undefined) return null;
  return `${ahead < 0 ? '-' : '+'}${String(Math.abs(ahead)).padStart(2, '0')}:00`;
}
