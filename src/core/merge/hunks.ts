import type { BlockNode, NodePair } from './block-tree.ts';

/** Neighbours in both of two lists. */
export type Hunk = { readonly first: readonly BlockNode[]; readonly second: readonly BlockNode[] };

/**
 * Two lists, cut behind each of the pairs that stand in the same order in both: each hunk ends with its pair, but for
 * the last. The pairs come in the order of the second list.
 */
export function hunksOf(
  first: readonly BlockNode[],
  second: readonly BlockNode[],
  pairs: readonly NodePair[],
): readonly Hunk[] {
  const cuts = inSameOrder(pairs).map((pair) => ({
    first: pair.first.place + 1,
    second: pair.second.place + 1,
  }));
  return [...cuts, { first: first.length, second: second.length }].map((cut, number) => {
    const start = cuts[number - 1] ?? { first: 0, second: 0 };
    return {
      first: first.slice(start.first, cut.first),
      second: second.slice(start.second, cut.second),
    };
  });
}

/**
 * The longest series of pairs that stand in the same order in both lists (Fredman 1975, “On computing the length of
 * longest increasing subsequences”: O(n log n)).
 */
function inSameOrder(pairs: readonly NodePair[]): readonly NodePair[] {
  const ends: number[] = [];
  const before: number[] = [];
  const placeAt = (length: number) => pairs[ends[length] ?? 0]?.first.place ?? 0;
  pairs.forEach(({ first }, number) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (placeAt(middle) < first.place) low = middle + 1;
      else high = middle;
    }
    before[number] = low === 0 ? -1 : (ends[low - 1] ?? -1);
    ends[low] = number;
  });
  const series: NodePair[] = [];
  for (let number = ends.at(-1) ?? -1; number !== -1; number = before[number] ?? -1) {
    const pair = pairs[number];
    if (pair !== undefined) series.push(pair);
  }
  return series.toReversed();
}
