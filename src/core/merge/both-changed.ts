import type * as Y from 'yjs';
import { inlineText } from '../document/document.ts';
import { sectionId } from '../ids.ts';
import { sameJson } from '../story-doc/records.ts';
import type { ParagraphReview } from './review.ts';
import { otherSide, type SideName, type Sides } from './sides.ts';
import { isKnown } from './since.ts';
import { areForms, successorOf, type Written } from './successors.ts';
import {
  blockJson,
  elementNamed,
  nameOf,
  pieceOf,
  sectionOf,
  textBlocksOf,
  type TextBlock,
} from './text-block.ts';
import type { TouchedBlocks } from './touched.ts';
import { hasWordsTakenOut } from './undone.ts';

/**
 * The paragraphs that both sides changed, where either would miss something in the merged text: other words than its
 * own, or a link or a claim that is gone. Where one side put a paragraph elsewhere, that place is the paragraph.
 */
export function changedByBoth(
  merged: Y.Doc,
  docs: Sides<Y.Doc>,
  touched: Sides<TouchedBlocks>,
  written: Sides<Written>,
): readonly ParagraphReview[] {
  const found = [
    ...inPlace(merged, docs, touched),
    ...elsewhere('ours', merged, docs, touched, written.theirs),
    ...elsewhere('theirs', merged, docs, touched, written.ours),
  ];
  return [...new Map(found.toReversed().map((item) => [item.id, item])).values()].toReversed();
}

/** Names the item of a review that is about a paragraph. */
export function paragraphId(element: Y.XmlElement): string {
  return `p-${nameOf(element).replace(':', '-')}`;
}

function inPlace(
  merged: Y.Doc,
  docs: Sides<Y.Doc>,
  touched: Sides<TouchedBlocks>,
): readonly ParagraphReview[] {
  return [...touched.ours].flatMap(([name, { element, words }]): readonly ParagraphReview[] => {
    const other = touched.theirs.get(name);
    const piece = pieceOf(element);
    const [own, their, now] = [docs.ours, docs.theirs, merged].map((doc) => elementNamed(doc, piece));
    const section = sectionId.safeParse(sectionOf(element));
    if (other === undefined || !own || !their || !now || !section.success) return [];
    const item = { shown: [blockJson(now)], ours: blockJson(own), theirs: blockJson(their) };
    const isSeen = words && other.words ? !isOneText(item) : lacksMarks(item.shown, item.ours, item.theirs);
    return isSeen ? [{ kind: 'both-changed', id: paragraphId(element), section: section.data, ...item }] : [];
  });
}

/**
 * Paragraphs that one side put elsewhere, whole or in parts, while the other took words out of them or marked them: the
 * new place knows nothing of that.
 */
function elsewhere(
  side: SideName,
  merged: Y.Doc,
  docs: Sides<Y.Doc>,
  touched: Sides<TouchedBlocks>,
  written: Written,
): readonly ParagraphReview[] {
  const mover = otherSide(side);
  if (written.length === 0) return [];
  const broken = textBlocksOf(docs[side]).filter(
    (element) => isGone(docs[mover], element) || touched[mover].get(nameOf(element))?.removed === true,
  );
  return broken.flatMap((element): readonly ParagraphReview[] => {
    const successor = successorOf(element, written);
    const section = sectionId.safeParse(successor === null ? null : sectionOf(successor));
    if (successor === null || !section.success) return [];
    const [shown, own] = [blockJson(successor), blockJson(element)];
    const left = elementNamed(merged, pieceOf(element));
    // Where the paragraph still says the same, nothing of it was put there: that is another form of it.
    if (left !== null && areForms(left, successor)) return [];
    const isMarked = touched[side].has(nameOf(element)) && lacksMarks([shown], own);
    if (!isMarked && !hasWordsTakenOut(element, successor)) return [];
    const versions = side === 'ours' ? { ours: own, theirs: shown } : { ours: shown, theirs: own };
    const id = paragraphId(element);
    return [{ kind: 'both-changed', id, section: section.data, shown: [shown], ...versions }];
  });
}

/** Whether a document knew an element and does not show it any more. */
function isGone(doc: Y.Doc, element: Y.XmlElement): boolean {
  const piece = pieceOf(element);
  return isKnown(doc, piece) && elementNamed(doc, piece) === null;
}

function isOneText({
  shown,
  ours,
  theirs,
}: {
  readonly shown: readonly TextBlock[];
  readonly ours: TextBlock;
  readonly theirs: TextBlock;
}): boolean {
  return (
    [...shown, ours].every((block) => lineOf(block) === lineOf(theirs)) && !lacksMarks(shown, ours, theirs)
  );
}

/** The words of a block, with a sign for each citation that tells which source it names. */
function lineOf({ content = [] }: TextBlock): string {
  return content
    .map((piece) => (piece.type === 'citation' ? `\uFFFC${piece.attrs.source}\uFFFC` : inlineText([piece])))
    .join('');
}

/** Whether some blocks have less of the marks (links, claims, stress) than others. */
function lacksMarks(blocks: readonly TextBlock[], ...others: readonly TextBlock[]): boolean {
  const marks = blocks.flatMap(marksOf);
  return others.flatMap(marksOf).some((mark) => !marks.some((known) => sameJson(known, mark)));
}

function marksOf({ content = [] }: TextBlock) {
  return content.flatMap(({ marks = [] }) => marks);
}
