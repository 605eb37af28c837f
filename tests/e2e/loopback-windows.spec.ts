import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from './support/workstation.ts';
import { caretAtEnd, field, row, steps, words } from './support/steps.ts';

const happened = 'What’s happened';

test('two windows on one story are one story', async ({ workstation }) => {
  const left = await workstation.start();
  await steps.createLibrary(left);
  await steps.newStory(left, 'Two windows');
  await steps.saved(left);
  const right = await workstation.anotherWindow();
  await row(right, 'Two windows').click();
  await steps.typeIn(left, happened, 'From the left. ');
  await expect(words(right, happened)).toContainText('From the left.');
  await caretAtEnd(right, happened);
  await right.keyboard.type('From the right.');
  await expect(words(left, happened)).toHaveText('From the left. From the right.');
  await field(right, 'Headline').fill('Two windows, one story');
  await expect(field(left, 'Headline')).toHaveValue('Two windows, one story');
});

test('the host dies and is started again: the page waits with its words and hands them in', async ({
  workstation,
}) => {
  const page = await workstation.start();
  await steps.createLibrary(page);
  await steps.newStory(page, 'A patient page');
  await steps.typeIn(page, happened, 'Saved before. ');
  await steps.saved(page);
  await workstation.killHostOnly();
  await page.keyboard.type('Typed while it was gone. ');
  await expect(page.getByRole('alert').first()).toContainText('Galley itself has stopped');
  await workstation.startHostOnly();
  await steps.saved(page);
  await expect(page.getByRole('alert')).toHaveCount(0);
  await page.keyboard.type('And after.');
  await steps.saved(page);
  await workstation.stop();
  const shown = await workstation.galley('show', 'a-patient-page');
  expect(shown.stdout).toContain('Saved before. Typed while it was gone. And after.');
});

test('no request leaves for anywhere but the host', async ({ workstation }) => {
  const page = await workstation.start();
  const foreign: string[] = [];
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (!['data:', 'blob:'].includes(url.protocol) && url.hostname !== '127.0.0.1')
      foreign.push(request.url());
  });
  await page.reload();
  await steps.openSample(page);
  await steps.openStory(page, 'Ferry crews');
  await page.keyboard.press('ControlOrMeta+Period');
  await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toBeVisible();
  await page.getByRole('tab', { name: /Topics/ }).click();
  await page.getByRole('button', { name: 'Look for names in the text' }).click();
  await page.waitForTimeout(1_000);
  expect(foreign).toEqual([]);
});

test('files are imported through the browser, and exports come as downloads', async ({ workstation }) => {
  const page = await workstation.start();
  await steps.createLibrary(page);
  const file = path.join(workstation.folder, 'pier.md');
  await writeFile(
    file,
    '# The pier closes\n\n## Background\n\nBuilt in 1931.\n\n## What’s happened?\n\nIt *closed*.\n',
  );
  const bad = path.join(workstation.folder, 'photo.txt');
  await writeFile(bad, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 2, 3]));
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('ControlOrMeta+KeyO');
  await (await chooser).setFiles([bad, file]);
  await expect(page.getByText(/photo\.txt is not a text/)).toBeVisible();
  await expect(field(page, 'Headline')).toHaveValue('The pier closes');
  await expect(words(page, 'How we got here')).toHaveText('Built in 1931.');

  await page.keyboard.press('ControlOrMeta+KeyE');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export…' }).last().click();
  const saved = await download;
  expect(saved.suggestedFilename()).toBe('the-pier-closes.html');
  expect(await readFile(await saved.path(), 'utf8')).toContain('<em>closed</em>');
});

test('a page whose host has ended says so, also where no story is open', async ({ workstation }) => {
  const page = await workstation.start();
  await steps.openSample(page);
  await workstation.killHostOnly();
  await expect(page.getByText('Galley itself has stopped')).toBeVisible();
});
