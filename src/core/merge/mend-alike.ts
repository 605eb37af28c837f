import type * as Y from 'yjs';
import { sameJson } from '../story-doc/records.ts';
import { asOneEdit } from '../story-doc/stable-client.ts';
import { writeBlock } from '../story-doc/write-text.ts';
import { compareText } from '../text/compare-text.ts';
import { wordCounts } from '../text/shared-words.ts';
import { inlineText } from '../document/document.ts';
import { returnedTwice, takeOut } from './put-back.ts';
import type { Sides } from './sides.ts';
import { itemOf, type Since } from './since.ts';
import { blockElementOf, blockJson, blockNamed, nameOf, pieceOf, sectionOf } from './text-block.ts';
import type { TouchedBlocks } from './touched.ts';

/** A paragraph of so few words may well stand in a story twice. */
const fewest = 3;

/**
 * Two people who do the same thing to a paragraph want it done once, and Yjs keeps the edits of both: a word that both
 * put in stands there twice, a paragraph that both moved stands in both places. Changes `merged`, as one edit.
 */
export function mendAlike(
  merged: Y.Doc,
  docs: Sides<Y.Doc>,
  sides: Sides<Since>,
  touched: Sides<TouchedBlocks>,
): void {
  const alike = changedAlike(merged, docs, touched);
  const copies = new Set(returnedTwice(merged, docs));
  const doubled = writtenTwice(merged, sides, copies);
  if (alike.length === 0 && copies.size === 0 && doubled.length === 0) return;
  asOneEdit(merged, 'alike', () => {
    for (const { element, block } of alike) writeBlock(merged, element, block);
    for (const element of [...copies, ...doubled]) takeOut(merged, element);
  });
}

/** The paragraphs that both sides have alike, and the merged text does not. */
function changedAlike(merged: Y.Doc, docs: Sides<Y.Doc>, touched: Sides<TouchedBlocks>) {
  const byBoth = [...touched.ours].filter(([name]) => touched.theirs.has(name));
  return byBoth
    .toSorted(([a], [b]) => compareText(a, b))
    .flatMap(([, { element: touchedOne }]) => {
      const [own, their, element] = [docs.ours, docs.theirs, merged].map((doc) =>
        blockNamed(doc, pieceOf(touchedOne)),
      );
      if (!own || !their || !element) return [];
      const block = blockJson(own);
      const isMended = sameJson(block, blockJson(their)) && !sameJson(block, blockJson(element));
      return isMended ? [{ element, block }] : [];
    });
}

/**
 * Of paragraphs that both wrote anew in a section, with the same words and marks, those of one side. Those that `go`
 * already are the twins of none: both would be gone then.
 */
function writtenTwice(
  merged: Y.Doc,
  sides: Sides<Since>,
  go: ReadonlySet<Y.XmlElement>,
): readonly Y.XmlElement[] {
  const [own, other] = [sides.ours, sides.theirs].map((side) =>
    newBlocks(merged, side).filter(({ element }) => !go.has(element)),
  );
  if (own === undefined || other === undefined) return [];
  const waiting = new Map<string, Y.XmlElement[]>();
  for (const { element, said } of own) waiting.set(said, [...(waiting.get(said) ?? []), element]);
  return other.flatMap(({ element, said }) => {
    const [twin, ...rest] = waiting.get(said) ?? [];
    if (twin === undefined) return [];
    waiting.set(said, rest);
    return [nameOf(twin) < nameOf(element) ? element : twin];
  });
}

/** The paragraphs that one side wrote anew, as whole elements, in an order that is the same everywhere. */
function newBlocks(merged: Y.Doc, { added }: Since) {
  const items = new Set(added);
  const found = new Map<string, { readonly element: Y.XmlElement; readonly said: string }>();
  for (const item of added) {
    const block = blockElementOf(item);
    const element = block === null || !isAmong(items, block) ? null : blockNamed(merged, pieceOf(block));
    if (element === null || found.has(nameOf(element))) continue;
    const json = blockJson(element);
    if (wordCounts(inlineText(json.content ?? [])).total >= fewest)
      found.set(nameOf(element), { element, said: JSON.stringify([sectionOf(element), json]) });
  }
  return [...found].toSorted(([a], [b]) => compareText(a, b)).map(([, one]) => one);
}

function isAmong(items: ReadonlySet<Y.Item>, element: Y.XmlElement): boolean {
  const item = itemOf(element);
  return item !== null && items.has(item);
}
