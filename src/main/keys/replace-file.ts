import { link, open, rename, rm, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { syncFolder, temporaryName } from '../library/durable-file.ts';
import { errorCode } from '../library/storage-refusal.ts';

/** How a file is written: who may read it, and whether one that is there already is left alone (then `EEXIST`). */
export type Writing = { readonly mode?: number; readonly onlyNew?: boolean };

/**
 * Writes a file piece by piece so that it is there whole or not at all: `write` fills a temporary file in the same
 * folder, which is synced and then renamed. If anything throws, that error goes on, and nothing is left behind.
 */
export async function replaceFile(
  file: string,
  write: (handle: FileHandle) => Promise<void>,
  { mode = 0o666, onlyNew = false }: Writing = {},
): Promise<void> {
  const folder = path.dirname(file);
  const temporary = path.join(folder, temporaryName(path.basename(file)));
  try {
    const handle = await open(temporary, 'wx', mode);
    try {
      await write(handle);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await (onlyNew ? nameIfNew(temporary, file) : rename(temporary, file));
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
  await syncFolder(folder);
}

/** A rename replaces what is there; a link does not, so that of two writers at once one is told. */
async function nameIfNew(temporary: string, file: string): Promise<void> {
  try {
    await link(temporary, file);
  } catch (error) {
    if (!['EPERM', 'ENOTSUP', 'ENOSYS', 'EMLINK'].includes(errorCode(error))) throw error;
    // A disk without links: the name is taken first, then replaced.
    await (await open(file, 'wx')).close();
    await rename(temporary, file);
    return;
  }
  await rm(temporary);
}
