import type { RecordId } from '../../core/ids.ts';
import { appendRecords, patchRecord } from '../../core/story-doc/records.ts';
import { parts } from '../../core/story-doc/story-doc.ts';
import { quoteSelector, type Annotation } from '../../core/story/annotation.ts';
import type { Capture } from '../../core/story/capture.ts';
import type { LiveStory } from './live-story.ts';
import { newRecordId } from './new-id.ts';
import { step } from './record-steps.ts';

type Edited = Pick<LiveStory, 'doc' | 'edit' | 'undo'>;

/** Marks a passage of a capture; `text` is its plain text, `start` and `end` offsets in it. */
export function addAnnotation(
  story: Edited,
  capture: Pick<Capture, 'id' | 'source'>,
  passage: { readonly text: string; readonly start: number; readonly end: number },
  author: string,
): Annotation {
  const now = new Date().toISOString();
  const annotation: Annotation = {
    id: newRecordId(),
    source: capture.source,
    capture: capture.id,
    ...quoteSelector(passage.text, passage.start, passage.end),
    note: '',
    tags: [],
    author,
    createdAt: now,
    changedAt: now,
  };
  step(story, (doc) => appendRecords(parts.annotations(doc), [annotation]));
  return annotation;
}

/** Changes what is said about a passage; what is typed without a pause is one undo step. */
export function changeAnnotation(
  story: Edited,
  id: RecordId,
  patch: { readonly note?: string; readonly tags?: readonly string[] },
): void {
  const changedAt = new Date().toISOString();
  story.edit((doc) => patchRecord(parts.annotations(doc), id, { ...patch, changedAt }));
}

/** Takes a mark off its passage. Evidence that rests on it stays with its claim, and says that the passage is gone. */
export function deleteAnnotation(story: Edited, id: RecordId): void {
  step(story, (doc) => parts.annotations(doc).delete(id));
}
