import * as Y from 'yjs';

/**
 * Changes a document under a writer's number that follows from its state and from `why`: whoever makes the same change
 * of the same state, on whatever machine and however often, makes one edit and not several. FNV-1a, 32 bits
 * (http://www.isthe.com/chongo/tech/comp/fnv/).
 */
export function asOneEdit<T>(doc: Y.Doc, why: string, change: () => T): T {
  const own = doc.clientID;
  doc.clientID = hashOf([Y.encodeSnapshot(Y.snapshot(doc)), new TextEncoder().encode(why)]);
  try {
    return doc.transact(change);
  } finally {
    doc.clientID = own;
  }
}

function hashOf(pieces: readonly Uint8Array[]): number {
  let hash = 0x811c9dc5;
  for (const piece of pieces) for (const byte of piece) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}
