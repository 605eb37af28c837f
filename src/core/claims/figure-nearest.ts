import { editDistance } from './edit-distance.ts';
import { sameMoney } from './currency-words.ts';
import type { DayParts } from './figure-day.ts';
import type { DateFigure, Figure, NumberFigure } from './figure-search.ts';

/**
 * The figure that most likely stands in the passages where the claim has another one: of the same kind, and counting
 * the same thing or written nearly alike. Null where none is near.
 */
export function nearestFigure(figure: Figure, passages: readonly Figure[]): Figure | null {
  if (figure.kind === 'date')
    return nearestDate(
      figure,
      passages.filter((other) => other.kind === 'date'),
    );
  const numbers = passages.filter((other): other is NumberFigure => other.kind === figure.kind);
  return nearestNumber(figure, numbers);
}

function nearestNumber(figure: NumberFigure, candidates: readonly NumberFigure[]): NumberFigure | null {
  const ranked = candidates
    .filter(({ unit, isWeak }) => !isWeak && (unit === 'clock') === (figure.unit === 'clock'))
    .map((candidate) => ({ candidate, rank: rankOf(figure, candidate) }))
    .toSorted((a, b) => a.rank - b.rank);
  const [best] = ranked;
  if (best === undefined) return null;
  // Shares and sums are rare enough that the only one is the one that is meant.
  const isOnly = ranked.length === 1 && figure.kind !== 'number';
  return best.rank <= 1 || isOnly ? best.candidate : null;
}

/** 0 to 1: the same noun, or alike; more: not alike. */
function rankOf(figure: NumberFigure, other: NumberFigure): number {
  const [a, b] = [digitsOf(figure), digitsOf(other)];
  const most = Math.max(1, Math.floor(Math.max(a.length, b.length) / 3));
  const distance = editDistance(a, b, most);
  const isSameNoun = figure.noun !== '' && stem(figure.noun) === stem(other.noun);
  const isSameMoney = figure.kind === 'money' && sameMoney(figure.unit, other.unit);
  const likeness = distance <= most ? distance / (most + 1) : areClose(figure, other) ? 0.7 : 2;
  return (isSameNoun ? Math.min(0.1, likeness) : likeness + 0.2) - (isSameMoney ? 0.05 : 0);
}

/** Within a tenth of each other: 66,700 for 67,000. */
function areClose({ values: [a = 0] }: NumberFigure, { values: [b = 0] }: NumberFigure): boolean {
  return Math.abs(a - b) <= Math.max(Math.abs(a), Math.abs(b)) / 10;
}

/** The digits of the value, whatever marks and scales it is written with. */
function digitsOf({ values }: NumberFigure): string {
  return String(values[0] ?? 0).replace('.', '');
}

function stem(noun: string): string {
  return noun.length > 4 ? noun.replace(/(?:es|en|s|e|n)$/u, '') : noun;
}

function nearestDate(figure: DateFigure, candidates: readonly DateFigure[]): DateFigure | null {
  const [wanted] = figure.dates;
  if (wanted === undefined) return null;
  const ranked = candidates
    .map((candidate) => ({
      candidate,
      days: Math.min(...candidate.dates.map((date) => daysApart(wanted, date))),
    }))
    .filter(({ days }) => days < Infinity)
    .toSorted((a, b) => a.days - b.days);
  return ranked[0]?.candidate ?? null;
}

/** About how many days lie between two dates that are equally exact; infinite where they are too far to be mixed up. */
function daysApart(claim: DayParts, source: DayParts): number {
  if (claim.day !== null || claim.month !== null) {
    if (source.month === null || claim.month === null) return Infinity;
    if (claim.day !== null && source.day === null) return Infinity;
    const years = claim.year === null || source.year === null ? 0 : Math.abs(claim.year - source.year);
    const months = Math.abs(claim.month - source.month);
    const days = claim.day === null ? 0 : Math.abs(claim.day - (source.day ?? 0));
    // One slip: another day, another month, or another year.
    const slips = [years, months, days].filter((part) => part > 0).length;
    const isNear = slips <= 1 || (years === 0 && months * 30.5 + days <= 45);
    return isNear ? years * 365 + months * 30.5 + days : Infinity;
  }
  if (claim.year !== null) {
    if (source.year === null) return Infinity;
    const isAlike = editDistance(String(claim.year), String(source.year), 1) <= 1;
    const years = Math.abs(claim.year - source.year);
    return isAlike || years <= 5 ? years * 365 : Infinity;
  }
  return claim.weekday !== null && source.weekday !== null
    ? Math.abs(claim.weekday - source.weekday)
    : Infinity;
}
