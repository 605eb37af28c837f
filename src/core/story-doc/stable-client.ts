import * as Y from 'yjs';

/**
 * A writer’s number that follows from a document’s state: two laptops that merge the same two states write the same
 * repair under the same number, and so write one edit and not two. FNV-1a, 32 bits
 * (http://www.isthe.com/chongo/tech/comp/fnv/).
 */
export function stableClient(doc: Y.Doc): number {
  let hash = 0x811c9dc5;
  for (const byte of Y.encodeSnapshot(Y.snapshot(doc))) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}
