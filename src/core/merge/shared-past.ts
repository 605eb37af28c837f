import * as Y from 'yjs';
import { inlineText } from '../document/document.ts';
import { sectionId } from '../ids.ts';
import { sameJson, type RecordMap } from '../story-doc/records.ts';
import { asOneEdit } from '../story-doc/stable-client.ts';
import { checkingParts, parts } from '../story-doc/story-doc.ts';
import { fieldChanges, type FieldChange } from './field-changes.ts';
import { lostBlocks, type LostBlock } from './lost-blocks.ts';
import { putBlocksBack } from './put-back.ts';
import type { FieldSide, ParagraphReview, RecordReview, ReviewItem } from './review.ts';
import { changesSince, itemOf, parentOf, type Since } from './since.ts';
import {
  blockElementOf,
  blockJson,
  elementNamed,
  nameOf,
  pieceOf,
  sectionOf,
  type TextBlock,
} from './text-block.ts';
import { writerOf } from './writers.ts';

/** A merged document, and what a person should look at in it. */
export type MergedDoc = { readonly doc: Y.Doc; readonly review: readonly ReviewItem[] };

/** The parts of a story’s document that are records. */
const recordParts = ['sections', 'sources', 'topics', ...checkingParts] as const;
type RecordPart = (typeof recordParts)[number];

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
  const sides = {
    ours: changesSince(ours, theirs),
    theirs: changesSince(theirs, ours),
  };
  if (isNothing(sides.ours) || isNothing(sides.theirs)) return { doc, review: [] };

  const bothChanged = changedByBoth({ ours, theirs, merged: doc }, sides);
  const lost = inOneOrder(lostBlocks(sides.ours, doc), lostBlocks(sides.theirs, doc));
  const records = [
    ...lostRecords(ours, sides.ours, doc, 'ours'),
    ...lostRecords(theirs, sides.theirs, doc, 'theirs'),
  ];
  const putBack = putAllBack(doc, { ours, theirs }, lost, records);
  const again = new Set(putBack.map(({ id }) => id));
  return {
    doc,
    review: [
      ...bothChanged.filter(({ id }) => !again.has(id)),
      ...putBack,
      ...bothSet({ ours, theirs }, sides, doc),
      ...records,
    ],
  };
}

type Sides<T> = { readonly ours: T; readonly theirs: T };

function isNothing({ added, removed }: Since): boolean {
  return added.length === 0 && removed.length === 0;
}

/** The paragraphs that both sides changed, where the merged words are neither’s own. */
function changedByBoth(
  { ours, theirs, merged }: Sides<Y.Doc> & { readonly merged: Y.Doc },
  sides: Sides<Since>,
): readonly ParagraphReview[] {
  const touchedByThem = touchedBlocks(sides.theirs);
  return [...touchedBlocks(sides.ours).values()].flatMap((element): readonly ParagraphReview[] => {
    const name = nameOf(element);
    if (!touchedByThem.has(name)) return [];
    const piece = pieceOf(element);
    const own = elementNamed(ours, piece);
    const other = elementNamed(theirs, piece);
    const now = elementNamed(merged, piece);
    const section = sectionId.safeParse(sectionOf(element));
    if (own === null || other === null || now === null || !section.success) return [];
    const shown = blockJson(now);
    const review = { shown: [shown], ours: blockJson(own), theirs: blockJson(other) };
    if (wordsOf(shown) === wordsOf(review.ours) || wordsOf(shown) === wordsOf(review.theirs)) return [];
    return [{ kind: 'both-changed', id: reviewId(name), section: section.data, ...review }];
  });
}

function touchedBlocks({ added, removed }: Since): ReadonlyMap<string, Y.XmlElement> {
  const touched = new Map<string, Y.XmlElement>();
  for (const item of [...added, ...removed]) {
    const element = blockElementOf(item);
    if (element !== null && itemOf(element)?.deleted === false) touched.set(nameOf(element), element);
  }
  return touched;
}

function wordsOf(block: TextBlock | null): string | null {
  return block === null ? null : inlineText(block.content ?? []);
}

function reviewId(name: string): string {
  return `p-${name.replace(':', '-')}`;
}

type Lost = LostBlock & { readonly from: 'ours' | 'theirs' };

/** The lost paragraphs of both sides in an order that is the same from either side. */
function inOneOrder(ours: readonly LostBlock[], theirs: readonly LostBlock[]): readonly Lost[] {
  const lists: readonly (readonly Lost[])[] = [
    ours.map((lost) => ({ ...lost, from: 'ours' })),
    theirs.map((lost) => ({ ...lost, from: 'theirs' })),
  ];
  const firstName = (list: readonly Lost[]) => (list[0] === undefined ? '' : nameOf(list[0].element));
  return lists.toSorted((a, b) => (firstName(a) < firstName(b) ? -1 : 1)).flat();
}

function putAllBack(
  doc: Y.Doc,
  { ours, theirs }: Sides<Y.Doc>,
  lost: readonly Lost[],
  records: readonly RecordReview[],
): readonly ParagraphReview[] {
  if (lost.length === 0 && records.length === 0) return [];
  const before = new Map(lost.map((one) => [one, blockNow(doc, one)]));
  const back = asOneEdit(doc, 'put back', () => {
    for (const { part, record, from } of records.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
      const stored = recordsOf(from === 'ours' ? ours : theirs, part as RecordPart).get(record);
      if (stored !== undefined) recordsOf(doc, part as RecordPart).set(record, stored.clone());
    }
    return putBlocksBack(doc, lost);
  });
  return back.flatMap(({ element }, index): readonly ParagraphReview[] => {
    const one = lost[index];
    const section = sectionId.safeParse(one?.section);
    if (one === undefined || !section.success) return [];
    const written = blockJson(one.element);
    const beside = before.get(one) ?? null;
    const elsewhere = elementNamed(one.from === 'ours' ? theirs : ours, pieceOf(one.element));
    const other = elsewhere === null ? null : blockJson(elsewhere);
    return [
      {
        kind: beside === null ? 'put-back' : 'both-changed',
        id: reviewId(nameOf(one.element)),
        section: section.data,
        shown: [...(beside === null ? [] : [beside]), blockJson(element)],
        ours: one.from === 'ours' ? written : other,
        theirs: one.from === 'theirs' ? written : other,
      },
    ];
  });
}

/** The paragraph as the merged text has it before anything is put back. */
function blockNow(doc: Y.Doc, { element, stands }: LostBlock): TextBlock | null {
  const found = stands ? elementNamed(doc, pieceOf(element)) : null;
  return found === null ? null : blockJson(found);
}

function recordsOf(doc: Y.Doc, part: RecordPart): RecordMap {
  return parts[part](doc);
}

/** Records that one side changed and the other took out: the merged document does not have them. */
function lostRecords(
  side: Y.Doc,
  { added }: Since,
  merged: Y.Doc,
  from: 'ours' | 'theirs',
): readonly RecordReview[] {
  const found = new Map<string, RecordReview>();
  for (const part of recordParts)
    for (const [record, fields] of recordsOf(side, part)) {
      if (recordsOf(merged, part).has(record) || !added.some((item) => parentOf(item) === fields)) continue;
      const id = `r-${part}-${record}`;
      found.set(id, { kind: 'record', id, part, record, from, label: labelOf(fields) });
    }
  return [...found.values()];
}

function labelOf(fields: Y.Map<unknown>): string {
  const named = ['name', 'title', 'outlet', 'words', 'exact', 'heading', 'url']
    .map((name) => fields.get(name))
    .find((value) => typeof value === 'string' && value !== '');
  return typeof named === 'string' ? named.slice(0, 200) : '';
}

/** The values that both sides set, and differently. */
function bothSet(docs: Sides<Y.Doc>, sides: Sides<Since>, merged: Y.Doc): readonly ReviewItem[] {
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
  return recordParts.some((name) => name === part)
    ? recordsOf(doc, part as RecordPart)
        .get(record)
        ?.get(field)
    : undefined;
}

function fieldSide(doc: Y.Doc, { value, client }: FieldChange): FieldSide {
  const writer = writerOf(doc, client);
  return { value: value as FieldSide['value'], who: writer?.name ?? '', when: writer?.at ?? null };
}
