import * as Y from 'yjs';
import { isWords } from './lost-blocks.ts';
import { itemOf, parentOf, type Since } from './since.ts';
import { blockElementOf, nameOf } from './text-block.ts';

/** What one side did to a paragraph. */
export type Touched = {
  readonly element: Y.XmlElement;
  /** Whether it wrote or took out words or citations, and did not only mark them. */
  readonly words: boolean;
  /** Whether it took something out. */
  readonly removed: boolean;
};

/** The paragraphs that one side touched, by their names. */
export type TouchedBlocks = ReadonlyMap<string, Touched>;

/** The paragraphs that one side touched, which did this. */
export function touchedBlocks({ added, removed }: Since): TouchedBlocks {
  const touched = new Map<string, Touched>();
  const note = (item: Y.Item, what: Omit<Touched, 'element'>) => {
    const element = blockElementOf(item);
    if (element === null || itemOf(element)?.deleted !== false) return;
    const known = touched.get(nameOf(element));
    const words = what.words || known?.words === true;
    touched.set(nameOf(element), { element, words, removed: what.removed || known?.removed === true });
  };
  for (const item of added) note(item, { words: isWords(item) || isCitationsOwn(item), removed: false });
  // What was taken out is not told any more: words, mostly.
  for (const item of removed) note(item, { words: true, removed: true });
  return touched;
}

/** Whether an item is the source that a citation names. */
function isCitationsOwn(item: Y.Item): boolean {
  const parent = parentOf(item);
  return item.parentSub !== null && parent instanceof Y.XmlElement && parent.nodeName === 'citation';
}
