import { claimWords } from './claim-words.ts';
import { calendarOf } from './figure-calendar.ts';
import { weekdayOf, type DayParts } from './figure-day.ts';
import { missingNames } from './figure-missing-names.ts';
import { namesIn } from './figure-names.ts';
import { nearestFigure } from './figure-nearest.ts';
import { factsOf } from './figure-passages.ts';
import { figuresIn, type DateFigure, type Figure } from './figure-search.ts';
import { isSupported, says } from './figure-support.ts';
import { foldWord } from './figure-tokens.ts';

/** Something of a claim that stands in none of its passages. Offsets in the claim; UTF-16 code units. */
export type MissingFigure = {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly kind: 'number' | 'percentage' | 'money' | 'date' | 'name';
  /** What the passages say where the claim says this; null where nothing in them is near. */
  readonly instead: string | null;
};

/**
 * The numbers, percentages, sums of money, dates and names of a claim that stand in none of its supporting passages,
 * in order. Figures are compared by what they say: 2.5m is 2,500,000, and "9 September 2025" is 2025-09-09. A passage
 * may be more exact than the claim, the claim not more than the passage. `language` (BCP 47) is the claim's; that of
 * each passage is guessed. Without passages there is nothing to compare, and nothing is missing.
 */
export function missingFigures(
  claim: string,
  passages: readonly string[],
  language: string,
): readonly MissingFigure[] {
  const facts = passages
    .filter((passage) => passage.trim() !== '')
    .map((passage) => factsOf(passage, language));
  if (facts.length === 0) return [];
  const figures = figuresIn(claim, language);
  const sources = facts.flatMap((passage) => passage.figures);
  // What supports another figure of the claim is not what was meant by this one.
  const free = sources.filter((source) => !figures.some((figure) => says(figure, source)));
  const missing = figures
    .filter((figure) => !isWeak(figure) && !isSupported(figure, sources))
    .map((figure): MissingFigure => ({
      ...placeOf(figure),
      kind: figure.kind,
      instead: insteadOf(figure, free, sources, language),
    }));
  const names = namesIn(claim, language).filter(
    ({ from, to, words }) =>
      !figures.some((figure) => from < figure.to && to > figure.from) &&
      !words.every((word) => isTitle(word, language)),
  );
  const missingNamed = missingNames(names, facts, language).map(({ name, instead }): MissingFigure => ({
    ...placeOf(name),
    kind: 'name',
    instead,
  }));
  return [...missing, ...missingNamed].toSorted((a, b) => a.from - b.from);
}

function placeOf({ text, from, to }: Pick<MissingFigure, 'text' | 'from' | 'to'>) {
  return { text, from, to };
}

function isWeak(figure: Figure): boolean {
  return figure.kind !== 'date' && figure.isWeak;
}

/** "Prime Minister" alone is an office, no name. */
function isTitle(word: string, language: string): boolean {
  return claimWords(language)?.titleWords.has(word) ?? false;
}

function insteadOf(
  figure: Figure,
  free: readonly Figure[],
  sources: readonly Figure[],
  language: string,
): string | null {
  const weekday = figure.kind === 'date' ? otherWeekday(figure, sources, language) : null;
  return weekday ?? nearestFigure(figure, free)?.text ?? null;
}

/** The claim's date with its right day of the week, where only that is wrong. */
function otherWeekday(figure: DateFigure, sources: readonly Figure[], language: string): string | null {
  const [date] = figure.dates;
  if (date === undefined || date.weekday === null || date.day === null) return null;
  const same = sources.find((source) => says({ ...figure, dates: [{ ...date, weekday: null }] }, source));
  if (same === undefined || same.kind !== 'date') return null;
  if (same.dates.some(({ weekday }) => weekday !== null)) return same.text;
  const weekday = weekdayOf(date) ?? weekdayOf(same.dates[0] ?? date);
  return weekday === null ? null : withWeekday(figure.text, date, weekday, language);
}

function withWeekday(text: string, date: DayParts, weekday: number, language: string): string | null {
  const { dayNames, weekdays } = calendarOf(language);
  const written = /^\p{L}[\p{L}\p{M}]*/u.exec(text)?.[0] ?? '';
  const name = dayNames[weekday];
  return name !== undefined && weekdays.get(foldWord(written)) === date.weekday
    ? name + text.slice(written.length)
    : null;
}
