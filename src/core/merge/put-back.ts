import * as Y from 'yjs';
import { parts } from '../story-doc/story-doc.ts';
import type { LostBlock } from './lost-blocks.ts';
import { itemOf, parentOf, shows } from './since.ts';
import { elementNamed, nameOf, pieceOf } from './text-block.ts';

/** What the merge put back: the lost paragraph, and the one that stands for it now. */
export type PutBack = { readonly lost: LostBlock; readonly element: Y.XmlElement };

/**
 * Puts lost paragraphs back into the merged document, each behind what stood before it on its side. Has to run in a
 * transaction. Changes `merged`.
 */
export function putBlocksBack(merged: Y.Doc, lost: readonly LostBlock[]): readonly PutBack[] {
  /** Which of the paragraphs that were put back stands last behind a place. */
  const latest = new Map<string, Y.XmlElement>();
  return lost.map((one) => {
    const { place, anchor } = standingPlace(merged, one);
    const key = `${one.section} ${anchor === null ? placeKey(place) : nameOf(anchor)}`;
    const after = latest.get(key) ?? anchor;
    const copy = one.element.clone();
    const isList =
      place instanceof Y.XmlElement && (place.nodeName === 'bulletList' || place.nodeName === 'orderedList');
    const inserted = isList ? listItemOf(copy) : copy;
    place.insert(after === null ? 0 : place.toArray().indexOf(after) + 1, [inserted]);
    latest.set(key, inserted);
    return { lost: one, element: copy };
  });
}

type Place = { readonly place: Y.XmlFragment; readonly anchor: Y.XmlElement | null };

/** The innermost place of a lost paragraph that still stands, and what stands there before it. */
function standingPlace(merged: Y.Doc, { section, element, stands }: LostBlock): Place {
  const own = stands ? elementNamed(merged, pieceOf(element)) : null;
  if (own !== null && own.parent instanceof Y.XmlFragment) return { place: own.parent, anchor: own };
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
