import { mkdtemp, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { removeOurs } from '../library/scratch-folder.ts';

const beginning = '.galley-bench-';
/** No bundle takes so long (ms): whoever made a bench that is older was ended in the middle of it. */
const longestWork = 4 * 60 * 60_000;

/** Makes a folder to finish a bundle in, beside where it goes, so that it only has to be moved. */
export async function makeBench(folder: string): Promise<string> {
  return mkdtemp(path.join(folder, beginning));
}

/** Removes from a folder what was left of bundles that were never finished. Never throws. */
export async function sweepBenches(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    if (!name.startsWith(beginning)) continue;
    const bench = path.join(folder, name);
    const made = await stat(bench).catch(() => null);
    // Another machine may be at work in this folder, so the number of a process would tell nothing.
    if (made !== null && Date.now() - made.mtimeMs > longestWork) await removeOurs(bench);
  }
}
