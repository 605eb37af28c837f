import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { keepFile, keptFilePath, readKeptFile } from './captures.ts';

const bytes = new TextEncoder().encode('A press release, kept.');

test('a file is kept under its hash, and the same bytes once', async () => {
  const library = await temporaryFolder();
  const first = await keepFile(library, bytes, 'TXT');
  if (!first.ok) throw new Error(first.refusal.code);
  const file = keptFilePath(library, first.value);
  expect(file).toMatch(/captures[/\\]([0-9a-f]{2})[/\\]\1[0-9a-f]{62}\.txt$/);
  const before = await stat(file);
  expect(await keepFile(library, bytes, 'txt')).toEqual(first);
  expect((await stat(file)).ino).toBe(before.ino);
  expect(await readKeptFile(library, first.value)).toEqual({ ok: true, value: Buffer.from(bytes) });
});

test('an extension that could lead somewhere else is dropped', async () => {
  const library = await temporaryFolder();
  for (const extension of ['../../x', 'a/b', '', 'x'.repeat(30)]) {
    const kept = await keepFile(library, bytes, extension);
    expect(kept).toMatchObject({ ok: true, value: { extension: '' } });
  }
  expect(await readdir(library)).toEqual(['captures']);
});

test('a kept file that was changed or is gone is refused; half a file is written anew', async () => {
  const library = await temporaryFolder();
  const kept = await keepFile(library, bytes, 'txt');
  if (!kept.ok) throw new Error(kept.refusal.code);
  const file = keptFilePath(library, kept.value);
  await writeFile(file, 'half');
  expect(await readKeptFile(library, kept.value)).toMatchObject({ refusal: { code: 'file-damaged' } });
  await keepFile(library, bytes, 'txt');
  expect(await readFile(file)).toEqual(Buffer.from(bytes));
  const missing = { sha256: '0'.repeat(64), extension: '' };
  expect(await readKeptFile(library, missing)).toMatchObject({ refusal: { code: 'file-missing' } });
});
