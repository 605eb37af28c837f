import { alike, likeness, type WordCounts } from './alike.ts';
import type { BlockNode, NodePair } from './block-tree.ts';

/** Up to so many pairs of blocks are all compared. */
const allPairs = 2_500;
/** Of more, those that share one of their rarest words: so many words, of which each stands in so many blocks at most. */
const rareWords = 8;
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
  const candidatesOf = first.length * second.length <= allPairs ? () => second : byRareWords(second, wordsOf);
  const pairs = first.flatMap((own) =>
    candidatesOf(wordsOf(own)).flatMap((other) => {
      const score = canPair(own, other) ? likeness(wordsOf(own), wordsOf(other)) : 0;
      return score >= alike ? [{ first: own, second: other, score }] : [];
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

/** The blocks of a list that share rare words with another one. */
function byRareWords(
  blocks: readonly BlockNode[],
  wordsOf: (node: BlockNode) => WordCounts,
): (words: WordCounts) => readonly BlockNode[] {
  const standsIn = new Map<string, BlockNode[]>();
  for (const block of blocks)
    for (const word of wordsOf(block).counts.keys()) {
      const found = standsIn.get(word);
      if (found === undefined) standsIn.set(word, [block]);
      else found.push(block);
    }
  return ({ counts }) => {
    const found = [...counts.keys()].flatMap((word) => {
      const places = standsIn.get(word);
      return places === undefined || places.length > rare ? [] : [places];
    });
    const rarest = found.toSorted((a, b) => a.length - b.length).slice(0, rareWords);
    return [...new Set(rarest.flat())];
  };
}
