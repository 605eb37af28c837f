import { mkdir, readdir, stat, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { aDeadProcess } from '../../../tests/support/child-process.ts';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { dropScratch, scratchFolder, sweepScratch } from './scratch-folder.ts';

let root: string;
beforeEach(async () => {
  root = await temporaryFolder();
  vi.stubEnv('TMPDIR', root);
});
afterEach(() => vi.unstubAllEnvs());

const left = async () => (await readdir(root)).toSorted();

test.skipIf(process.platform === 'win32')('a scratch folder is for the eyes of its user alone', async () => {
  expect((await stat(await scratchFolder())).mode & 0o777).toBe(0o700);
});

test('those of processes that are gone are swept away, whatever is in them, and nothing else is', async () => {
  const mine = path.basename(await scratchFolder());
  const dead = `galley-${await aDeadProcess()}-abc123`;
  await mkdir(path.join(root, dead, 'x'), { recursive: true });
  await writeFile(path.join(root, dead, 'x/opened.galley'), 'secret');
  const others = [`${dead}.zip`, 'galley-pdf-999999-abc123', 'galley-letters', 'galley-abc123'];
  for (const name of others) await mkdir(path.join(root, name));
  const link = `galley-${dead.split('-')[1]}-link99`;
  await symlink(path.join(root, 'galley-letters'), path.join(root, link));
  await sweepScratch();
  expect(await left()).toEqual([mine, link, ...others].toSorted());
});

test('a process that is interrupted takes its own along', async () => {
  const mine = await scratchFolder();
  await writeFile(path.join(mine, 'opened.galley'), 'secret');
  await mkdir(path.join(root, 'galley-1-abc123'));
  dropScratch();
  expect(await left()).toEqual(['galley-1-abc123']);
});
