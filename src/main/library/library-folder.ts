import { copyFile, mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Low } from 'lowdb';
import { z } from 'zod';
import { refusalOf, type Refusal } from '../../core/contract/refusal.ts';
import { storyId, type StoryId } from '../../core/ids.ts';
import { ok, refused, type Result } from '../../core/result.ts';
import { issueInWords } from '../../core/story-doc/story-file.ts';
import { defaultHouseStyle } from '../../core/story/default-house-style.ts';
import { migrateLibraryJson } from '../../core/story/library-migrations.ts';
import { libraryFormat, librarySettings, type LibrarySettings } from '../../core/story/library.ts';
import { isTemporary, syncFolder } from './durable-file.ts';
import { durableJson } from './durable-json.ts';
import { errorCode, storageRefusal } from './storage-refusal.ts';

const folders = ['stories', 'captures', 'trash', 'cache'] as const;

/** Where a library keeps its things. */
export const libraryPaths = {
  settings: (library: string): string => path.join(library, 'library.json'),
  stories: (library: string): string => path.join(library, 'stories'),
  story: (library: string, id: StoryId): string => path.join(library, 'stories', id),
  trash: (library: string): string => path.join(library, 'trash'),
  cache: (library: string): string => path.join(library, 'cache'),
} as const;

/**
 * Makes a library in a folder that is new or empty. The settings are written last: a folder without them is none.
 * Refuses with `library-exists`, `library-not-one` (there is something else in the folder), or a storage refusal.
 */
export async function createLibrary(
  library: string,
  { id, now }: { readonly id: string; readonly now: string },
): Promise<Result<LibrarySettings, Refusal>> {
  const settings: LibrarySettings = {
    format: libraryFormat,
    id,
    createdAt: now,
    houseStyle: defaultHouseStyle,
  };
  try {
    const present = await readdir(library).catch(emptyIfMissing);
    if (present.includes('library.json')) return refused(refusalOf('library-exists', library));
    const foreign = present.find(
      (name) => !name.startsWith('.') && !folders.some((folder) => folder === name),
    );
    if (foreign !== undefined)
      return refused(refusalOf('library-not-one', library, `it holds other files, such as ${foreign}`));
    for (const folder of folders) await makeFolder(path.join(library, folder));
    await new Low(durableJson<LibrarySettings>(libraryPaths.settings(library)), settings).write();
    await syncFolder(path.dirname(library));
    return ok(settings);
  } catch (error) {
    const refusal = storageRefusal(error, library);
    // Node reports a folder that cannot be made in a read-only place as one that is not there.
    const isReadOnly = refusal.code === 'no-permission' || refusal.code === 'folder-gone';
    return refused(isReadOnly ? refusalOf('library-read-only', library) : refusal);
  }
}

/**
 * Reads a library's settings. Refuses with `library-missing`, `library-not-one`, `library-newer`,
 * `library-damaged` or a storage refusal; whatever is wrong, nothing is written.
 */
export async function readLibrary(library: string): Promise<Result<LibrarySettings, Refusal>> {
  let text: string;
  try {
    const found = await stat(library);
    if (!found.isDirectory()) return refused(refusalOf('library-not-one', library, 'it is a file'));
    text = await readFile(libraryPaths.settings(library), 'utf8');
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') return refused(storageRefusal(error, library));
    const isFolder = await stat(library).then(
      () => true,
      () => false,
    );
    return refused(
      isFolder
        ? refusalOf('library-not-one', library, 'it has no library.json')
        : refusalOf('library-missing', library),
    );
  }
  return parseSettings(library, text);
}

/**
 * Writes a library's settings. What stands there in an older format is kept beside it first. Only the holder of the
 * lock may. Refuses with a storage refusal.
 */
export async function writeLibrary(
  library: string,
  settings: LibrarySettings,
): Promise<Result<null, Refusal>> {
  const file = libraryPaths.settings(library);
  try {
    const db = new Low<unknown>(durableJson(file), null);
    await db.read();
    const before = anyFormat.safeParse(db.data);
    if (before.success && before.data.format < libraryFormat)
      await copyFile(file, path.join(library, `library.format-${before.data.format}.json`));
    db.data = settings;
    await db.write();
    return ok(null);
  } catch (error) {
    return refused(storageRefusal(error, file));
  }
}

const anyFormat = z.looseObject({ format: z.int().positive() });

function parseSettings(library: string, text: string): Result<LibrarySettings, Refusal> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return refused(refusalOf('library-damaged', library, 'library.json is not JSON'));
  }
  const outer = anyFormat.safeParse(json);
  if (outer.success && outer.data.format > libraryFormat)
    return refused(refusalOf('library-newer', library, String(outer.data.format)));
  const parsed = librarySettings.safeParse(migrateLibraryJson(json));
  return parsed.success
    ? ok(parsed.data)
    : refused(refusalOf('library-damaged', library, issueInWords(parsed.error)));
}

/** Makes a folder and those above it. Node's own way to do that never ends where a folder above refuses (/proc). */
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return;
    const above = path.dirname(folder);
    if (errorCode(error) !== 'ENOENT' || above === folder || (await isThere(above))) throw error;
    await makeFolder(above);
    await mkdir(folder);
  }
}

function isThere(folder: string): Promise<boolean> {
  return stat(folder).then(
    () => true,
    () => false,
  );
}

/** The ids of all stories that have a folder, in no particular order. */
export async function storyIds(library: string): Promise<readonly StoryId[]> {
  const names = await readdir(libraryPaths.stories(library)).catch(emptyIfMissing);
  return names.flatMap((name) => {
    const id = storyId.safeParse(name);
    return id.success ? [id.data] : [];
  });
}

/** Removes what a crash left behind: temporary files and half-made stories. Only the holder of the lock may. */
export async function sweepLeftovers(library: string): Promise<void> {
  const stories = libraryPaths.stories(library);
  const halfMade = (await readdir(stories).catch(emptyIfMissing)).filter((name) => name.endsWith('.new'));
  for (const name of halfMade) await rm(path.join(stories, name), { recursive: true, force: true });
  for (const folder of [library, path.join(library, 'captures')]) {
    const temporary = (await readdir(folder).catch(emptyIfMissing)).filter(isTemporary);
    for (const name of temporary) await rm(path.join(folder, name), { force: true });
  }
}

function emptyIfMissing(error: unknown): string[] {
  if (errorCode(error) === 'ENOENT') return [];
  throw error;
}
