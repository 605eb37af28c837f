import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { beforeEach, describe, expect, test } from 'vitest';
import { aStory, aTopic, idOf } from '../../../tests/support/stories.ts';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { openMemoryCatalogue } from './memory-catalogue.ts';
import { openCatalogue } from './open-catalogue.ts';
import { catalogueVersion } from './sqlite-catalogue.ts';
import { storyEntry } from './story-entry.ts';

const entries = Array.from({ length: 40 }, (_, at) =>
  storyEntry(
    aStory({
      id: idOf(at + 1),
      headline: `Story ${at}`,
      standfirst: 'word '.repeat(100),
      topics: [aTopic('t1', 'Silwan')],
    }),
    'state',
  ),
);
let folder: string;
let file: string;

beforeEach(async () => {
  folder = path.join(await temporaryFolder(), 'cache');
  file = path.join(folder, 'catalogue.sqlite');
});

async function fill(): Promise<void> {
  const catalogue = await openCatalogue(folder);
  catalogue.put(entries);
  await catalogue.close();
}

/** What a catalogue that was opened now holds, and that it can be written to and read again. */
async function reopened(): Promise<number> {
  const catalogue = await openCatalogue(folder);
  const count = catalogue.rows().length;
  catalogue.put(entries.slice(0, 1));
  expect(catalogue.topicsNamed(['silwan']).length).toBeGreaterThan(0);
  await catalogue.close();
  const again = await openCatalogue(folder);
  expect(again.rows()).toHaveLength(Math.max(1, count));
  await again.close();
  return count;
}

describe('the cache of a library', () => {
  test('is kept in a folder that is made where it is missing', async () => {
    await fill();
    expect((await readFile(file)).subarray(0, 15).toString()).toBe('SQLite format 3');
    expect(await reopened()).toBe(entries.length);
  });

  test('is empty again after somebody deleted it, and works on', async () => {
    await fill();
    await rm(folder, { recursive: true });
    expect(await reopened()).toBe(0);
  });

  test.each([
    [
      'is no database',
      async () => writeFile(file, 'not a database, but long enough to be taken for one'.repeat(40)),
    ],
    ['is of zeros', async () => writeFile(file, new Uint8Array(8_192))],
    [
      'was cut in half',
      async () => writeFile(file, (await readFile(file)).subarray(0, (await stat(file)).size / 2)),
    ],
    [
      'holds garbage in the middle',
      async () => {
        const bytes = await readFile(file);
        bytes.fill(0xa5, 4_096);
        await writeFile(file, bytes);
      },
    ],
    [
      'holds lines that are no JSON',
      async () => {
        const database = new DatabaseSync(file);
        database.exec(`UPDATE story SET row = 'x' WHERE id = '${idOf(3)}'`);
        database.close();
      },
    ],
  ])('that %s is thrown away and begun anew', async (_, damage) => {
    await fill();
    await damage();
    expect(await reopened()).toBe(0);
  });

  test.each([catalogueVersion - 1, catalogueVersion + 1, 99])(
    'of version %i is begun anew',
    async (version) => {
      await fill();
      const database = new DatabaseSync(file);
      database.exec(`PRAGMA user_version = ${version}`);
      database.close();
      expect(await reopened()).toBe(0);
    },
  );

  test('with tables of another program is begun anew', async () => {
    await mkdir(folder);
    const database = new DatabaseSync(file);
    database.exec('CREATE TABLE story (name TEXT); CREATE TABLE card (name TEXT)');
    database.close();
    expect(await reopened()).toBe(0);
  });

  test('that cannot be kept on the disk is kept in memory', async () => {
    await writeFile(folder, 'a file where the folder should be');
    const catalogue = await openCatalogue(folder);
    catalogue.put(entries);
    expect(catalogue.rows()).toHaveLength(entries.length);
    await catalogue.close();
  });

  test('is read by a second process while the first has it open', async () => {
    const first = await openCatalogue(folder);
    const second = await openCatalogue(folder);
    first.put(entries);
    expect(second.rows()).toHaveLength(entries.length);
    await second.close();
    first.put(entries.slice(0, 1));
    await first.close();
    expect(await reopened()).toBe(entries.length);
  });
});

describe('the snapshot of a catalogue in memory', () => {
  test.each([
    ['is no JSON', '{'],
    ['is of another version', JSON.stringify({ version: 2, entries })],
    [
      'holds a row that does not fit',
      JSON.stringify({ version: 1, entries: [{ ...entries[0], row: { id: idOf(1) } }] }),
    ],
  ])('that %s is passed over, and written anew', async (_, content) => {
    await mkdir(folder);
    const snapshot = path.join(folder, 'catalogue.json');
    await writeFile(snapshot, content);
    const catalogue = await openMemoryCatalogue(snapshot);
    expect(catalogue.rows()).toEqual([]);
    catalogue.put(entries);
    await catalogue.close();
    expect((await openMemoryCatalogue(snapshot)).rows()).toHaveLength(entries.length);
  });

  test('is not written where nothing changed', async () => {
    await mkdir(folder);
    const snapshot = path.join(folder, 'catalogue.json');
    await (await openMemoryCatalogue(snapshot)).close();
    await expect(stat(snapshot)).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
