import * as Y from 'yjs';
import { inlineText } from '../document/document.ts';
import { sectionId } from '../ids.ts';
import { sameJson } from '../story-doc/records.ts';
import { isWords } from './lost-blocks.ts';
import type { ParagraphReview } from './review.ts';
import { otherSide, type SideName, type Sides } from './sides.ts';
import { itemOf, parentOf, stateOf, type Since } from './since.ts';
import { successorOf, writtenIn } from './successors.ts';
import {
  blockElementOf,
  blockJson,
  elementNamed,
  nameOf,
  pieceOf,
  sectionOf,
  textBlocksOf,
  type TextBlock,
} from './text-block.ts';
import { hasWordsTakenOut } from './undone.ts';

/** What one side did to a paragraph. */
type Touched = {
  readonly element: Y.XmlElement;
  /** Whether it wrote or took out words or citations, and did not only mark them. */
  readonly words: boolean;
  /** Whether it took something out. */
  readonly removed: boolean;
};

/**
 * The paragraphs that both sides changed, where either would miss something in the merged text: other words than its
 * own, or a link or a claim that is gone. Where one side put a paragraph elsewhere, that place is the paragraph.
 */
export function changedByBoth(
  merged: Y.Doc,
  docs: Sides<Y.Doc>,
  sides: Sides<Since>,
): readonly ParagraphReview[] {
  const touched = { ours: touchedBlocks(sides.ours), theirs: touchedBlocks(sides.theirs) };
  const found = [
    ...inPlace(merged, docs, touched),
    ...elsewhere(merged, docs, sides, touched, 'ours'),
    ...elsewhere(merged, docs, sides, touched, 'theirs'),
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
  touched: Sides<ReadonlyMap<string, Touched>>,
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
  merged: Y.Doc,
  docs: Sides<Y.Doc>,
  sides: Sides<Since>,
  touched: Sides<ReadonlyMap<string, Touched>>,
  side: SideName,
): readonly ParagraphReview[] {
  const mover = otherSide(side);
  const written = writtenIn(merged, sides[mover]);
  if (written.length === 0) return [];
  const left = textBlocksOf(docs[side]).filter(
    (element) => isGone(docs[mover], element) || touched[mover].get(nameOf(element))?.removed === true,
  );
  return left.flatMap((element): readonly ParagraphReview[] => {
    const successor = successorOf(element, written);
    const section = sectionId.safeParse(successor === null ? null : sectionOf(successor));
    if (successor === null || !section.success) return [];
    const [shown, own] = [blockJson(successor), blockJson(element)];
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
  return elementNamed(doc, piece) === null && (stateOf(doc).get(piece.client) ?? 0) > piece.clock;
}

/** The paragraphs that one side touched, by their names. */
export function touchedBlocks({ added, removed }: Since): ReadonlyMap<string, Touched> {
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
