import * as Y from 'yjs';
import { compareText } from '../text/compare-text.ts';
import { itemOf, parentOf, shows, type Placed, type Since } from './since.ts';
import { blockElementOf, nameOf, pieceOf, sectionOf } from './text-block.ts';

/** A paragraph into which one side wrote words that a merge would drop, because the other side took it out. */
export type LostBlock = {
  readonly section: string;
  /** The paragraph in the document of the side that wrote. */
  readonly element: Y.XmlElement;
  /** Whether the paragraph itself still stands in the merged text, without those words. */
  readonly stands: boolean;
  /** The words themselves. */
  readonly words: readonly Y.Item[];
};

/** The paragraphs of one side of whose new words the merged document shows nothing, in their order on the page. */
export function lostBlocks({ added }: Since, merged: Y.Doc): readonly LostBlock[] {
  const found = new Map<string, LostBlock>();
  for (const item of added) {
    const { client, clock } = item.id;
    if (!isWords(item) || shows(merged, { client, clock: clock + item.length - 1 })) continue;
    const element = blockElementOf(item);
    const section = element === null ? null : sectionOf(element);
    if (element === null || section === null) continue;
    const words = [...(found.get(nameOf(element))?.words ?? []), item];
    found.set(nameOf(element), { section, element, words, stands: shows(merged, pieceOf(element)) });
  }
  const placeOf = placesOnce();
  return [...found.values()]
    .map((lost) => ({ lost, path: pathOf(lost.element, placeOf) }))
    .toSorted((a, b) => compareText(a.lost.section, b.lost.section) || comparePaths(a.path, b.path))
    .map(({ lost }) => lost);
}

/** Whether an item is words, or what stands among them as one: a citation, a line break. */
export function isWords(item: Y.Item): boolean {
  if (item.content instanceof Y.ContentString) return true;
  const type = item.content instanceof Y.ContentType ? item.content.type : null;
  return type instanceof Y.XmlElement && (type.nodeName === 'citation' || type.nodeName === 'hardBreak');
}

/** Where an element stands: at which place in each of those that it stands in, the outermost first. */
function pathOf(element: Y.XmlElement, placeOf: (item: Y.Item) => number): readonly number[] {
  const path: number[] = [];
  for (let item = itemOf(element); item !== null;) {
    path.unshift(placeOf(item));
    const parent: Placed | null = parentOf(item);
    item = parent === null ? null : itemOf(parent);
  }
  return path;
}

/** At which place items stand, counted once for all that stand beside each other. */
function placesOnce(): (item: Y.Item) => number {
  const known = new Map<Y.Item, number>();
  return (item) => {
    if (!known.has(item)) {
      let first = item;
      while (first.left !== null) first = first.left;
      let place = 0;
      for (let next: Y.Item | null = first; next !== null; next = next.right) {
        known.set(next, place);
        if (!next.deleted) place++;
      }
    }
    return known.get(item) ?? 0;
  };
}

function comparePaths(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((place, index) => place !== b[index]);
  return at === -1 ? a.length - b.length : (a[at] ?? 0) - (b[at] ?? 0);
}
