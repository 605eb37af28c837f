import * as Y from 'yjs';
import { sectionId } from '../ids.ts';
import { sameJson } from '../story-doc/records.ts';
import { asOneEdit } from '../story-doc/stable-client.ts';
import { parts } from '../story-doc/story-doc.ts';
import { changedByBoth, paragraphId } from './both-changed.ts';
import { fieldChanges, type FieldChange } from './field-changes.ts';
import { lostBlocks, type LostBlock } from './lost-blocks.ts';
import { putRecordsBack } from './lost-records.ts';
import { dropTwins, putBlocksBack, type PutBack } from './put-back.ts';
import { isRecordPart, recordsOf } from './record-parts.ts';
import type { FieldSide, ParagraphReview, ReviewItem } from './review.ts';
import { otherSide, type SideName, type Sides } from './sides.ts';
import { changesSince, type Since } from './since.ts';
import { successorOf, writtenIn } from './successors.ts';
import { blockJson, elementNamed, nameOf, pieceOf, sectionOf } from './text-block.ts';
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
  const bothChanged = changedByBoth(doc, docs, sides);
  const putBack = putAllBack(doc, docs, sides);
  const records = putRecordsBack(doc, docs, sides);
  const again = new Set(putBack.map(({ id }) => id));
  return {
    doc,
    review: [...bothChanged.filter(({ id }) => !again.has(id)), ...putBack, ...bothSet, ...records],
  };
}

function isNothing({ added, removed }: Since): boolean {
  return added.length === 0 && removed.length === 0;
}

/** A lost paragraph, and who wrote in it. */
type Lost = LostBlock & { readonly from: SideName };

function putAllBack(doc: Y.Doc, docs: Sides<Y.Doc>, sides: Sides<Since>): readonly ParagraphReview[] {
  const lost = inOneOrder(lostBlocks(sides.ours, doc), lostBlocks(sides.theirs, doc));
  const back = asOneEdit(doc, 'put back', () => {
    dropTwins(doc, docs.ours, docs.theirs);
    if (lost.length === 0) return [];
    // Who took a paragraph out may have put it elsewhere.
    const written = { ours: writtenIn(doc, sides.ours), theirs: writtenIn(doc, sides.theirs) };
    const taken = new Set<Y.XmlElement>();
    return putBlocksBack(doc, lost, ({ from, element }) => {
      const found = successorOf(element, written[otherSide(from)]);
      // Beside a paragraph stands one other form of it.
      if (found === null || taken.has(found)) return null;
      taken.add(found);
      return found;
    });
  });
  return back.flatMap((one) => paragraphReview(one, docs));
}

function paragraphReview(
  { lost: { element, from }, element: copy, beside }: PutBack<Lost>,
  docs: Sides<Y.Doc>,
): readonly ParagraphReview[] {
  const section = sectionId.safeParse(sectionOf(copy));
  if (!section.success) return [];
  const written = blockJson(element);
  const there = elementNamed(docs[otherSide(from)], pieceOf(element));
  const other = there === null ? beside : blockJson(there);
  return [
    {
      kind: beside === null ? 'put-back' : 'both-changed',
      id: paragraphId(element),
      section: section.data,
      shown: [...(beside === null ? [] : [beside]), blockJson(copy)],
      ours: from === 'ours' ? written : other,
      theirs: from === 'theirs' ? written : other,
    },
  ];
}

/** The lost paragraphs of both sides in an order that is the same from either side. */
function inOneOrder(ours: readonly LostBlock[], theirs: readonly LostBlock[]): readonly Lost[] {
  const lists: readonly (readonly Lost[])[] = [
    ours.map((lost) => ({ ...lost, from: 'ours' })),
    theirs.map((lost) => ({ ...lost, from: 'theirs' })),
  ];
  const firstName = (list: readonly Lost[]) => (list[0] === undefined ? '' : nameOf(list[0].element));
  return lists.toSorted((a, b) => (firstName(a) < firstName(b) ? -1 : 1)).flat();
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
