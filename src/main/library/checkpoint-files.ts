import { stat } from 'node:fs/promises';
import { Low } from 'lowdb';
import * as Y from 'yjs';
import { storyFileJson, type CheckpointRecord } from '../../core/story-doc/story-file.ts';
import type { Story } from '../../core/story/story.ts';
import { writeDurably } from './durable-file.ts';
import { durableJson } from './durable-json.ts';
import { sha256 } from './hash.ts';
import { contentHash } from './story-json.ts';
import type { StoryPaths } from './story-paths.ts';

/**
 * Writes a story's whole state: first `story.json`, then `story.yjs`. In between, `story.json` names both the new
 * and the previous hash, so a crash there is told apart from damage. The journal still holds every edit until both
 * stand. `previous` is the hash of the `story.yjs` on the disk now, or null. Throws the operating system's error.
 */
export async function writeStoryJson(
  paths: StoryPaths,
  story: Story,
  state: Uint8Array,
  previous: string | null,
): Promise<CheckpointRecord> {
  const yjs = sha256(state);
  const content = contentHash(storyFileJson(story, { yjs, previous, content: yjs }));
  const record: CheckpointRecord = { yjs, previous, content };
  await new Low(durableJson<unknown>(paths.json), null).adapter.write(storyFileJson(story, record));
  return record;
}

/** The whole state of a document, as `story.yjs` holds it. */
export function encodeState(doc: Y.Doc): Uint8Array {
  return Y.encodeStateAsUpdate(doc);
}

/** Writes `story.yjs`. Throws the operating system's error. */
export function writeStoryYjs(paths: StoryPaths, state: Uint8Array): Promise<void> {
  return writeDurably(paths.yjs, state);
}

/** What tells one version of a file from another without reading it; empty where there is none. */
export async function fileIdentity(file: string): Promise<string> {
  const found = await stat(file).catch(() => null);
  return found === null ? '' : `${found.ino}:${found.mtimeMs}:${found.size}`;
}
