import * as Y from 'yjs';
import { z } from 'zod';
import { sameJson } from '../story-doc/records.ts';
import { parts } from '../story-doc/story-doc.ts';
import type { LostBlock } from './lost-blocks.ts';
import type { Sides } from './sides.ts';
import { itemOf, parentOf, shows, type Piece } from './since.ts';
import {
  blockJson,
  blockNamed,
  elementNamed,
  nameOf,
  pieceOf,
  sectionOf,
  type TextBlock,
} from './text-block.ts';

/** What the merge put back: the lost paragraph, the one that stands for it now, and what stands right before that. */
export type PutBack<Lost extends LostBlock> = {
  readonly lost: Lost;
  readonly element: Y.XmlElement;
  /** The form of the paragraph that the merged text had already, or null. */
  readonly beside: TextBlock | null;
};

/** A paragraph that a merge put back: the first piece of the copy, and what it said then. */
const returnedBlock = z.strictObject({
  client: z.int().nonnegative(),
  clock: z.int().nonnegative(),
  said: z.string(),
});
type ReturnedBlock = z.infer<typeof returnedBlock>;

/**
 * Puts lost paragraphs back into the merged document, each beside its own form there, or else behind what stood before
 * it on its side. What another merge put back already is not put back again. `successorOf` finds where the other side
 * put a paragraph. Has to run in a transaction. Changes `merged`.
 */
export function putBlocksBack<Lost extends LostBlock>(
  merged: Y.Doc,
  lost: readonly Lost[],
  successorOf: (lost: Lost) => Y.XmlElement | null,
): readonly PutBack<Lost>[] {
  const returnedBefore = returnsByName(merged);
  /** Which of the paragraphs that were put back stands last behind a place. */
  const latest = new Map<string, Y.XmlElement>();
  return lost.flatMap((one): readonly PutBack<Lost>[] => {
    const name = nameOf(one.element);
    // It was put back for words that its writer still has; for other words it is another form.
    const side = one.element.doc;
    const before = returnedBefore.get(name)?.find(({ word }) => side !== null && shows(side, word));
    const said = JSON.stringify(blockJson(one.element));
    if (before?.block.said === said) return [];
    const earlier = before === undefined ? null : blockNamed(merged, before.block);
    const isAsItWas = earlier !== null && JSON.stringify(blockJson(earlier)) === before?.block.said;
    const own = earlier ?? (one.stands ? elementNamed(merged, pieceOf(one.element)) : successorOf(one));
    const beside = own === null || isAsItWas ? null : blockJson(own);
    const { place, anchor } = standingPlace(merged, one, own);
    const key = `${one.section} ${anchor === null ? placeKey(place) : nameOf(anchor)}`;
    const after = latest.get(key) ?? anchor;
    const copy = one.element.clone();
    const isList =
      place instanceof Y.XmlElement && (place.nodeName === 'bulletList' || place.nodeName === 'orderedList');
    const inserted = isList ? listItemOf(copy) : copy;
    if (after === null) place.insert(0, [inserted]);
    else place.insertAfter(after, [inserted]);
    latest.set(key, inserted);
    if (isAsItWas) takeOut(merged, earlier);
    returnedBlocks(merged).set(before?.key ?? `${name} ${firstWordOf(one)}`, {
      ...pieceOf(copy),
      said,
    } satisfies ReturnedBlock);
    return [{ lost: one, element: copy, beside }];
  });
}

/** What two laptops put back without knowing of each other: of two copies that say the same, the one that goes. */
export function returnedTwice(merged: Y.Doc, { ours, theirs }: Sides<Y.Doc>): readonly Y.XmlElement[] {
  return [...returnedBlocks(ours).keys()].toSorted().flatMap((key) => {
    const copyIn = (doc: Y.Doc) => {
      const found = returnedIn(doc, key);
      return found === null ? null : blockNamed(merged, found);
    };
    const kept = copyIn(merged);
    return [copyIn(ours), copyIn(theirs)].flatMap((copy) =>
      copy !== null && kept !== null && copy !== kept && sameJson(blockJson(copy), blockJson(kept))
        ? [copy]
        : [],
    );
  });
}

/** What was put back, by the names of paragraphs and a piece of the words for which that was: two may be put back. */
function returnedBlocks(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap('returned');
}

function returnedIn(doc: Y.Doc, key: string): ReturnedBlock | null {
  const parsed = returnedBlock.safeParse(returnedBlocks(doc).get(key));
  return parsed.success ? parsed.data : null;
}

type Returned = { readonly key: string; readonly word: Piece; readonly block: ReturnedBlock };

function returnsByName(doc: Y.Doc): ReadonlyMap<string, readonly Returned[]> {
  const found = new Map<string, Returned[]>();
  for (const key of returnedBlocks(doc).keys()) {
    const [, name, client, clock] = /^(\d+:\d+) (\d+):(\d+)$/.exec(key) ?? [];
    const block = returnedIn(doc, key);
    if (name === undefined || block === null) continue;
    const known = found.get(name) ?? [];
    found.set(name, [...known, { key, word: { client: Number(client), clock: Number(clock) }, block }]);
  }
  return found;
}

/** Names the words that are lost, by the first of them: they are written once, on one laptop. */
export function firstWordOf({ words }: LostBlock): string {
  const [first] = words.toSorted((a, b) => a.id.client - b.id.client || a.id.clock - b.id.clock);
  return `${first?.id.client ?? 0}:${first?.id.clock ?? 0}`;
}

/** Takes a paragraph out, and the item or quotation that is empty without it. */
export function takeOut(doc: Y.Doc, element: Y.XmlElement): void {
  const place = placeOf(doc, element);
  const at = place.toArray().indexOf(element);
  if (at === -1) return;
  place.delete(at, 1);
  if (place instanceof Y.XmlElement && place.length === 0) takeOut(doc, place);
}

/** What an element stands in. Yjs gives a root that nobody has asked for yet as no fragment. */
function placeOf(doc: Y.Doc, element: Y.XmlElement): Y.XmlFragment {
  const { parent } = element;
  return parent instanceof Y.XmlElement ? parent : parts.text(doc, sectionOf(element) ?? '');
}

type Place = { readonly place: Y.XmlFragment; readonly anchor: Y.XmlElement | null };

/** The innermost place of a lost paragraph that still stands, and what stands there before it. */
function standingPlace(merged: Y.Doc, { section, element }: LostBlock, own: Y.XmlElement | null): Place {
  if (own !== null) return { place: placeOf(merged, own), anchor: own };
  for (let item = itemOf(element); item !== null;) {
    const parent = parentOf(item);
    const above = parent === null ? null : itemOf(parent);
    const anchor = leftNeighbour(merged, item);
    if (above === null) return { place: parts.text(merged, section), anchor };
    const content = above.content instanceof Y.ContentType ? above.content.type : null;
    const place = content instanceof Y.XmlElement ? elementNamed(merged, pieceOf(content)) : null;
    if (place !== null) return { place, anchor };
    item = above;
  }
  return { place: parts.text(merged, section), anchor: null };
}

/** The nearest element before an item, in its own document, that the merged one shows too. */
function leftNeighbour(merged: Y.Doc, item: Y.Item): Y.XmlElement | null {
  for (let left = item.left; left !== null; left = left.left) {
    if (!(left.content instanceof Y.ContentType) || !shows(merged, left.id)) continue;
    const found = elementNamed(merged, left.id);
    if (found !== null) return found;
  }
  return null;
}

function listItemOf(block: Y.XmlElement): Y.XmlElement {
  const item = new Y.XmlElement('listItem');
  item.insert(0, [block]);
  return item;
}

function placeKey(place: Y.XmlFragment): string {
  const id = itemOf(place)?.id;
  return id === undefined ? 'root' : `in ${id.client}:${id.clock}`;
}
