import { randomBytes } from 'node:crypto';
import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { errorCode } from './storage-refusal.ts';

/**
 * Replaces a file so that a crash or a power cut at any moment leaves the old content or the new one, whole:
 * temporary file, fsync, rename, fsync of the folder. Throws the operating system's error and then leaves the
 * old file as it was.
 */
export async function writeDurably(file: string, content: Uint8Array | string): Promise<void> {
  await (await prepareDurably(file, content)).replace();
}

/** The new content of a file, on the disk already, that has yet to take its place. */
export type PreparedFile = {
  /** Puts it into its place, for which no more room on the disk is needed. Throws the operating system's error. */
  readonly replace: () => Promise<void>;
  readonly drop: () => Promise<void>;
};

/** The first half of `writeDurably`, for a file that changes together with another. Throws as that does. */
export async function prepareDurably(file: string, content: Uint8Array | string): Promise<PreparedFile> {
  const temporary = path.join(path.dirname(file), temporaryName(path.basename(file)));
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
    const handle = await open(temporary, 'wx', 0o666);
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
  });
  return {
    replace: async () => {
      await orDrop(() => rename(temporary, file));
      await syncFolder(path.dirname(file));
    },
    drop,
  };
}

/**
 * Replaces a file with what a stream brings, as `writeDurably` does: whole or not at all, however large. Without `sync`
 * nobody waits for the disk to have it: for copies of what the library holds. Throws the operating system's error or
 * the stream's own.
 */
export async function streamDurably(
  file: string,
  content: Readable,
  { sync = true }: { readonly sync?: boolean } = {},
): Promise<void> {
  const temporary = path.join(path.dirname(file), temporaryName(path.basename(file).slice(0, 100)));
  try {
    const handle = await open(temporary, 'wx', 0o666);
    await pipeline(content, handle.createWriteStream({ flush: sync }));
    await rename(temporary, file);
  } catch (error) {
    content.destroy();
    await rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
  if (sync) await syncFolder(path.dirname(file));
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
  return `.${name}.${randomBytes(6).toString('hex')}.tmp`;
}

/** Whether a file name is a temporary one of ours, left behind by a crash. */
export function isTemporary(name: string): boolean {
  return /^\..+\.[0-9a-f]{12}\.tmp$/.test(name);
}
