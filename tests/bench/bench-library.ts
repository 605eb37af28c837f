import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from '../../scripts/setup.mjs';
import { storyFormat } from '../../src/core/story-doc/story-doc.ts';
import { createStory } from '../../src/main/library/create-story.ts';
import { createLibrary, libraryPaths } from '../../src/main/library/library-folder.ts';
import { openBenchDesk } from './bench-desk.ts';
import { inventedStory } from './invented-story.ts';

/** Where the measures keep what is slow to make. */
export const benchCache = path.join(root, 'node_modules', '.cache', 'bench');

/** How many stories are written side by side: an fsync then serves many of them. */
const abreast = 32;

const generator = ['bench-library.ts', 'invented-story.ts', 'invented-text.ts'];

/**
 * A library of so many invented stories, written by Galley's own code: made once and kept until the generator changes.
 * Its catalogue is warm. Gives its folder.
 */
export async function benchLibrary(stories: number, say: (line: string) => void): Promise<string> {
  const folder = path.join(benchCache, `library-${stories}`);
  const stamp = `${folder}.stamp`;
  const wanted = await hashOfGenerator();
  if ((await readFile(stamp, 'utf8').catch(() => null)) === wanted) return folder;
  say(`making a library of ${stories} stories (once) …`);
  await rm(stamp, { force: true });
  await rm(folder, { recursive: true, force: true });
  await mkdir(benchCache, { recursive: true });
  const made = await createLibrary(folder, { id: randomUUID(), now: new Date().toISOString() });
  if (!made.ok) throw new Error(`no library could be made: ${made.refusal.code}`);
  let next = 0;
  const writeSome = async () => {
    while (next < stories) await writeStory(folder, next++);
  };
  await Promise.all(Array.from({ length: abreast }, writeSome));
  const { desk } = await openBenchDesk(folder);
  await desk.close();
  await writeFile(stamp, wanted);
  return folder;
}

/** Puts a story back as it was made, after a measure has typed in it. */
export async function resetStory(library: string, index: number): Promise<void> {
  await rm(libraryPaths.story(library, inventedStory(index).id), { recursive: true, force: true });
  await writeStory(library, index);
}

async function writeStory(library: string, index: number): Promise<void> {
  const written = await createStory(library, inventedStory(index), randomUUID());
  if (!written.ok) throw new Error(`story ${index} could not be written: ${written.refusal.code}`);
}

async function hashOfGenerator(): Promise<string> {
  const all = createHash('sha256').update(`format ${storyFormat}\0`);
  for (const file of generator) all.update(await readFile(path.join(import.meta.dirname, file)));
  return all.digest('hex');
}
