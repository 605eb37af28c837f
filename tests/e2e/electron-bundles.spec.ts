import { spawn } from 'node:child_process';
import path from 'node:path';
import { electronProgram } from '../../scripts/electron-runtime.mjs';
import { bundles } from './support/bundles.ts';
import { field, row, steps } from './support/steps.ts';
import { expect, test } from './support/workstation.ts';

const root = path.resolve(import.meta.dirname, '../..');

test('a bundle that is double-clicked comes to the window that is open', async ({
  workstation: ana,
  otherLaptop: ben,
}) => {
  const bens = await ben.start();
  await steps.createLibrary(bens);
  await steps.newStory(bens, 'Harbour wall leaks');
  await steps.saved(bens);
  const file = await bundles.exportOpen(bens, ben);

  const anas = await ana.start();
  // The file manager starts the program anew, with the file; the first one takes it over.
  const second = () => {
    const own = `--user-data-dir=${path.join(ana.folder, 'user-data')}`;
    const child = spawn(electronProgram() ?? '', ['--no-sandbox', root, own, file], { stdio: 'ignore' });
    return new Promise((resolve) => child.on('exit', resolve));
  };
  await second();
  await expect(anas.getByText('is taken in as soon as there is a library')).toBeVisible();
  await steps.createLibrary(anas);
  const question = bundles.question(anas, path.basename(file));
  await question.getByRole('button', { name: 'Take in' }).click();
  await expect(field(anas, 'Headline')).toHaveValue('Harbour wall leaks');
  await second();
  await expect(question.getByText('Here already')).toBeVisible();
  await question.getByRole('button', { name: 'Close' }).click();
  await expect(row(anas, 'Harbour wall leaks')).toHaveCount(1);
});

test('a dropped bundle is read where it lies, with the signature beside it', async ({
  workstation: ana,
  otherLaptop: ben,
}) => {
  const bens = await ben.start();
  await steps.createLibrary(bens);
  await steps.newStory(bens, 'Harbour wall leaks');
  await steps.saved(bens);
  const file = await bundles.exportOpen(bens, ben, async (dialog) => {
    await dialog.locator('label', { hasText: /^Sign it/ }).click();
    const ownKey = dialog.getByLabel('Passphrase for your new key');
    if (await ownKey.isVisible()) await ownKey.fill('correct horse');
  });
  const anas = await ana.start();
  await steps.createLibrary(anas);
  // A file that a field was given is one of the disk, as a dropped one is.
  await anas.evaluate(() => {
    const input = document.createElement('input');
    input.type = 'file';
    input.id = 'as-if-dragged';
    document.body.append(input);
  });
  await anas.locator('#as-if-dragged').setInputFiles(file);
  await anas.evaluate(() => {
    const input = document.querySelector<HTMLInputElement>('#as-if-dragged');
    const dataTransfer = new DataTransfer();
    for (const dragged of input?.files ?? []) dataTransfer.items.add(dragged);
    input?.remove();
    for (const type of ['dragover', 'drop'])
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
  });
  await expect(bundles.question(anas, path.basename(file)).getByText('not noted this key')).toBeVisible();
});
