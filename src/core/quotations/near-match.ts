import search from 'approx-string-match';
import { bandWidth, type LikelyPlace } from './likely-places.ts';
import type { TextIndex } from './text-index.ts';
import { snapped, type Stretch } from './word-edges.ts';

/** A stretch of the folded text that is like a phrase; `errors` are the characters that differ (Levenshtein). */
export type NearMatch = Stretch & { readonly errors: number };

/** Of equal matches in one window so many count: a window is short, and the rest are the same a character on. */
const mostEqual = 20;

/** The stretch around a likely place that is most like a phrase in lower case, or null where none is near enough. */
export function matchAt(
  index: TextIndex,
  lower: string,
  { start }: Pick<LikelyPlace, 'start'>,
  maxErrors: number,
): NearMatch | null {
  const from = Math.max(0, start - maxErrors);
  const to = Math.min(index.lower.length, start + 2 * bandWidth + lower.length + maxErrors);
  return bestMatch(index, lower, { from, to }, maxErrors);
}

/** The stretch of a window that is most like a phrase, with whole words at its ends; null if none is near enough. */
export function bestMatch(
  index: TextIndex,
  lower: string,
  window: Stretch,
  maxErrors: number,
): NearMatch | null {
  return equalMatches(index, lower, window, maxErrors)[0] ?? null;
}

/** All stretches of a window that have the fewest errors (Myers 1999); those as long as the phrase first. */
export function equalMatches(
  index: TextIndex,
  lower: string,
  window: Stretch,
  maxErrors: number,
): readonly NearMatch[] {
  const unlike = ({ from, to }: Stretch) => Math.abs(to - from - lower.length);
  return search(index.lower.slice(window.from, window.to), lower, maxErrors)
    .slice(0, mostEqual)
    .map(({ start, end, errors }) => ({ from: window.from + start, to: window.from + end, errors }))
    .toSorted((a, b) => unlike(a) - unlike(b))
    .map((match) => ({ ...snapped(index, match), errors: match.errors }));
}
