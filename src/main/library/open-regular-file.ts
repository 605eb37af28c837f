import { constants, open, type FileHandle } from 'node:fs/promises';

/** Why nothing is read where there is something else, as a sentence goes on. */
export const noRegularFile = 'it is a folder, a pipe or a device, and no file';

/**
 * Opens a file for reading; null where there is something else by that name. Without waiting: a pipe that nobody writes
 * to would hold the program for ever. Throws what the system says.
 */
export async function openRegularFile(file: string): Promise<FileHandle | null> {
  const handle = await open(file, constants.O_RDONLY | constants.O_NONBLOCK);
  if ((await handle.stat()).isFile()) return handle;
  await handle.close();
  return null;
}
