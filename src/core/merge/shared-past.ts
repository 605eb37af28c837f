import * as Y from 'yjs';
import { sectionId } from '../ids.ts';
import { sameJson } from '../story-doc/records.ts';
import { asOneEdit } from '../story-doc/stable-client.ts';
import { parts } from '../story-doc/story-doc.ts';
import { changedByBoth, paragraphId } from './both-changed.ts';
import { fieldChanges, type FieldChange } from './field-changes.ts';
import { lostBlocks, type LostBlock } from './lost-blocks.ts';
import { putRecordsBack } from './lost-records.ts';
import { mendAlike } from './mend-alike.ts';
import { firstWordOf, putBlocksBack, type PutBack } from './put-back.ts';
import { isRecordPart, recordsOf } from './record-parts.ts';
import type { FieldSide, ParagraphReview, ReviewItem } from './review.ts';
import { otherSide, type SideName, type Sides } from './sides.ts';
import { changesSince, type Since } from './since.ts';
import { successorOf, writtenIn, type Written } from './successors.ts';
import { blockJson, elementNamed, pieceOf, sectionOf, type TextBlock } from './text-block.ts';
import { touchedBlocks } from './touched.ts';
import { writerOf } from './writers.ts';

/** A merged document, and what a person should look at in it. */
export type MergedDoc = { readonly doc: Y.Doc; readonly review: readonly ReviewItem[] };

/**
 * Merges two documents of one story that share their past. Yjs keeps every edit of both but for words that one side
 * wrote into what the other took out: those are put back. The result does not depend on which side is ours, and two
 * laptops that merge the same two documents get the same one, edit for edit. Changes neither.
 */
export function mergeSharedPast(ours: Y.Doc, theirs: Y.Doc): MergedDoc {
  const doc = new Y.Doc();
  // One transaction, so that nothing is cleaned away in between.
  doc.transact(() => {
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(ours));
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(theirs));
  });
  const docs = { ours, theirs };
  const sides = { ours: changesSince(ours, theirs), theirs: changesSince(theirs, ours) };
  if (isNothing(sides.theirs)) return { doc, review: [] };

  const bothSet = setByBoth(doc, docs, sides);
  const lost = inOneOrder(lostBlocks(sides.ours, doc), lostBlocks(sides.theirs, doc));
  const touched = { ours: touchedBlocks(sides.ours), theirs: touchedBlocks(sides.theirs) };
  mendAlike(doc, docs, sides, touched);
  const written = { ours: writtenIn(doc, sides.ours), theirs: writtenIn(doc, sides.theirs) };
  const bothChanged = changedByBoth(doc, docs, touched, written);
  const putBack = putAllBack(doc, lost, docs, written);
  const records = putRecordsBack(doc, docs, sides);
  const again = new Set(putBack.map(({ id }) => id));
  // What one side took out together with its section is gone for good.
  const isThere = ({ section }: ParagraphReview) => parts.sections(doc).has(section);
  const paragraphs = [...bothChanged.filter(({ id }) => !again.has(id)), ...putBack].filter(isThere);
  return { doc, review: [...paragraphs, ...bothSet, ...records] };
}

function isNothing({ added, removed }: Since): boolean {
  return added.length === 0 && removed.length === 0;
}

/** A lost paragraph, and who wrote in it. */
type Lost = LostBlock & { readonly from: SideName };

function putAllBack(
  doc: Y.Doc,
  lost: readonly Lost[],
  docs: Sides<Y.Doc>,
  written: Sides<Written>,
): readonly ParagraphReview[] {
  if (lost.length === 0) return [];
  const taken = new Set<Y.XmlElement>();
  // Who took a paragraph out may have put it elsewhere.
  const placeOf = ({ from, element }: Lost): Y.XmlElement | null => {
    const found = successorOf(element, written[otherSide(from)]);
    // Beside a paragraph stands one other form of it.
    if (found === null || taken.has(found)) return null;
    taken.add(found);
    return found;
  };
  const back = asOneEdit(doc, 'put back', () => putBlocksBack(doc, lost, placeOf));
  const byParagraph = new Map<string, PutBack<Lost>[]>();
  for (const one of back) {
    const id = paragraphId(one.lost.element);
    byParagraph.set(id, [...(byParagraph.get(id) ?? []), one]);
  }
  return [...byParagraph].flatMap(([id, forms]) => paragraphReview(id, forms, docs));
}

/** What there is to look at in a paragraph that was put back: one form of it, or one of each side. */
function paragraphReview(
  id: string,
  forms: readonly PutBack<Lost>[],
  docs: Sides<Y.Doc>,
): readonly ParagraphReview[] {
  const [first] = forms;
  const section = sectionId.safeParse(first === undefined ? null : sectionOf(first.element));
  if (first === undefined || !section.success) return [];
  const formOf = (side: SideName): TextBlock | null => {
    const own = forms.find(({ lost }) => lost.from === side);
    if (own !== undefined) return blockJson(own.lost.element);
    const there = elementNamed(docs[side], pieceOf(first.lost.element));
    return there === null ? first.beside : blockJson(there);
  };
  const shown = [
    ...(first.beside === null ? [] : [first.beside]),
    ...forms.map(({ element }) => blockJson(element)),
  ];
  const kind = first.beside === null && forms.length === 1 ? 'put-back' : 'both-changed';
  return [{ kind, id, section: section.data, shown, ours: formOf('ours'), theirs: formOf('theirs') }];
}

/** The lost paragraphs of both sides in an order that is the same from either side. */
function inOneOrder(ours: readonly LostBlock[], theirs: readonly LostBlock[]): readonly Lost[] {
  const lists: readonly (readonly Lost[])[] = [
    ours.map((lost) => ({ ...lost, from: 'ours' })),
    theirs.map((lost) => ({ ...lost, from: 'theirs' })),
  ];
  const firstWord = ([first]: readonly Lost[]) => (first === undefined ? '' : firstWordOf(first));
  return lists.toSorted((a, b) => (firstWord(a) < firstWord(b) ? -1 : 1)).flat();
}

/** The values that both sides set, and differently. */
function setByBoth(merged: Y.Doc, docs: Sides<Y.Doc>, sides: Sides<Since>): readonly ReviewItem[] {
  const theirs = fieldChanges(sides.theirs);
  return [...fieldChanges(sides.ours)].flatMap(([key, own]): readonly ReviewItem[] => {
    const other = theirs.get(key);
    if (other === undefined || sameJson(own.value, other.value)) return [];
    const { part, record, field } = own;
    return [
      {
        kind: 'field',
        id: `f-${part}-${record}-${field}`,
        part,
        record,
        field,
        ours: fieldSide(docs.ours, own),
        theirs: fieldSide(docs.theirs, other),
        kept: sameJson(valueNow(merged, own), own.value) ? 'ours' : 'theirs',
      },
    ];
  });
}

function valueNow(doc: Y.Doc, { part, record, field }: FieldChange): unknown {
  if (record === '') return parts.fields(doc).get(field);
  return isRecordPart(part) ? recordsOf(doc, part).get(record)?.get(field) : undefined;
}

function fieldSide(doc: Y.Doc, { value, client }: FieldChange): FieldSide {
  const writer = writerOf(doc, client);
  return { value: value as FieldSide['value'], who: writer?.name ?? '', when: writer?.at ?? null };
}
