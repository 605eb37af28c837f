import { readFile } from 'node:fs/promises';
import * as Y from 'yjs';
import { refused, type Result } from '../../core/result.ts';
import { asOneEdit } from '../../core/story-doc/stable-client.ts';
import { holdsStory, storyFormat, updateStoryDoc } from '../../core/story-doc/story-doc.ts';
import { parseStoryFile, type StoryFile, type StoryFileRefusal } from '../../core/story-doc/story-file.ts';
import type { Story, StoryContent } from '../../core/story/story.ts';
import { jsonHash, sha256 } from './hash.ts';
import { nullIfMissing } from './story-files.ts';
import type { StoryPaths } from './story-paths.ts';

/** Reads the text of a `story.json`; null stands for a missing file. */
export function parseStoryJson(text: string | null): Result<StoryFile, StoryFileRefusal> {
  if (text === null) return refused({ kind: 'invalid', reason: 'it is missing' });
  try {
    return parseStoryFile(JSON.parse(text));
  } catch {
    return refused({ kind: 'invalid', reason: 'it is not JSON' });
  }
}

/** Whether a person changed a `story.json` after it was written. */
export function wasEditedByHand(text: string | null, file: StoryFile): boolean {
  if (text === null || file.format !== storyFormat) return false;
  return file.checkpoint === null || contentHash(JSON.parse(text)) !== file.checkpoint.content;
}

/** The hash of what a `story.json` says, without the record that ties it to the files beside it. */
export function contentHash(fileJson: unknown): string {
  if (typeof fileJson !== 'object' || fileJson === null) return jsonHash(fileJson);
  const { checkpoint: _checkpoint, ...content } = fileJson as Readonly<Record<string, unknown>>;
  return jsonHash(content);
}

/** What a story says, without what names and dates it. */
export function contentOf({ id: _id, updatedAt: _updatedAt, ...content }: Story): StoryContent {
  return content;
}

export type HandEdit =
  | { readonly kind: 'none' }
  | { readonly kind: 'changed'; readonly update: Uint8Array }
  | { readonly kind: 'unusable'; readonly reason: string };

/**
 * What a person changed in `story.json` since it was written, as an edit of the state that it was written from
 * (`yjsHash` is the hash of that `story.yjs`), so that it merges with the edits made since. Throws on a read error.
 */
export async function readHandEdit(paths: StoryPaths, yjsHash: string | null): Promise<HandEdit> {
  const text = await readFile(paths.json, 'utf8').catch(nullIfMissing);
  if (text === null) return { kind: 'none' };
  const json = parseStoryJson(text);
  if (!json.ok)
    return {
      kind: 'unusable',
      reason: json.refusal.kind === 'newer' ? 'a newer format' : json.refusal.reason,
    };
  if (!wasEditedByHand(text, json.value)) return { kind: 'none' };
  const yjs = await readFile(paths.yjs).catch(nullIfMissing);
  const base = yjs === null || sha256(yjs) !== yjsHash ? null : decodeStoryYjs(yjs);
  if (base === null) return { kind: 'unusable', reason: 'the state it was written from is gone' };
  const before = Y.encodeStateVector(base);
  takeInHandEdit(base, json.value.story);
  return { kind: 'changed', update: Y.encodeStateAsUpdate(base, before) };
}

/**
 * Makes a document say what a person wrote into `story.json`. Until a writer has it on the disk, every reading of the
 * file makes this edit anew, and each has to make the same one.
 */
export function takeInHandEdit(doc: Y.Doc, edited: Story): void {
  const content = contentOf(edited);
  asOneEdit(doc, jsonHash(content), () => updateStoryDoc(doc, content));
}

/** The document that a `story.yjs` holds, or null where it is damaged or holds no story. */
export function decodeStoryYjs(bytes: Uint8Array): Y.Doc | null {
  const doc = new Y.Doc();
  try {
    Y.applyUpdate(doc, bytes);
  } catch {
    return null;
  }
  return holdsStory(doc) ? doc : null;
}
