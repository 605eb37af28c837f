import * as Y from 'yjs';

/**
 * How deeply anything in a story may be nested. What people write stays far below; the programs that read, show and
 * export a story call themselves for each level, and would run out of room.
 */
export const deepest = 1_000;

/** Whether a JSON value is nested more deeply than any story. Does not recurse itself. */
export function isTooDeep(value: unknown): boolean {
  let level: readonly unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest) return true;
    level = level.flatMap((item) => (typeof item === 'object' && item !== null ? Object.values(item) : []));
  }
  return false;
}

/** Whether a document holds anything, seen or unseen, that is nested more deeply than any story. */
export function isDocTooDeep(doc: Y.Doc): boolean {
  const depths = new Map<Y.Item, number>();
  for (const structs of doc.store.clients.values())
    for (const struct of structs) {
      if (!(struct instanceof Y.Item)) continue;
      if (depthOf(struct, depths) > deepest) return true;
      if (struct.content instanceof Y.ContentAny && isTooDeep(struct.content.arr)) return true;
    }
  return false;
}

/** In how many others an item stands. Those that were met on the way are remembered. */
function depthOf(item: Y.Item, known: Map<Y.Item, number>): number {
  const path: Y.Item[] = [];
  let above: Y.Item | null = item;
  while (above !== null && !known.has(above)) {
    path.push(above);
    above = itemAbove(above);
  }
  let depth = above === null ? 0 : (known.get(above) ?? 0);
  for (const one of path.toReversed()) known.set(one, ++depth);
  return depth;
}

function itemAbove({ parent }: Y.Item): Y.Item | null {
  // oxlint-disable-next-line no-underscore-dangle -- Yjs has no other name for it
  return parent instanceof Y.AbstractType ? parent._item : null;
}
