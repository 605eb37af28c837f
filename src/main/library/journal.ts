import { constants } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { syncFolder } from './durable-file.ts';
import { encodeRecord } from './journal-format.ts';

/** The growing end of a story: each edit is here, on the disk, before anyone is told that it is saved. */
export type Journal = {
  /**
   * Appends an update and waits until it is on the disk. Throws the operating system's error; the journal then
   * holds what it held before, or a torn record that reading drops.
   */
  readonly append: (update: Uint8Array) => Promise<void>;
  /** Takes everything out, after a checkpoint has written it elsewhere. */
  readonly empty: () => Promise<void>;
  readonly bytes: () => number;
};

/**
 * A journal that is appended to behind its good records; a torn tail is cut off before the first append.
 * `goodBytes` comes from reading it. The file is opened for each append, by its name: a folder that was moved away
 * must not swallow edits through a handle that still points into it.
 */
export function openJournal(file: string, goodBytes: number): Journal {
  let size = goodBytes;
  return {
    append: async (update) => {
      const record = encodeRecord(update);
      await withFile(file, async (handle) => {
        const { size: found } = await handle.stat();
        if (found < size) throw new Error('the journal on the disk is not the one that was written');
        if (found > size) await handle.truncate(size);
        await writeFully(handle, record, size);
        await handle.datasync();
      });
      // The file may be new, and then its name is not on the disk yet.
      if (size === 0) await syncFolder(path.dirname(file));
      size += record.length;
    },
    empty: async () => {
      await withFile(file, async (handle) => {
        await handle.truncate(0);
        await handle.datasync();
      });
      size = 0;
    },
    bytes: () => size,
  };
}

async function withFile(file: string, work: (handle: FileHandle) => Promise<void>): Promise<void> {
  const handle = await open(file, constants.O_RDWR | constants.O_CREAT);
  try {
    await work(handle);
  } finally {
    await handle.close();
  }
}

async function writeFully(handle: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  let written = 0;
  while (written < bytes.length) {
    const { bytesWritten } = await handle.write(bytes, written, bytes.length - written, position + written);
    written += bytesWritten;
  }
}
