import type * as Y from 'yjs';
import { inlineText } from '../document/document.ts';
import { compareText } from '../text/compare-text.ts';
import { sharedWords, wordCounts, type WordCounts } from '../text/shared-words.ts';
import { isWords } from './lost-blocks.ts';
import type { Since } from './since.ts';
import { blockElementOf, blockJson, elementNamed, nameOf, pieceOf } from './text-block.ts';

/** A paragraph stands elsewhere where at least this part of its words does. */
const enough = 0.6;

/** So few words stand in many paragraphs. */
const fewest = 2;

/** The most paragraphs that are looked through. */
const most = 500;

/** The paragraphs of a merged text in which one side wrote. */
export type Written = readonly { readonly element: Y.XmlElement; readonly words: WordCounts }[];

/** The paragraphs of the merged text in which one side wrote, which did this; in an order that is the same everywhere. */
export function writtenIn(merged: Y.Doc, { added }: Since): Written {
  const elements = new Map<string, Y.XmlElement>();
  for (const item of added) {
    const element = isWords(item) ? blockElementOf(item) : null;
    const now = element === null ? null : elementNamed(merged, pieceOf(element));
    if (now !== null) elements.set(nameOf(now), now);
  }
  return [...elements]
    .toSorted(([a], [b]) => compareText(a, b))
    .slice(0, most)
    .map(([, element]) => ({ element, words: wordsOf(element) }));
}

/**
 * Where a side put a paragraph, or a part of it: an editor moves, quotes, splits and joins paragraphs by writing them
 * anew. Null where nothing that was written there has its words.
 */
export function successorOf(element: Y.XmlElement, written: Written): Y.XmlElement | null {
  const words = wordsOf(element);
  const found = written
    .filter((other) => nameOf(other.element) !== nameOf(element))
    .map((other) => ({ element: other.element, part: sharedPart(words, other.words) }))
    .filter(({ part }) => part >= enough)
    .toSorted((a, b) => b.part - a.part || compareText(nameOf(a.element), nameOf(b.element)));
  return found[0]?.element ?? null;
}

/** Whether two paragraphs have most of their words in common. */
export function areForms(a: Y.XmlElement, b: Y.XmlElement): boolean {
  return sharedPart(wordsOf(a), wordsOf(b)) >= enough;
}

function wordsOf(element: Y.XmlElement): WordCounts {
  return wordCounts(inlineText(blockJson(element).content ?? []));
}

/** Which part of the shorter of two paragraphs the other one has. */
function sharedPart(a: WordCounts, b: WordCounts): number {
  const size = Math.min(a.total, b.total);
  if (size === 0 || (size < fewest && a.total !== b.total)) return 0;
  return sharedWords(a, b) / size;
}
