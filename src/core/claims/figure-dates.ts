import { monthNamed } from '../text/month-names.ts';
import { baseLanguage } from './base-language.ts';
import { calendarOf, type Calendar } from './figure-calendar.ts';
import { noDay, type DateMention } from './figure-day.ts';
import { readNumericDate } from './figure-numeric-dates.ts';
import { isCapital, type Token } from './figure-tokens.ts';

/** Languages that write the day of a date with a full stop. In others a full stop ends the sentence. */
const dotted = new Set('de da nb no nn fi cs sk sl hr bs sr hu et lv is pl tr'.split(' '));

/** English names of months that are other words, too: alone they are months only behind one of the leads. */
const doubtful = new Set(['may', 'march', 'april', 'june', 'august']);
const leads = new Set(
  'in since last until till by of from to between early late mid this next through during before after and or early-'.split(
    ' ',
  ),
);

type Text = { readonly tokens: readonly Token[]; readonly calendar: Calendar; readonly base: string };

/**
 * The date that begins at a token: a day of the week, a day or a month by its name, or a date in digits. Years alone
 * are left to `looksLikeYear`. Null where none begins.
 */
export function readDate(tokens: readonly Token[], at: number, language: string): DateMention | null {
  const text: Text = { tokens, calendar: calendarOf(language), base: baseLanguage(language) };
  const token = tokens[at];
  if (token === undefined || token.kind === 'mark') return null;
  if (token.kind === 'number') return dayFirst(text, at) ?? readNumericDate(tokens, at);
  const weekday = weekdayAt(text, at);
  if (weekday === null) return monthFirst(text, at);
  const start = skip(tokens, weekday.next, weekdayLinks, 3);
  const date = dayFirst(text, start) ?? monthAndDay(text, start) ?? numericAt(tokens, start);
  if (date !== null)
    return { dates: date.dates.map((day) => ({ ...day, weekday: weekday.number })), next: date.next };
  return weekday.isShort ? null : { dates: [{ ...noDay, weekday: weekday.number }], next: weekday.next };
}

const weekdayLinks = new Set([',', 'the', 'le', 'el', 'den', 'dem', 'am', 'de', 'dia', '(']);

function numericAt(tokens: readonly Token[], at: number): DateMention | null {
  const found = tokens[at]?.kind === 'number' ? readNumericDate(tokens, at) : null;
  return found?.dates[0]?.day === null ? null : found;
}

/** 9 September, 9th of September 2025, 9. September, and the 9 of “9–11 September”. */
function dayFirst(text: Text, at: number): DateMention | null {
  const { tokens } = text;
  const day = dayAt(text, at);
  if (day === null) return null;
  const month = monthAt(text, skip(tokens, day.next, dayLinks, 1));
  if (month === null) {
    const other = rangeMarks.has(tokens[day.next]?.word || (tokens[day.next]?.text ?? ''))
      ? dayFirst(text, day.next + 1)
      : null;
    const [whole] = other?.dates ?? [];
    return whole === undefined ? null : { dates: [{ ...whole, day: day.number }], next: day.next };
  }
  const year = yearAt(tokens, skip(tokens, month.next, yearLinks(month), 2));
  if (!month.isOwn && year === null) return null;
  if (day.isDotted && year === null && !dotted.has(text.base)) return null;
  return {
    dates: [{ ...noDay, day: day.number, month: month.number, year: year?.number ?? null }],
    next: year?.next ?? month.next,
  };
}

const dayLinks = new Set(['de', 'of', 'di', 'do', 'd']);
const afterMonth = new Set([',', 'de', 'del', 'of']);
const afterShortMonth = new Set([...afterMonth, '.']);

/** A full stop behind a whole name ends the sentence. */
function yearLinks({ isShort }: Month): ReadonlySet<string> {
  return isShort ? afterShortMonth : afterMonth;
}

const rangeMarks = new Set(['-', '–', '—', 'to', 'and', 'or', 'bis', 'und', 'et', 'au', 'y', 'al', 'a']);

/** September 9, 2025; September 2025; September. */
function monthFirst(text: Text, at: number): DateMention | null {
  const { tokens, base } = text;
  const full = monthAndDay(text, at);
  if (full !== null) return full;
  const month = monthAt(text, at);
  if (month === null) return null;
  const year = yearAt(tokens, skip(tokens, month.next, yearLinks(month), 2));
  if (year !== null)
    return { dates: [{ ...noDay, month: month.number, year: year.number }], next: year.next };
  const token = tokens[at];
  if (!month.isOwn || token === undefined || month.isShort) return null;
  const lead = tokens[at - 1];
  if (base === 'en' && doubtful.has(token.word) && !leads.has(lead?.word ?? '') && lead?.text !== '-')
    return null;
  return { dates: [{ ...noDay, month: month.number }], next: month.next };
}

const beforeDay = new Set(['the']);
const beforeDayShort = new Set(['the', '.']);

/** Without a year this order is English only: in “en mars 20 personnes” the 20 is no day. */
function monthAndDay(text: Text, at: number): DateMention | null {
  const { tokens, base } = text;
  const month = monthAt(text, at);
  const day =
    month === null
      ? null
      : dayAt(text, skip(tokens, month.next, month.isShort ? beforeDayShort : beforeDay, 2));
  if (month === null || day === null || tokens[day.next]?.text === '%') return null;
  const year = yearAt(tokens, tokens[day.next]?.text === ',' ? day.next + 1 : day.next);
  if (year === null && (base !== 'en' || !month.isOwn)) return null;
  // The full stop behind the day is the sentence's.
  const next = year?.next ?? (day.isDotted ? day.next - 1 : day.next);
  return { dates: [{ ...noDay, month: month.number, day: day.number, year: year?.number ?? null }], next };
}

type Month = Found & { readonly isOwn: boolean; readonly isShort: boolean };
type Found = { readonly number: number; readonly next: number };

function dayAt({ tokens }: Text, at: number): (Found & { readonly isDotted: boolean }) | null {
  const token = tokens[at];
  if (token === undefined || !/^\d{1,2}$/.test(token.text)) return null;
  const number = Number(token.text);
  if (number < 1 || number > 31) return null;
  const ending = tokens[at + 1];
  if (ending?.isGlued !== true) return { number, next: at + 1, isDotted: false };
  if (/^(?:st|nd|rd|th|er|re|[ºª°])$/u.test(ending.text.toLowerCase()))
    return { number, next: at + 2, isDotted: false };
  if (ending.text === '.' && tokens[at + 2]?.isGlued !== true)
    return { number, next: at + 2, isDotted: true };
  return ending.kind === 'word' ? null : { number, next: at + 1, isDotted: false };
}

/** The year at a token: four digits that belong to no other number. */
export function yearAt(tokens: readonly Token[], at: number): Found | null {
  const token = tokens[at];
  if (token === undefined || !/^\d{4}$/.test(token.text)) return null;
  const number = Number(token.text);
  return number < 1000 || number > 2199 ? null : { number, next: at + 1 };
}

/** A month's name. `isOwn`: it is of the text's language; others count only where a year is beside them. */
function monthAt({ tokens, calendar }: Text, at: number): Month | null {
  const token = tokens[at];
  if (token?.kind !== 'word') return null;
  const double = calendar.hasPairs
    ? calendar.months.get(`${token.word} ${tokens[at + 1]?.word ?? ''}`)
    : undefined;
  if (double !== undefined) return { ...double, next: at + 2, isOwn: true };
  // Hebrew and Arabic write "in March" and "and March" as one word.
  const mayBeOwn = !calendar.hasCapitals || isCapital(token);
  const own = mayBeOwn
    ? (calendar.months.get(token.word) ?? calendar.months.get(withoutPrefix(token.word)))
    : undefined;
  const number = own?.number ?? (hasYear(tokens, at + 1) ? monthNamed(token.text) : null);
  if (number === null) return null;
  // Arabic papers write both names: أيلول/سبتمبر.
  const second = tokens[at + 1]?.text === '/' ? calendar.months.get(tokens[at + 2]?.word ?? '') : undefined;
  const next = second?.number === number ? at + 3 : at + 1;
  return { number, next, isOwn: own !== undefined, isShort: own?.isShort ?? token.word.length < 5 };
}

/** Whether a year stands behind a word, or behind the day that follows it. */
function hasYear(tokens: readonly Token[], at: number): boolean {
  for (let next = at; next < at + 4; next++) {
    const token = tokens[next];
    if (token === undefined || token.startsLine) return false;
    if (/^\d{4}$/.test(token.text)) return true;
    if (token.kind === 'word' && !afterMonth.has(token.word)) return false;
  }
  return false;
}

function weekdayAt({ tokens, calendar }: Text, at: number): (Found & { readonly isShort: boolean }) | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const joint = tokens[at + 1]?.text === '-' ? '-' : ' ';
  const second = (calendar.hasPairs ? tokens[joint === '-' ? at + 2 : at + 1]?.word : undefined) ?? '';
  const pair = `${joint}${second}`;
  const double =
    second === ''
      ? undefined
      : (calendar.weekdays.get(token.word + pair) ?? calendar.weekdays.get(withoutPrefix(token.word) + pair));
  if (double !== undefined) return { number: double, next: at + (joint === '-' ? 3 : 2), isShort: false };
  if (calendar.hasCapitals && !isCapital(token)) return null;
  const number = calendar.weekdays.get(token.word);
  return number === undefined ? null : { number, next: at + 1, isShort: token.word.length < 5 };
}

/** A word without the "in", "the" or "and" that Hebrew and Arabic hang on it. */
function withoutPrefix(word: string): string {
  return word.charCodeAt(0) > 0x58f ? word.replace(/^[בהלוو]/u, '') : word;
}

function skip(tokens: readonly Token[], at: number, links: ReadonlySet<string>, most: number): number {
  let next = at;
  while (next < at + most) {
    const token = tokens[next];
    if (token === undefined || token.startsLine || !links.has(token.word || token.text)) break;
    next++;
  }
  return next;
}
