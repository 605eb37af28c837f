import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Refusal } from '../../core/contract/refusal.ts';
import type { StoryId } from '../../core/ids.ts';
import { ok, refused, type Result } from '../../core/result.ts';
import { createStoryDoc } from '../../core/story-doc/story-doc.ts';
import type { Story } from '../../core/story/story.ts';
import { encodeState, writeStoryJson, writeStoryYjs } from './checkpoint-files.ts';
import { syncFolder } from './durable-file.ts';
import { libraryPaths } from './library-folder.ts';
import { storageRefusal } from './storage-refusal.ts';
import { contentOf } from './story-json.ts';
import { storyPaths } from './story-paths.ts';

/** Writes a new story into a library. `lineage` names the new document's past. Refuses as `createStoryFrom` does. */
export async function createStory(
  library: string,
  story: Story,
  lineage: string,
): Promise<Result<StoryId, Refusal>> {
  return createStoryFrom(library, story, encodeState(createStoryDoc(contentOf(story), lineage)));
}

/**
 * Writes a new story into a library, with the state of its document: made in full under another name and then renamed,
 * so that it is there whole or not at all. Refuses with a storage refusal; nothing is left behind then.
 */
export async function createStoryFrom(
  library: string,
  story: Story,
  state: Uint8Array,
): Promise<Result<StoryId, Refusal>> {
  const folder = libraryPaths.story(library, story.id);
  const draft = path.join(libraryPaths.stories(library), `.${story.id}.new`);
  try {
    await mkdir(draft);
    await writeStoryJson(storyPaths(draft), story, state, null);
    await writeStoryYjs(storyPaths(draft), state);
    await rename(draft, folder);
    await syncFolder(path.dirname(folder));
    return ok(story.id);
  } catch (error) {
    await rm(draft, { recursive: true, force: true }).catch(() => undefined);
    return refused(storageRefusal(error, folder));
  }
}
