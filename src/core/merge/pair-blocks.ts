import type { WordCounts } from '../text/shared-words.ts';
import type { BlockNode, NodePair } from './block-tree.ts';
import { equalBlocks } from './equal-blocks.ts';
import { heldBlocks, type Added } from './held-blocks.ts';
import { hunksOf, type Hunk } from './hunks.ts';
import { pairForms } from './pair-forms.ts';

/** Which blocks of two lists belong together, and what lies between those that have kept their order. */
export type PairedBlocks = {
  readonly hunks: readonly Hunk[];
  /** The block of the second list that belongs to one of the first. */
  readonly partners: ReadonlyMap<BlockNode, BlockNode>;
};

/** How blocks are compared. */
export type Comparison = {
  readonly wordsOf: (node: BlockNode) => WordCounts;
  /** What merging the second into the first adds to it. */
  readonly added: (first: BlockNode, second: BlockNode) => Added;
  /** Whether lists and quotations can be merged with others, or are as they are. */
  readonly mergesContainers: boolean;
};

/**
 * Pairs the blocks of two lists: those that say the same, wherever they stand; lists and quotations that hold all of
 * another one; and, between neighbours that are paired, those that are alike.
 */
export function pairBlocks(
  first: readonly BlockNode[],
  second: readonly BlockNode[],
  { wordsOf, added, mergesContainers }: Comparison,
): PairedBlocks {
  const equal = equalBlocks(first, second);
  const other = without(equal);
  const held = mergesContainers ? heldBlocks(first.filter(other), second.filter(other), added) : [];
  const known = [...equal, ...held].toSorted((a, b) => a.second.place - b.second.place);
  const hunks = hunksOf(first, second, known);
  const isFree = without(known);
  const isOpen = (node: BlockNode) => isFree(node) && (mergesContainers || node.container === null);
  const forms = hunks.flatMap((hunk) =>
    pairForms(hunk.first.filter(isOpen), hunk.second.filter(isOpen), wordsOf),
  );
  return { hunks, partners: new Map([...known, ...forms].map((pair) => [pair.first, pair.second])) };
}

function without(pairs: readonly NodePair[]): (node: BlockNode) => boolean {
  const used = new Set(pairs.flatMap((pair) => [pair.first, pair.second]));
  return (node) => !used.has(node);
}
