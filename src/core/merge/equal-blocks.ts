import type { BlockNode, NodePair } from './block-tree.ts';

/**
 * The blocks that two lists share, in the order of the second: the first of those that say the same with the first of
 * the other list, the second with the second and so on. What one list has more often stays without a partner.
 */
export function equalBlocks(first: readonly BlockNode[], second: readonly BlockNode[]): readonly NodePair[] {
  const waiting = new Map<number, BlockNode[]>();
  for (const node of first.toReversed()) {
    const found = waiting.get(node.key);
    if (found === undefined) waiting.set(node.key, [node]);
    else found.push(node);
  }
  return second.flatMap((node): readonly NodePair[] => {
    const twin = waiting.get(node.key)?.pop();
    return twin === undefined ? [] : [{ first: twin, second: node }];
  });
}
