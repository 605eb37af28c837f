import { execFile } from 'node:child_process';
import { mkdir, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runGalley } from '../../../tests/command-line/run-galley.ts';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';

const execute = promisify(execFile);
const mounted: string[] = [];
let folder: string;

beforeEach(async () => {
  folder = await temporaryFolder();
  await writeFile(path.join(folder, 'late.txt'), 'Background\nIt came late.\n');
});
afterEach(async () => {
  for (const place of mounted.splice(0)) await execute('umount', ['-l', place]);
});

/** A small disk with a library on it; null where only an administrator may mount one. */
async function aDisk(size: string): Promise<string | null> {
  const place = path.join(folder, 'disk');
  await mkdir(place);
  try {
    await execute('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', place]);
  } catch (error) {
    if (process.getuid?.() === 0) throw error;
    return null;
  }
  mounted.push(place);
  expect((await galley('init', '--sample')).code).toBe(0);
  return place;
}

const galley = (...argv: readonly string[]) => runGalley(folder, '--library', 'disk/L', ...argv);

describe('a library on a disk that was made read-only', () => {
  test('is listed, shown and exported, with its cache and without', async () => {
    const disk = await aDisk('4m');
    if (disk === null) return;
    for (const cache of ['with', 'without']) {
      if (cache === 'without') {
        await execute('mount', ['-o', 'remount,rw', disk]);
        await rm(path.join(disk, 'L/cache'), { recursive: true });
      }
      await execute('mount', ['-o', 'remount,ro', disk]);
      const listed = await galley('list', '--json');
      expect([cache, listed.code, JSON.parse(listed.out).stories.length]).toEqual([cache, 0, 3]);
      expect((await galley('show', JSON.parse(listed.out).stories[0].id)).code).toBe(0);
      const exported = await galley('export', '--all', '--format', 'html,json', '--out', 'O', '--force');
      expect([exported.code, exported.said]).toEqual([0, '']);
    }
  });

  test('takes no import: exit 1 and one sentence that says what to do', async () => {
    const disk = await aDisk('4m');
    if (disk === null) return;
    await execute('mount', ['-o', 'remount,ro', disk]);
    const { code, out, said } = await galley('import', 'late.txt');
    expect([code, out]).toEqual([1, '']);
    expect(said).toMatch(/^galley: .*cannot be written to.*\.$/u);
    await execute('mount', ['-o', 'remount,rw', disk]);
    expect((await galley('import', 'late.txt')).code).toBe(0);
  });

  test('is no place to export into', async () => {
    const disk = await aDisk('4m');
    if (disk === null) return;
    await execute('mount', ['-o', 'remount,ro', disk]);
    const { code, said } = await galley('export', '--all', '--format', 'text', '--out', 'disk/O');
    expect([code, said.split('\n').length]).toEqual([1, 1]);
    expect(said).toContain(path.join(disk, 'O'));
  });
});

describe('a disk that fills up', () => {
  test('while stories come in keeps those that came, names the others, and is whole', async () => {
    const disk = await aDisk('400k');
    if (disk === null) return;
    const files = Array.from({ length: 12 }, (_, at) => `${at}.txt`);
    for (const file of files) {
      const words = `Words of ${file} that fill the disk. `.repeat(600);
      await writeFile(path.join(folder, file), `Background\n${words}\n`);
    }
    const { code, out } = await galley('import', ...files, '--json');
    const report = JSON.parse(out);
    expect(code).toBe(1);
    expect(report.imported.length + report.failed.length).toBe(12);
    expect(report.failed.length).toBeGreaterThan(0);
    for (const { error } of report.failed) expect(error).toMatch(/disk is full/iu);

    await execute('mount', ['-o', 'remount,size=8m', disk]);
    const stories: { problem: string | null; id: string }[] = JSON.parse(
      (await galley('list', '--json')).out,
    ).stories;
    expect(stories).toHaveLength(3 + report.imported.length);
    expect(stories.filter(({ problem }) => problem !== null)).toEqual([]);
    expect((await readdir(path.join(disk, 'L/stories'))).toSorted()).toEqual(
      stories.map(({ id }) => id).toSorted(),
    );
    expect((await galley('import', ...report.failed.map(({ file }: { file: string }) => file))).code).toBe(0);
  });

  test('while stories go out is told with exit 1, and leaves no half of a file', async () => {
    if ((await aDisk('4m')) === null) return;
    const out = path.join(folder, 'out');
    await mkdir(out);
    await execute('mount', ['-t', 'tmpfs', '-o', 'size=16k', 'tmpfs', out]);
    mounted.push(out);
    const { code, out: printed } = await galley(
      'export',
      '--all',
      '--format',
      'html,text',
      '--out',
      'out',
      '--json',
    );
    const report = JSON.parse(printed);
    expect(code).toBe(1);
    expect(report.failed.length).toBeGreaterThan(0);
    expect((await readdir(out)).toSorted()).toEqual(
      report.exported.map(({ file }: { file: string }) => path.basename(file)).toSorted(),
    );
  });
});

test('a library that a link leads to is worked in where it lies', async () => {
  expect((await runGalley(folder, '--library', 'real', 'init')).code).toBe(0);
  await symlink('real', path.join(folder, 'linked'));
  expect((await runGalley(folder, '--library', 'linked', 'import', 'late.txt')).code).toBe(0);
  const { stories } = JSON.parse((await runGalley(folder, '--library', 'real', 'list', '--json')).out);
  expect(stories).toHaveLength(1);
});

test.each(['/sys/galley', '/proc/galley', '/dev/null/L'])(
  '%s is no place for a library: exit 1',
  async (place) => {
    const { code, said } = await runGalley(folder, 'init', place);
    expect(code).toBe(1);
    expect(said).toMatch(/^galley: .*\.$/u);
    expect(said).toContain(place);
  },
);
