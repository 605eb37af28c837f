import * as Y from 'yjs';
import { itemOf, parentOf, shows, type Placed, type Since } from './since.ts';
import { blockElementOf, nameOf, pieceOf, sectionOf } from './text-block.ts';

/** A paragraph into which one side wrote words that a merge would drop, because the other side took it out. */
export type LostBlock = {
  readonly section: string;
  /** The paragraph in the document of the side that wrote. */
  readonly element: Y.XmlElement;
  /** Whether the paragraph itself still stands in the merged text, without those words. */
  readonly stands: boolean;
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
    found.set(nameOf(element), { section, element, stands: shows(merged, pieceOf(element)) });
  }
  return [...found.values()].toSorted(
    (a, b) => compareText(a.section, b.section) || comparePaths(pathOf(a.element), pathOf(b.element)),
  );
}

/** Whether an item is words, or what stands among them as one: a citation, a line break. */
export function isWords(item: Y.Item): boolean {
  if (item.content instanceof Y.ContentString) return true;
  const type = item.content instanceof Y.ContentType ? item.content.type : null;
  return type instanceof Y.XmlElement && (type.nodeName === 'citation' || type.nodeName === 'hardBreak');
}

/** Where an element stands: at which place in each of those that it stands in, the outermost first. */
function pathOf(element: Y.XmlElement): readonly number[] {
  const path: number[] = [];
  for (let item = itemOf(element); item !== null;) {
    path.unshift(placeOf(item));
    const parent: Placed | null = parentOf(item);
    item = parent === null ? null : itemOf(parent);
  }
  return path;
}

function placeOf(item: Y.Item): number {
  let place = 0;
  for (let left = item.left; left !== null; left = left.left) if (!left.deleted) place++;
  return place;
}

function comparePaths(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((place, index) => place !== b[index]);
  return at === -1 ? a.length - b.length : (a[at] ?? 0) - (b[at] ?? 0);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
