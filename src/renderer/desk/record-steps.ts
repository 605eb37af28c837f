import * as Y from 'yjs';
import { appendRecords, moveRecord, patchRecord, type StoredRecord } from '../../core/story-doc/records.ts';
import { parts } from '../../core/story-doc/story-doc.ts';
import type { LiveStory } from './live-story.ts';

/** The cards of a story that people add, order and throw away one by one. */
export type CardPart = 'sources' | 'topics';

type Edited = Pick<LiveStory, 'doc' | 'edit' | 'undo'>;

/** Makes an edit that is one undo step of its own, however quickly it follows another. */
export function step(story: Edited, change: (doc: Y.Doc) => void): void {
  story.undo.stopCapturing();
  story.edit(change);
  story.undo.stopCapturing();
}

/** Puts a new card behind the others. */
export function addCard(story: Edited, part: CardPart, card: StoredRecord): void {
  step(story, (doc) => appendRecords(parts[part](doc), [card]));
}

/** Changes fields of a card; what is typed without a pause is one undo step. */
export function changeCard(
  story: Edited,
  part: CardPart,
  id: string,
  patch: Readonly<Record<string, unknown>>,
): void {
  story.edit((doc) => patchRecord(parts[part](doc), id, patch));
}

/** Puts a card in front of another one (null: at the end). */
export function moveCard(story: Edited, part: CardPart, id: string, before: string | null): void {
  step(story, (doc) => moveRecord(parts[part](doc), id, before));
}

/** Takes a card out. Returns how to put the very same card back in its place. */
export function deleteCard(story: Edited, part: CardPart, id: string): () => void {
  const fields: Readonly<Record<string, unknown>> = parts[part](story.doc).get(id)?.toJSON() ?? {};
  step(story, (doc) => parts[part](doc).delete(id));
  return () => {
    // The undo key may have brought it back in the meantime.
    if (parts[part](story.doc).has(id)) return;
    step(story, (doc) => void parts[part](doc).set(id, new Y.Map(Object.entries(fields))));
  };
}

/** Remembers that a suggestion is not wanted in this story. Returns how to take that back. */
export function dismiss(story: Edited, key: string): () => void {
  step(story, (doc) => void parts.dismissed(doc).set(key, true));
  return () => step(story, (doc) => parts.dismissed(doc).delete(key));
}
