import { mkdir, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { aStory } from '../../../tests/support/stories.ts';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { patienceFor } from './bundle-in-worker.ts';

const gigabyte = 1024 ** 3;

test('a large bundle may take longer than a small one, as a file and as a folder', async () => {
  const folder = await temporaryFolder();
  const file = path.join(folder, 'bag', 'data', 'large.pdf');
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, '');
  const none = await patienceFor({ kind: 'judge', place: path.join(folder, 'gone') });
  expect(await patienceFor({ kind: 'judge', place: path.join(folder, 'bag') })).toBe(none);
  await truncate(file, gigabyte);
  const long = await patienceFor({ kind: 'judge', place: file });
  expect(long).toBeGreaterThan(3 * none);
  expect(await patienceFor({ kind: 'judge', place: path.join(folder, 'bag') })).toBe(long);
});

test('a merge may take as long as its states are large', async () => {
  const side = (bytes: number) => ({ story: aStory(), state: new Uint8Array(bytes) });
  const [small, large] = await Promise.all(
    [0, 32 * 1024 * 1024].map((bytes) => patienceFor({ kind: 'merge', ours: side(bytes), theirs: side(0) })),
  );
  expect(large).toBeGreaterThan(small ?? Infinity);
});
