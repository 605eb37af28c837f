import * as Y from 'yjs';

/**
 * The whole state of a document in one form: the same edits give the same bytes, whatever way they came and whatever
 * was cleaned away on the way. A document that takes all edits in at once merges its pieces as far as they go.
 */
export function canonicalState(doc: Y.Doc): Uint8Array {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  const state = Y.encodeStateAsUpdate(copy);
  copy.destroy();
  return state;
}
