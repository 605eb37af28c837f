import { execFile } from 'node:child_process';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from './support/workstation.ts';
import { row, steps, words } from './support/steps.ts';

const run = promisify(execFile);
const happened = 'What’s happened';

test('the library’s folder goes away while somebody writes; writing goes on, and saving resumes by itself', async ({
  workstation,
}) => {
  const page = await workstation.start();
  await steps.createLibrary(page);
  await steps.newStory(page, 'A folder that leaves');
  await steps.typeIn(page, happened, 'Before. ');
  await steps.saved(page);
  await rename(workstation.library, `${workstation.library}-away`);
  await page.keyboard.type('While it was gone. ');
  await expect(page.getByRole('alert').first()).toContainText('Go on writing');
  await expect(page.locator('[data-save]')).toHaveText('Not saved');
  await page.keyboard.type('And more.');
  await rename(`${workstation.library}-away`, workstation.library);
  await steps.saved(page);
  await expect(page.getByRole('alert')).toHaveCount(0);
  await workstation.kill();

  const again = await workstation.start();
  await row(again, 'A folder that leaves').click();
  await expect(words(again, happened)).toHaveText('Before. While it was gone. And more.');
});

test('the disk is full: the window says so in words, keeps every word, and saves when there is room', async ({
  workstation,
}) => {
  const disk = path.join(workstation.folder, 'library');
  await mkdir(disk);
  try {
    await run('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', disk]);
  } catch {
    // Only an administrator can mount a small disk; elsewhere the storage tests show the same with /dev/full.
    expect(process.getuid?.()).not.toBe(0);
    return;
  }
  try {
    const page = await workstation.start();
    await steps.createLibrary(page);
    await steps.newStory(page, 'A small disk');
    await steps.typeIn(page, happened, 'Room. ');
    await steps.saved(page);
    const filler = path.join(disk, 'filler');
    await run('dd', ['if=/dev/zero', `of=${filler}`, 'bs=4k']).catch(() => undefined);
    await page.keyboard.type(`Full. ${'word '.repeat(400)}`);
    await page.keyboard.press('ControlOrMeta+KeyS');
    await expect(page.getByRole('alert').first()).toContainText(/full/i);
    await run('rm', [filler]);
    await steps.saved(page);
    await workstation.kill();
    const again = await workstation.start();
    await row(again, 'A small disk').click();
    await expect(words(again, happened)).toContainText('Room. Full. word word');
    await workstation.stop();
  } finally {
    await run('umount', ['-l', disk]);
  }
});

test('another Galley has the library: reading works, the window says who has it and what to do', async ({
  workstation,
}) => {
  await workstation.galley('init');
  const first = await workstation.start();
  await steps.newStory(first, 'Mine');
  await steps.saved(first);
  const imported = path.join(workstation.folder, 'late.txt');
  await writeFile(imported, 'A late story\n\nWhat’s happened\nIt came late.\n');
  const refused = await workstation.galley('import', imported);
  expect(refused.code).toBe(5);
  const listed = await workstation.galley('list');
  expect(listed.code).toBe(0);
  expect(listed.stdout).toContain('Mine');
});
