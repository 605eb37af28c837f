import type * as Y from 'yjs';
import type { RecordMap } from '../story-doc/records.ts';
import { checkingParts, parts } from '../story-doc/story-doc.ts';

/** The parts of a story’s document that are records. */
export const recordParts = ['sections', 'sources', 'topics', ...checkingParts] as const;
export type RecordPart = (typeof recordParts)[number];

/** A record of a story: the part that it is in, and its id. */
export type RecordPlace = { readonly part: RecordPart; readonly record: string };

export function recordsOf(doc: Y.Doc, part: RecordPart): RecordMap {
  return parts[part](doc);
}

export function isRecordPart(part: string): part is RecordPart {
  return recordParts.some((one) => one === part);
}

/** A name for a record, to find it again. */
export function recordName({ part, record }: RecordPlace): string {
  return `${part} ${record}`;
}
