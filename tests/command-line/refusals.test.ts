import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepLock } from '../../src/main/library/lock-keeper.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { runGalley } from './run-galley.ts';

const execute = promisify(execFile);
let folder: string;
const galley = (...argv: readonly string[]) => runGalley(folder, '--library', 'L', ...argv);
const mounted: string[] = [];

beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(async () => {
  for (const place of mounted.splice(0)) await execute('umount', ['-l', place]);
});

/** Mounts a small disk for a test; false where only an administrator may. */
async function mountDisk(name: string, options: string): Promise<boolean> {
  const place = path.join(folder, name);
  await mkdir(place, { recursive: true });
  try {
    await execute('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', place]);
    mounted.push(place);
    return true;
  } catch (error) {
    if (process.getuid?.() === 0) throw error;
    return false;
  }
}

test('no library there: exit 2, with how to make one', async () => {
  const { code, said } = await galley('list');
  expect(code).toBe(2);
  expect(said).toContain('galley init');
});

test('a library is not made over another, nor among other files: exit 2 and 4, nothing touched', async () => {
  await galley('init');
  const before = await readFile(path.join(folder, 'L/library.json'), 'utf8');
  expect((await galley('init')).code).toBe(2);
  expect(await readFile(path.join(folder, 'L/library.json'), 'utf8')).toBe(before);
  await mkdir(path.join(folder, 'photos'));
  await writeFile(path.join(folder, 'photos/beach.jpg'), 'x');
  const other = await runGalley(folder, 'init', 'photos');
  expect(other.code).toBe(4);
  expect(other.said).toContain('beach.jpg');
  expect(await readdir(path.join(folder, 'photos'))).toEqual(['beach.jpg']);
});

test.each([
  ['{"format":99}', 'newer Galley'],
  ['{ nonsense', 'library.json'],
  ['{"format":1}', 'library.json'],
])('a library.json of %s is refused with exit 4, and stays as it is', async (settings, words) => {
  await mkdir(path.join(folder, 'L'));
  await writeFile(path.join(folder, 'L/library.json'), settings);
  const { code, said } = await galley('list');
  expect([code, said.includes(words)]).toEqual([4, true]);
  expect(await readdir(path.join(folder, 'L'))).toEqual(['library.json']);
});

test('a library that another Galley has: writing is refused with exit 5, reading works', async () => {
  await galley('init', '--sample');
  const holder = await keepLock(path.join(folder, 'L'), { retryEvery: 60_000, onChange: () => undefined });
  await writeFile(path.join(folder, 'late.txt'), 'Background\nIt came late.\n');
  const refused = await galley('import', 'late.txt');
  expect(refused.code).toBe(5);
  expect(refused.said).toMatch(/in use|open in/i);
  expect((await galley('list')).code).toBe(0);
  expect((await galley('export', '--all', '--format', 'text', '--out', 'O')).code).toBe(0);
  await holder.close();
  expect((await galley('import', 'late.txt')).code).toBe(0);
});

test('a story.json edited into nonsense is put right from the rest; with nothing left it is refused with exit 4', async () => {
  await galley('init', '--sample');
  const [id = ''] = await readdir(path.join(folder, 'L/stories'));
  const story = path.join(folder, 'L/stories', id);
  await writeFile(path.join(story, 'story.json'), '{"sections": 7}');
  expect((await galley('show', id)).code).toBe(0);
  await writeFile(path.join(story, 'story.yjs'), 'garbage');
  const before = await readdir(story);
  const { code, said } = await galley('show', id);
  expect([code, said.includes(id)]).toEqual([4, true]);
  expect(await readdir(story)).toEqual(before);
  const exported = await galley('export', '--all', '--format', 'text', '--out', 'O');
  expect(exported.code).toBe(4);
  expect(await readdir(path.join(folder, 'O'))).toHaveLength(2);
});

test('a read-only place: exit 1 and a sentence', async () => {
  if (!(await mountDisk('ro', 'ro,size=64k'))) return;
  const { code, said } = await runGalley(folder, '--library', 'ro/L', 'init');
  expect([code, said.includes('cannot be written to')]).toEqual([1, true]);
});

test('a full disk: the import is refused with exit 1, and leaves no half of a story', async () => {
  if (!(await mountDisk('small', 'size=200k'))) return;
  const small = (...argv: readonly string[]) => runGalley(folder, '--library', 'small/L', ...argv);
  expect((await small('init')).code).toBe(0);
  await writeFile(
    path.join(folder, 'long.txt'),
    `Background\n${'a long line of words that fills the disk. '.repeat(9_000)}\n`,
  );
  const { code, said } = await small('import', 'long.txt');
  expect([code, /full/i.test(said)]).toEqual([1, true]);
  expect(await readdir(path.join(folder, 'small/L/stories'))).toEqual([]);
});

test('wrong usage is exit 2, and says where to look', async () => {
  await galley('init', '--sample');
  for (const argv of [
    ['frobnicate'],
    ['export', '--all', '--format', 'tiff', '--out', 'O'],
    ['export', '--format', 'html', '--out', 'O'],
    ['list', '--status', 'lost'],
    ['show'],
    ['serve', '--port', '99999'],
  ]) {
    const { code, said } = await galley(...argv);
    expect([argv.join(' '), code]).toEqual([argv.join(' '), 2]);
    expect(said).toContain('--help');
  }
  const unknown = await galley('show', 'no-such-story');
  expect([unknown.code, unknown.said.includes('galley list')]).toEqual([2, true]);
});

test.each([['search', 'x'], ['doctor']])('galley %s answers “not yet” with exit 2', async (...argv) => {
  await galley('init');
  const { code, said } = await galley(...argv);
  expect(code).toBe(2);
  expect(said).toMatch(/not (?:exist )?yet/);
});

test('the help teaches', async () => {
  const { code, out } = await runGalley(folder, '--help');
  expect(code).toBe(0);
  for (const word of ['init', 'import', 'export', 'serve', 'Examples', 'Exit codes'])
    expect(out).toContain(word);
});
