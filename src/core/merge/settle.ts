import type * as Y from 'yjs';
import { z } from 'zod';
import { ok, refused, type Result } from '../result.ts';
import { patchRecord, type RecordMap } from '../story-doc/records.ts';
import { parts, readStoryDoc, writeText } from '../story-doc/story-doc.ts';
import { annotation } from '../story/annotation.ts';
import { capture } from '../story/capture.ts';
import { claim, evidence, judgement } from '../story/claim.ts';
import { signoff } from '../story/signoff.ts';
import { source } from '../story/source.ts';
import { storyFields } from '../story/story.ts';
import { topic } from '../story/topic.ts';
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
} as const;
type RecordPart = keyof typeof recordSchemas;

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
      doc.transact(() => writeText(doc, item.section, text));
      return ok(null);
    }
    case 'field':
      return choice === 'both' ? ok(null) : settleField(doc, item, choice);
    case 'record': {
      const map = recordMap(doc, item.part);
      if (map === null) return refused('moved-on');
      if (choice !== 'both' && choice !== item.from) map.delete(item.record);
      return ok(null);
    }
    case 'verdict':
      return ok(null);
  }
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
  const map = recordMap(doc, part);
  if (map === null || !map.has(record) || !isPart(part) || !fits(recordSchemas[part], field, value))
    return refused('moved-on');
  patchRecord(map, record, { [field]: value });
  return ok(null);
}

function fits(schema: z.ZodObject, field: string, value: unknown): boolean {
  const own = Object.hasOwn(schema.shape, field) ? schema.shape[field] : undefined;
  return own instanceof z.ZodType && own.safeParse(value).success;
}

function isPart(part: string): part is RecordPart {
  return Object.hasOwn(recordSchemas, part);
}

function recordMap(doc: Y.Doc, part: string): RecordMap | null {
  return isPart(part) ? parts[part](doc) : null;
}
