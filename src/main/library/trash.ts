import { readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { refusalOf, type Refusal } from '../../core/contract/refusal.ts';
import type { TrashRow } from '../../core/contract/rows.ts';
import { storyId, type StoryId } from '../../core/ids.ts';
import { ok, refused, type Result } from '../../core/result.ts';
import { syncFolder } from './durable-file.ts';
import { libraryPaths } from './library-folder.ts';
import { errorCode, storageRefusal } from './storage-refusal.ts';
import { storyPaths } from './story-paths.ts';

/** A deleted story lies in `trash/` under its id and the moment of its deletion: `<id>~20261123T131415123Z`. */
const trashName = /^([0-9a-f-]{36})~(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z$/;

type TrashEntry = { readonly id: StoryId; readonly deletedAt: string; readonly folder: string };

/** Moves a story that nobody has open into the trash. `now` is an ISO 8601 moment in UTC. */
export async function trashStory(library: string, id: StoryId, now: string): Promise<Result<null, Refusal>> {
  const name = `${id}~${now.replaceAll(/[-:.]/g, '')}`;
  return move(libraryPaths.story(library, id), path.join(libraryPaths.trash(library), name), id);
}

/** Brings a story back from the trash: the last one deleted under this id. */
export async function restoreStory(library: string, id: StoryId): Promise<Result<null, Refusal>> {
  try {
    const entry = (await trashEntries(library)).findLast((found) => found.id === id);
    if (entry === undefined) return refused(refusalOf('story-not-found', id));
    const target = libraryPaths.story(library, id);
    const taken = await stat(target).then(
      () => true,
      () => false,
    );
    if (taken) return refused(refusalOf('storage-failed', id, 'the library has a story with this id again'));
    return await move(entry.folder, target, id);
  } catch (error) {
    return refused(storageRefusal(error, libraryPaths.trash(library)));
  }
}

/** Whether a story was deleted, and can still be restored. Refuses with a storage refusal. */
export async function isInTrash(library: string, id: StoryId): Promise<Result<boolean, Refusal>> {
  try {
    return ok((await trashEntries(library)).some((entry) => entry.id === id));
  } catch (error) {
    return refused(storageRefusal(error, libraryPaths.trash(library)));
  }
}

/** The stories in the trash, the last deleted first. */
export async function listTrash(library: string): Promise<readonly TrashRow[]> {
  const entries = await trashEntries(library);
  const rows = await Promise.all(
    entries.map(async ({ id, deletedAt, folder }) => ({ id, deletedAt, ...(await labelOf(folder)) })),
  );
  return rows.toReversed();
}

/** Deletes for good what is in the trash. */
export async function emptyTrash(library: string): Promise<Result<null, Refusal>> {
  try {
    for (const { folder } of await trashEntries(library)) await rm(folder, { recursive: true });
    await syncFolder(libraryPaths.trash(library));
    return ok(null);
  } catch (error) {
    return refused(storageRefusal(error, libraryPaths.trash(library)));
  }
}

async function trashEntries(library: string): Promise<readonly TrashEntry[]> {
  const trash = libraryPaths.trash(library);
  const names = await readdir(trash);
  return names
    .flatMap((name): readonly TrashEntry[] => {
      const [, rawId, year, month, day, hour, minute, second, ms] = trashName.exec(name) ?? [];
      const id = storyId.safeParse(rawId);
      if (!id.success) return [];
      const deletedAt = `${year}-${month}-${day}T${hour}:${minute}:${second}.${ms}Z`;
      return [{ id: id.data, deletedAt, folder: path.join(trash, name) }];
    })
    .toSorted((a, b) => (a.deletedAt < b.deletedAt ? -1 : 1));
}

async function move(from: string, to: string, id: StoryId): Promise<Result<null, Refusal>> {
  try {
    await rename(from, to);
    await syncFolder(path.dirname(to));
    await syncFolder(path.dirname(from));
    return ok(null);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return refused(refusalOf('story-not-found', id));
    return refused(storageRefusal(error, from));
  }
}

const label = z.object({ headline: z.string().catch(''), slug: z.string().catch('') });

async function labelOf(folder: string): Promise<z.infer<typeof label>> {
  try {
    return label.parse(JSON.parse(await readFile(storyPaths(folder).json, 'utf8')));
  } catch {
    return { headline: '', slug: '' };
  }
}
