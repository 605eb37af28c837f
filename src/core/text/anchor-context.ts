import search from 'approx-string-match';
import { fold, lowered } from './fold.ts';

/** What stood around a passage and where it stood; UTF-16 offsets. */
export type AnchorContext = {
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
  readonly end: number;
};

/** How much of what stood before and behind a passage stands around a place: 0 to 1, null where nothing is known. */
export type Surroundings = { readonly before: number | null; readonly behind: number | null };

/** Of a longer prefix or suffix only so many characters next to the passage are compared. */
const compared = 64;
/** So many characters may have been put in between. */
const room = 16;

/** Compares what stands around a place with what stood around the passage, typography and case aside. */
export function surroundings(
  source: string,
  { prefix, suffix }: AnchorContext,
  start: number,
  end: number,
): Surroundings {
  const before = prefix.slice(-compared);
  const behind = suffix.slice(0, compared);
  return {
    before: alike(before, source.slice(Math.max(0, start - before.length - room), start), true),
    behind: alike(behind, source.slice(end, end + behind.length + room), false),
  };
}

/** How much a place is the one that is meant, with the weights of Hypothesis (match-quote.ts): 0 to 1. */
export function placeScore(
  source: string,
  context: AnchorContext,
  place: { readonly start: number; readonly end: number },
  errorPart: number,
): number {
  const { before, behind } = surroundings(source, context, place.start, place.end);
  const distance = Math.abs(place.start - context.start) / Math.max(1, source.length);
  const words = 50 * (1 - errorPart);
  return (words + 20 * (before ?? 1) + 20 * (behind ?? 1) + 2 * Math.max(0, 1 - distance)) / 92;
}

function alike(wanted: string, stands: string, isAtEnd: boolean): number | null {
  const isSame = isAtEnd ? stands.endsWith(wanted) : stands.startsWith(wanted);
  const pattern = lowered(fold(wanted).text);
  if (pattern === '') return null;
  if (isSame) return 1;
  const text = lowered(fold(stands).text);
  const [best] = search(text, pattern, Math.floor(pattern.length / 2));
  return best === undefined ? 0 : 1 - best.errors / pattern.length;
}
