import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { violations } from './support/axe.ts';
import { steps } from './support/steps.ts';
import { expect, test } from './support/workstation.ts';

// How bundles then go out is in `take-in-bundles.spec.ts`; here it is what the dialog shows of it.
test('what is chosen about bundles is what the dialog shows, and it says what is missing @page', async ({
  workstation,
}) => {
  const page = await workstation.start();
  await steps.createLibrary(page);
  await steps.newStory(page, 'Harbour wall leaks');
  await page.keyboard.press('ControlOrMeta+KeyE');
  const dialog = page.getByRole('dialog', { name: 'Export the story' });
  const tick = (name: RegExp) => dialog.locator('label', { hasText: name }).click();
  const send = dialog.getByRole('button', { name: 'Export…' });
  const missing = dialog.getByRole('status');
  const secret = dialog.getByLabel('Passphrase to seal with');

  await tick(/^Web page/);
  await expect(missing).toHaveText('Choose a format.');
  await tick(/^Bundle/);
  await expect(send).toBeEnabled();
  await tick(/^Seal it/);
  await expect(missing).toHaveText(/^Type a passphrase to seal with/);
  await expect(send).toBeDisabled();
  expect(await violations(page)).toEqual([]);
  await secret.fill('battery staple');
  await expect(missing).toBeEmpty();
  await expect(send).toBeEnabled();

  // Without the format nobody is asked; with it, the answers of before are seen again.
  await tick(/^Bundle/);
  await expect(secret).toBeHidden();
  await tick(/^Bundle/);
  await expect(dialog.getByRole('checkbox', { name: 'Seal it' })).toBeChecked();
  await expect(secret).toHaveValue('battery staple');

  // A passphrase does not outlive the dialog. That it was asked for does: nothing goes out open by mistake.
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+KeyE');
  await expect(dialog.getByRole('checkbox', { name: 'Seal it' })).toBeChecked();
  await expect(secret).toHaveValue('');
  await expect(send).toBeDisabled();
});

test('keys that cannot be read are told of, and nothing is signed without them @page', async ({
  workstation,
}) => {
  const page = await workstation.start();
  await steps.createLibrary(page);
  await steps.newStory(page, 'Harbour wall leaks');
  // Where the browser's host keeps them.
  const keys = path.join(workstation.folder, 'config', 'galley');
  await mkdir(keys, { recursive: true });
  await writeFile(path.join(keys, 'signing-key.json'), '{');
  await page.keyboard.press('ControlOrMeta+KeyE');
  const dialog = page.getByRole('dialog', { name: 'Export the story' });
  await dialog.locator('label', { hasText: /^Bundle/ }).click();
  await expect(dialog.getByText(/^Galley could not use the key/)).toBeVisible();
  await dialog.locator('label', { hasText: /^Sign it/ }).click();
  await expect(dialog.getByRole('status')).toHaveText('The bundle cannot be signed without your key.');
  await expect(dialog.getByRole('button', { name: 'Export…' })).toBeDisabled();
});

test('each change for the whole house keeps the others, and one that is refused says so', async ({
  workstation,
}) => {
  const page = await workstation.start();
  await steps.createLibrary(page);
  await steps.newStory(page, 'Harbour wall leaks');
  await steps.saved(page);
  await page.keyboard.press('ControlOrMeta+KeyE');
  const dialog = page.getByRole('dialog', { name: 'Export the story' });
  await dialog.getByText('For the whole house').click();
  const pattern = dialog.getByLabel(/^File names/);
  const house = async (): Promise<unknown> =>
    JSON.parse(await readFile(path.join(workstation.library, 'library.json'), 'utf8'));

  // Leaving the field saves the pattern, with the same click that saves the next thing.
  await pattern.fill('{date}-{slug}');
  await dialog.locator('label', { hasText: /^Leave them out of bundles/ }).click();
  await expect.poll(house).toMatchObject({
    houseStyle: { fileNames: '{date}-{slug}', bundleCaptures: 'hashes' },
  });
  await dialog.getByLabel('Keep these formats as a preset').fill('Late page');
  await pattern.fill('{slug}-{date}');
  await dialog.getByRole('button', { name: 'Keep' }).click();
  await expect(dialog.getByRole('button', { name: 'Late page' })).toBeVisible();
  await expect(pattern).toHaveValue('{slug}-{date}');
  await expect.poll(house).toMatchObject({
    houseStyle: { fileNames: '{slug}-{date}', bundleCaptures: 'hashes' },
  });

  // What could not be kept is still in its field.
  await rename(workstation.library, `${workstation.library}-away`);
  await dialog.getByLabel('Keep these formats as a preset').fill('Lost page');
  await dialog.getByRole('button', { name: 'Keep' }).click();
  await expect(dialog.getByRole('alert')).toContainText('is no longer there');
  await expect(dialog.getByLabel('Keep these formats as a preset')).toHaveValue('Lost page');
  await rename(`${workstation.library}-away`, workstation.library);
  await dialog.getByRole('button', { name: 'Keep' }).click();
  await expect(dialog.getByRole('button', { name: 'Lost page' })).toBeVisible();
  await expect(dialog.getByRole('alert')).toHaveCount(0);
});
