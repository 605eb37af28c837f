import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { sha256 } from '../../src/main/library/hash.ts';

/**
 * Every file of a folder with the hash of its bytes: what was written, changed or taken out shows. The cache of a
 * library is left out, because it may be made anew at any time, and so is what names the holder of its lock.
 */
export async function folderListing(folder: string): Promise<readonly string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const lines = found
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .filter((name) => !name.split(path.sep).includes('cache') && name !== 'library.lock')
    .map(async (name) => `${name} ${sha256(await readFile(path.join(folder, name)))}`);
  return (await Promise.all(lines)).toSorted();
}
