import * as Y from 'yjs';

/**
 * Why an update cannot be taken in: it is no update at all, or it builds on edits that the document does not have
 * (then the sender has to hand in everything since the state that the document has). Null where it fits.
 */
export function missingBefore(doc: Y.Doc, update: Uint8Array): 'bad-request' | 'story-out-of-step' | null {
  try {
    Y.decodeUpdate(update);
    const { from } = Y.parseUpdateMeta(update);
    for (const [client, clock] of from) if (clock > Y.getState(doc.store, client)) return 'story-out-of-step';
    return null;
  } catch {
    return 'bad-request';
  }
}
