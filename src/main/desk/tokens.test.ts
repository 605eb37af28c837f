import { readFile, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { tokenBox, type Tokens } from './tokens.ts';

let tokens: Tokens;
beforeEach(() => {
  tokens = tokenBox();
});
afterEach(() => tokens.close());

const bytes = (text: string) => new TextEncoder().encode(text);

test('a file that was put grows piece by piece, as long as it was not taken', async () => {
  const file = await tokens.keep('long.pdf', bytes('one '));
  const { token } = tokens.offer(file, 'long.pdf');
  expect(await tokens.grow(token, bytes('two '))).toBe('grown');
  expect(await tokens.grow(token, bytes('three'))).toBe('grown');
  expect(await readFile(file, 'utf8')).toBe('one two three');
  tokens.take(token);
  expect(await tokens.grow(token, bytes(' four'))).toBe('unknown');
  expect(await readFile(file, 'utf8')).toBe('one two three');
});

test('no page writes into a file that the user chose, or under a word that it made up', async () => {
  const chosen = path.join(await temporaryFolder(), 'letter.txt');
  await writeFile(chosen, 'mine');
  const { token } = tokens.offer(chosen);
  expect(await tokens.grow(token, bytes(' no more'))).toBe('unknown');
  expect(await tokens.grow('guess', bytes('x'))).toBe('unknown');
  expect(await readFile(chosen, 'utf8')).toBe('mine');
});

test.each([
  ['huge.pdf', 100],
  ['huge.galley', 1024],
])('a file (%s) grows no larger than one that is taken in', async (name, megabytes) => {
  const file = await tokens.keep(name, bytes(''));
  const { token } = tokens.offer(file);
  await truncate(file, megabytes * 1024 * 1024 - 1);
  expect(await tokens.grow(token, bytes('x'))).toBe('grown');
  expect(await tokens.grow(token, bytes('x'))).toBe('too-large');
});

test('a file that was put is deleted when nobody wants it, and one that the user chose is not', async () => {
  const put = await tokens.keep('put.galley', bytes('ours'));
  const chosen = path.join(await temporaryFolder(), 'chosen.galley');
  await writeFile(chosen, 'mine');
  for (const file of [put, chosen]) await tokens.discard(file);
  await expect(readFile(put)).rejects.toThrow(/ENOENT/);
  expect(await readFile(chosen, 'utf8')).toBe('mine');
});
