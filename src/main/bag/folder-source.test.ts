import { mkdir, unlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { folderSource } from './folder-source.ts';

test('a file that vanishes while the folder is looked through is a finding, and nothing is thrown', async () => {
  const folder = await temporaryFolder();
  await mkdir(path.join(folder, 'data'));
  const names = Array.from({ length: 2_000 }, (_, at) => `data/${String(at).padStart(4, '0')}`);
  for (const name of names) await writeFile(path.join(folder, name), '');
  const looking = folderSource(folder);
  // The files are looked at in their order, and taken away from the end: the two meet.
  for (const name of names.toReversed()) await unlink(path.join(folder, name));
  const { files, findings } = await looking;
  expect(files.size).toBeLessThan(names.length);
  expect(findings.errors[0]).toMatchObject({ reason: 'is a file that cannot be read' });
});
