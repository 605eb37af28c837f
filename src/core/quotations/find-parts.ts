import { findPhrase } from './find-phrase.ts';
import { mostLeftOut, type QuotationParts } from './quotation-parts.ts';
import type { TextIndex } from './text-index.ts';
import type { Stretch } from './word-edges.ts';

/** Stops and spaces between a part and what was left out or put in are not counted. */
const stops = 3;

/** A way to a place of a part: where the first part stands, and how much was left out since. */
type Way = Stretch & { readonly start: number; readonly leftOut: number };

/**
 * Where the parts of a quotation stand in a text in their order, with no more between them than their gaps allow: from
 * the first part to the last. Of several ways to a place, the one that leaves out least counts.
 */
export function findParts(index: TextIndex, { parts, gaps }: QuotationParts): Stretch | null {
  let ways: readonly Way[] = [];
  for (const [nth, part] of parts.entries()) {
    const places = findPhrase(index, part);
    if (nth === 0) ways = places.map((place) => ({ ...place, start: place.from, leftOut: 0 }));
    else {
      const gap = gaps[nth - 1];
      if (gap === undefined) return null;
      ways = places.flatMap((place) => waysTo(place, ways, gap.most + stops, gap.isLeftOut));
    }
    if (ways.length === 0) return null;
  }
  const best = ways.toSorted((a, b) => a.leftOut - b.leftOut || a.from - b.from)[0];
  return best === undefined ? null : { from: best.start, to: best.to };
}

function waysTo(place: Stretch, ways: readonly Way[], most: number, isLeftOut: boolean): readonly Way[] {
  let best: Way | null = null;
  // Ways are in the order of their places: only those right before can be near enough.
  for (let nth = lastBefore(ways, place.from); nth >= 0; nth--) {
    const way = ways[nth];
    if (way === undefined || place.from - way.to > most) break;
    const leftOut = way.leftOut + (isLeftOut ? Math.max(0, place.from - way.to - stops) : 0);
    if (leftOut <= mostLeftOut && (best === null || leftOut < best.leftOut))
      best = { ...place, start: way.start, leftOut };
  }
  return best === null ? [] : [best];
}

/** The number of the last way that ends at or before an offset (binary search), -1 if none does. */
function lastBefore(ways: readonly Way[], at: number): number {
  let low = -1;
  let high = ways.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((ways[middle]?.to ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
