import * as Y from 'yjs';

/** A place in a document’s history: who wrote it, and how many pieces that writer had written before. */
export type Piece = { readonly client: number; readonly clock: number };

/** What a document’s history says of another one’s: which of its pieces the other has not seen. */
export type Since = {
  /** Items that are in this document’s text or records and that the other one has never had. */
  readonly added: readonly Y.Item[];
  /** Items that both have had, and that this one took out. Their places are known as long as their parent stands. */
  readonly removed: readonly Y.Item[];
};

/** What was done in a document that another one with the same past does not know of. Changes neither. */
export function changesSince(doc: Y.Doc, other: Y.Doc): Since {
  const known = stateOf(other);
  const added: Y.Item[] = [];
  for (const [client, structs] of doc.store.clients) {
    const from = known.get(client) ?? 0;
    for (const struct of structs)
      if (struct instanceof Y.Item && !struct.deleted && struct.id.clock + struct.length > from)
        added.push(struct);
  }
  return { added, removed: removedSince(doc, other, known) };
}

function removedSince(doc: Y.Doc, other: Y.Doc, known: ReadonlyMap<number, number>): readonly Y.Item[] {
  const removed: Y.Item[] = [];
  const gone = Y.snapshot(other).ds;
  for (const [client, structs] of doc.store.clients) {
    const until = known.get(client) ?? 0;
    for (const struct of structs) {
      if (!(struct instanceof Y.Item) || !struct.deleted || struct.id.clock >= until) continue;
      if (lastsIn(gone, client, struct.id.clock, Math.min(struct.id.clock + struct.length, until)))
        removed.push(struct);
    }
  }
  return removed;
}

/** Whether a stretch of pieces is not wholly deleted. */
function lastsIn(gone: Y.Snapshot['ds'], client: number, from: number, to: number): boolean {
  let at = from;
  for (const { clock, len } of gone.clients.get(client) ?? []) {
    if (clock + len <= at) continue;
    if (clock > at) return true;
    at = clock + len;
    if (at >= to) return false;
  }
  return at < to;
}

/** How much of each writer’s work a document has. */
export function stateOf(doc: Y.Doc): ReadonlyMap<number, number> {
  return Y.snapshot(doc).sv;
}

/** Whether a document has a piece, shown or not. */
export function isKnown(doc: Y.Doc, { client, clock }: Piece): boolean {
  return Number.isInteger(clock) && clock >= 0 && Y.getState(doc.store, client) > clock;
}

/** Whether a document has a piece and still shows it. */
export function shows(doc: Y.Doc, { client, clock }: Piece): boolean {
  if (!isKnown(doc, { client, clock })) return false;
  const found = Y.getItem(doc.store, Y.createID(client, clock));
  return found instanceof Y.Item && !found.deleted;
}

/** Any type of a document, as far as its place is concerned. */
export type Placed = { readonly _item: Y.Item | null };

/** The item of a type inside a document, or null where the type is one of its roots. */
export function itemOf(type: Placed): Y.Item | null {
  // oxlint-disable-next-line no-underscore-dangle -- Yjs has no other name for it
  return type._item;
}

/** The type that an item stands in. Null where it is gone with what it stood in. */
export function parentOf(item: Y.Item): Y.AbstractType<unknown> | null {
  return item.parent instanceof Y.AbstractType ? item.parent : null;
}
