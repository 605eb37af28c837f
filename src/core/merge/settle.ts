import type * as Y from 'yjs';
import { z } from 'zod';
import { ok, refused, type Result } from '../result.ts';
import { patchRecord } from '../story-doc/records.ts';
import { asOneEdit } from '../story-doc/stable-client.ts';
import { parts, readStoryDoc, writeText } from '../story-doc/story-doc.ts';
import { annotation } from '../story/annotation.ts';
import { capture } from '../story/capture.ts';
import { claim, evidence, judgement } from '../story/claim.ts';
import { signoff } from '../story/signoff.ts';
import { source } from '../story/source.ts';
import { storyFields } from '../story/story.ts';
import { topic } from '../story/topic.ts';
import { isRecordPart, recordName, recordsOf, type RecordPart, type RecordPlace } from './record-parts.ts';
import { referencesOf } from './references.ts';
import { resolveParagraph } from './resolve-review.ts';
import type { FieldReview, ReviewChoice, ReviewItem } from './review.ts';

/** What the fields of each kind of record may hold. */
const recordSchemas = {
  sections: z.object({ heading: z.string() }),
  sources: source,
  topics: topic,
  captures: capture,
  annotations: annotation,
  claims: claim,
  judgements: judgement,
  evidence,
  signoffs: signoff,
} as const satisfies Record<RecordPart, z.ZodObject>;

/**
 * Does to a story’s document what was chosen about a thing in a review. Refuses with `moved-on` where the document no
 * longer has what the choice is about; the document is not touched then.
 */
export function settle(doc: Y.Doc, item: ReviewItem, choice: ReviewChoice): Result<null, 'moved-on'> {
  if (choice === 'as-is') return ok(null);
  switch (item.kind) {
    case 'both-changed':
    case 'put-back': {
      const text = resolveParagraph(readStoryDoc(doc), item, choice);
      if (text === null) return refused('moved-on');
      // Both laptops may choose the same: that is one edit, and not the same words twice.
      asOneEdit(doc, `${item.id} ${JSON.stringify(text)}`, () => writeText(doc, item.section, text));
      return ok(null);
    }
    case 'field':
      return choice === 'both' ? ok(null) : settleField(doc, item, choice);
    case 'record': {
      const { part, record } = item;
      if (!isRecordPart(part)) return refused('moved-on');
      if (choice !== 'both' && choice !== item.from) doc.transact(() => takeOut(doc, { part, record }));
      return ok(null);
    }
    case 'verdict':
    case 'two-verdicts':
      return ok(null);
  }
}

/** Takes a record out, and the records that say nothing without it. */
function takeOut(doc: Y.Doc, place: RecordPlace): void {
  const gone = new Map([[recordName(place), place]]);
  const references = referencesOf(readStoryDoc(doc));
  // A map can grow while it is walked: what rests on what goes along goes along as well.
  for (const name of gone.keys())
    for (const { by, to } of references)
      if (recordName(to) === name && by.part !== 'sections') gone.set(recordName(by), by);
  for (const { part, record } of gone.values()) recordsOf(doc, part).delete(record);
}

function settleField(
  doc: Y.Doc,
  { part, record, field, ours, theirs }: FieldReview,
  choice: 'ours' | 'theirs',
): Result<null, 'moved-on'> {
  const { value } = choice === 'ours' ? ours : theirs;
  if (record === '') {
    if (!fits(storyFields, field, value)) return refused('moved-on');
    parts.fields(doc).set(field, value);
    return ok(null);
  }
  if (!isRecordPart(part) || !recordsOf(doc, part).has(record) || !fits(recordSchemas[part], field, value))
    return refused('moved-on');
  patchRecord(recordsOf(doc, part), record, { [field]: value });
  return ok(null);
}

function fits(schema: z.ZodObject, field: string, value: unknown): boolean {
  const own = Object.hasOwn(schema.shape, field) ? schema.shape[field] : undefined;
  return own instanceof z.ZodType && own.safeParse(value).success;
}
