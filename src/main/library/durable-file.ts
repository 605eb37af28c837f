import { randomBytes } from 'node:crypto';
import { link, open, rename, rm, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { errorCode } from './storage-refusal.ts';

/** How a file is written. */
export type Writing = {
  /** Who may read it. */
  readonly mode?: number;
  /** Whether one that is there already is left alone (then `EEXIST`). */
  readonly onlyNew?: boolean;
  /** Whether to wait until the disk has it; not for copies of what the library holds. */
  readonly sync?: boolean;
};

/**
 * Replaces a file so that a crash or a power cut at any moment leaves the old content or the new one, whole:
 * temporary file, fsync, rename, fsync of the folder. Throws the operating system's error and then leaves the
 * old file as it was.
 */
export async function writeDurably(file: string, content: Uint8Array | string): Promise<void> {
  await replaceFile(file, (handle) => handle.writeFile(content));
}

/** The same for what is written piece by piece, however large. What `write` throws goes on, and nothing is left then. */
export async function replaceFile(
  file: string,
  write: (handle: FileHandle) => Promise<void>,
  writing: Writing = {},
): Promise<void> {
  await (await prepareFile(file, write, writing)).replace();
}

/** The new content of a file, on the disk already, that has yet to take its place. */
export type PreparedFile = {
  /** Puts it into its place, for which no more room on the disk is needed. Throws the operating system's error. */
  readonly replace: () => Promise<void>;
  readonly drop: () => Promise<void>;
};

/** The first half of `writeDurably`, for a file that changes together with another. Throws as that does. */
export async function prepareDurably(file: string, content: Uint8Array | string): Promise<PreparedFile> {
  return prepareFile(file, (handle) => handle.writeFile(content), {});
}

async function prepareFile(
  file: string,
  write: (handle: FileHandle) => Promise<void>,
  { mode = 0o666, onlyNew = false, sync = true }: Writing,
): Promise<PreparedFile> {
  const folder = path.dirname(file);
  const temporary = path.join(folder, temporaryName(path.basename(file)));
  const drop = () => rm(temporary, { force: true }).catch(() => undefined);
  const orDrop = async (work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      await drop();
      throw error;
    }
  };
  await orDrop(async () => {
    const handle = await open(temporary, 'wx', mode);
    try {
      await write(handle);
      if (sync) await handle.sync();
    } finally {
      await handle.close();
    }
  });
  return {
    replace: async () => {
      await orDrop(() => (onlyNew ? nameIfNew(temporary, file) : rename(temporary, file)));
      if (sync) await syncFolder(folder);
    },
    drop,
  };
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

/** Makes the names in a folder durable: a file that was renamed or made is still there after a power cut. */
export async function syncFolder(folder: string): Promise<void> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(folder, 'r');
    await handle.sync();
  } catch (error) {
    // Windows cannot open or sync a folder, and some network disks refuse; the rename itself is done.
    if (!['EISDIR', 'EPERM', 'EINVAL', 'EACCES', 'ENOTSUP', 'EBADF'].includes(errorCode(error))) throw error;
  } finally {
    await handle?.close();
  }
}

/** A name for a temporary file that nobody else has. */
export function temporaryName(name: string): string {
  return `.${beginningOf(name)}.${randomBytes(6).toString('hex')}.tmp`;
}

/** Some file systems stop at 143 bytes for a name, most at 255. */
function beginningOf(name: string): string {
  // The last letter may be cut through.
  return Buffer.from(name)
    .subarray(0, 100)
    .toString()
    .replace(/\uFFFD+$/, '');
}

/** Whether a file name is a temporary one of ours, left behind by a crash. */
export function isTemporary(name: string): boolean {
  return /^\..+\.[0-9a-f]{12}\.tmp$/.test(name);
}
