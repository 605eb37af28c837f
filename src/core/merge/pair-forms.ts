import type { WordCounts } from '../text/shared-words.ts';
import { likeness } from './alike.ts';
import type { BlockNode, NodePair } from './block-tree.ts';

/** Up to so many pairs of blocks are all compared. */
const allPairs = 2_500;
/** Of more, each with those in much the same place, and with those that share the most words that few blocks have. */
const neighbours = 1;
const sharers = 4;
const rare = 16;

/**
 * Which blocks of two lists are forms of one: those that are most alike first, each once, whatever their order. Takes a
 * bounded number of comparisons for each block.
 */
export function pairForms(
  first: readonly BlockNode[],
  second: readonly BlockNode[],
  wordsOf: (node: BlockNode) => WordCounts,
): readonly NodePair[] {
  if (first.length === 0 || second.length === 0) return [];
  const candidatesOf = first.length * second.length <= allPairs ? () => second : likely(second, wordsOf);
  const pairs = first.flatMap((own, number) =>
    candidatesOf(wordsOf(own), number / first.length).flatMap((other) => {
      const score = canPair(own, other) ? likeness(wordsOf(own), wordsOf(other)) : 0;
      return score > 0 ? [{ first: own, second: other, score }] : [];
    }),
  );
  const used = new Set<BlockNode>();
  return pairs
    .toSorted((a, b) => b.score - a.score || a.first.place - b.first.place || a.second.place - b.second.place)
    .filter((pair) => {
      if (used.has(pair.first) || used.has(pair.second)) return false;
      used.add(pair.first).add(pair.second);
      return true;
    });
}

/** Two lists or quotations can be merged where they are of one kind; else one of the two has to be a paragraph. */
function canPair(a: BlockNode, b: BlockNode): boolean {
  return a.container === b.container || a.container === null || b.container === null;
}

type CandidatesOf = (words: WordCounts, where: number) => readonly BlockNode[];

/** The few blocks of a list that may be forms of another one; `where` goes from 0, the beginning of its list, to 1. */
function likely(blocks: readonly BlockNode[], wordsOf: (node: BlockNode) => WordCounts): CandidatesOf {
  const standsIn = new Map<string, BlockNode[]>();
  for (const block of blocks)
    for (const word of wordsOf(block).counts.keys()) {
      const found = standsIn.get(word);
      if (found === undefined) standsIn.set(word, [block]);
      else if (found.length <= rare) found.push(block);
    }
  return ({ counts }, where) => {
    const shared = new Map<BlockNode, number>();
    for (const word of counts.keys()) {
      const found = standsIn.get(word) ?? [];
      if (found.length <= rare) for (const block of found) shared.set(block, (shared.get(block) ?? 0) + 1);
    }
    const most = [...shared]
      .toSorted(([a, many], [b, more]) => more - many || a.place - b.place)
      .slice(0, sharers)
      .map(([block]) => block);
    const middle = Math.floor(where * blocks.length);
    const near = blocks.slice(Math.max(0, middle - neighbours), middle + neighbours + 1);
    return [...new Set([...near, ...most])];
  };
}
