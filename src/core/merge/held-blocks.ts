import type { BlockNode, NodePair } from './block-tree.ts';
import { matching } from './matching.ts';

/** What merging one part into another adds to it. */
export type Added = 'nothing' | 'claims' | 'blocks';

/** So many pairs of lists and quotations are tried in all; where there are more of them, a few for each. */
const mostTries = 10_000;
const fewestTries = 8;

/**
 * The lists, items and quotations of which another one of the same kind holds every block: what was merged before is
 * found again.
 */
export function heldBlocks(
  first: readonly BlockNode[],
  second: readonly BlockNode[],
  added: (first: BlockNode, second: BlockNode) => Added,
): readonly NodePair[] {
  const linesOf = lineCounter();
  const byLine = placesByLine(first, linesOf);
  const seekers = second.filter(({ container }) => container !== null);
  const tries = Math.max(fewestTries, Math.floor(mostTries / Math.max(1, seekers.length)));
  const found = new Map(
    seekers.map((node, number) => {
      const lines = linesOf(node);
      const places = [...lines.keys()]
        .map((line) => byLine.get(line) ?? [])
        .reduce((few, more) => (more.length < few.length ? more : few));
      // A text that is merged again has its blocks in much the same order.
      const middle = Math.floor((number * places.length) / seekers.length);
      const start = Math.max(0, Math.min(middle - (tries >> 1), places.length - tries));
      return [
        node,
        places
          .slice(start, start + tries)
          .filter(
            (place) =>
              place.container === node.container &&
              holds(linesOf(place), lines) &&
              added(place, node) !== 'blocks',
          ),
      ];
    }),
  );
  const places = matching(seekers, (node) => found.get(node) ?? []);
  return [...places].map(([node, place]) => ({ first: place, second: node }));
}

type LinesOf = (node: BlockNode) => ReadonlyMap<number, number>;

/** How often each line stands in a part, by key; each part is counted when it is first asked for. */
function lineCounter(): LinesOf {
  const known = new WeakMap<BlockNode, ReadonlyMap<number, number>>();
  const count = (node: BlockNode): ReadonlyMap<number, number> => {
    if (node.container === null) return new Map([[node.key, 1]]);
    const [only, ...others] = node.parts;
    if (only !== undefined && others.length === 0) return linesOf(only);
    const lines = new Map<number, number>();
    for (const part of node.parts)
      for (const [line, times] of linesOf(part)) lines.set(line, (lines.get(line) ?? 0) + times);
    return lines;
  };
  const linesOf: LinesOf = (node) => {
    const lines = known.get(node) ?? count(node);
    known.set(node, lines);
    return lines;
  };
  return linesOf;
}

/** The lists, items and quotations that each line stands in. */
function placesByLine(
  nodes: readonly BlockNode[],
  linesOf: LinesOf,
): ReadonlyMap<number, readonly BlockNode[]> {
  const places = new Map<number, BlockNode[]>();
  for (const node of nodes) {
    if (node.container === null) continue;
    for (const line of linesOf(node).keys()) {
      const found = places.get(line);
      if (found === undefined) places.set(line, [node]);
      else found.push(node);
    }
  }
  return places;
}

function holds(lines: ReadonlyMap<number, number>, others: ReadonlyMap<number, number>): boolean {
  if (others.size > lines.size) return false;
  for (const [line, times] of others) if ((lines.get(line) ?? 0) < times) return false;
  return true;
}
