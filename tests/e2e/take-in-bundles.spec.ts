import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { violations } from './support/axe.ts';
import { bundles } from './support/bundles.ts';
import { field, row, steps } from './support/steps.ts';
import { expect, test, type Page, type Workstation } from './support/workstation.ts';

async function aStory(page: Page, headline = 'Harbour wall leaks'): Promise<void> {
  await steps.createLibrary(page);
  await steps.newStory(page, headline);
  await steps.saved(page);
}

/** Exports the open story signed and sealed; the files of it, side by side. */
async function signedAndSealed(page: Page, workstation: Workstation): Promise<readonly string[]> {
  const place = await bundles.exportOpen(page, workstation, async (dialog) => {
    await dialog.locator('label', { hasText: /^Sign it/ }).click();
    await dialog.locator('label', { hasText: /^Seal it/ }).click();
    // A host with a keychain asks for no passphrase of the key.
    const ownKey = dialog.getByLabel('Passphrase for your new key');
    if (await ownKey.isVisible()) await ownKey.fill('correct horse');
    await dialog.getByLabel('Passphrase to seal with').fill('battery staple');
  });
  if (!place.endsWith('.zip')) return [place, place.replace(/\.age$/, '.minisig')];
  const files = Object.entries(unzipSync(await readFile(place)));
  for (const [name, bytes] of files) await writeFile(path.join(workstation.folder, name), bytes);
  return files.map(([name]) => path.join(workstation.folder, name));
}

test('a sealed bundle is opened with its passphrase, and its signer is noted', async ({
  workstation: ana,
  otherLaptop: ben,
}) => {
  const bens = await ben.start();
  await aStory(bens);
  const files = await signedAndSealed(bens, ben);
  expect(files.map((file) => path.extname(file)).toSorted()).toEqual(['.age', '.minisig']);

  const anas = await ana.start();
  await steps.createLibrary(anas);
  await bundles.drop(anas, ...files);
  const question = bundles.question(anas, /\.galley\.age$/);
  await expect(question.getByText('This bundle is sealed')).toBeVisible();
  expect(await violations(anas)).toEqual([]);
  const secret = question.getByLabel(/^Passphrase, or secret key/);
  await expect(secret).toBeFocused();
  await anas.keyboard.type('wrong');
  await anas.keyboard.press('Enter');
  await expect(question.getByText(/This is not the passphrase of/).first()).toBeVisible();
  await secret.fill('AGE-SECRET-KEY-1NOTONE');
  await anas.keyboard.press('Enter');
  await expect(question.getByText(/This is not a secret key of age/).first()).toBeVisible();
  await secret.fill('battery staple');
  await anas.keyboard.press('Enter');

  await expect(question.getByText('You have not noted this key yet')).toBeVisible();
  await question.getByRole('button', { name: 'Note whose key it is…' }).click();
  await question.getByLabel('Whose key it is').fill('Ben, Harbour Post');
  await anas.keyboard.press('Enter');
  await expect(question.getByText('Signed by Ben, Harbour Post, and not changed since.')).toBeVisible();
  expect(await violations(anas)).toEqual([]);
  await question.getByRole('button', { name: 'Take in', exact: true }).dblclick();
  await expect(field(anas, 'Headline')).toHaveValue('Harbour wall leaks');
  await expect(question).toBeHidden();
  await expect(anas.getByRole('listbox', { name: 'Stories' }).getByRole('option')).toHaveCount(1);
});

test('what is no whole bundle is refused in a sentence, and a bundle may be left alone', async ({
  workstation: ana,
  otherLaptop: ben,
}) => {
  const bens = await ben.start();
  await aStory(bens);
  const file = await bundles.exportOpen(bens, ben);
  const bytes = await readFile(file);
  const cut = path.join(ben.folder, 'cut.galley');
  await writeFile(cut, bytes.subarray(0, bytes.length / 2));
  const letter = path.join(ben.folder, 'letter.galley');
  await writeFile(letter, 'Dear desk, here is the bundle.');

  const anas = await ana.start();
  await steps.createLibrary(anas);
  // All at once: each is asked about, one after the other.
  await bundles.drop(anas, cut, letter, file);
  for (const name of ['cut.galley', 'letter.galley']) {
    const question = bundles.question(anas, name);
    await expect(question.getByText(`“${name}” is not a whole bundle`)).toBeVisible();
    // A press right after the last answer would be taken for a part of it.
    await anas.waitForTimeout(600);
    await anas.keyboard.press('Enter');
    await expect(question).toBeHidden();
  }
  const question = bundles.question(anas, path.basename(file));
  await expect(question.getByText('New here')).toBeVisible();
  await anas.waitForTimeout(600);
  await question.getByRole('button', { name: 'Cancel' }).click();
  await expect(question).toBeHidden();
  await expect(row(anas, 'Harbour wall leaks')).toHaveCount(0);
  await bundles.drop(anas, file);
  await bundles.question(anas, path.basename(file)).getByRole('button', { name: 'Take in' }).click();
  await expect(row(anas, 'Harbour wall leaks')).toHaveCount(1);
});

test('a bundle that comes while somebody writes, or twice in a double click, is not answered by accident', async ({
  workstation: ana,
  otherLaptop: ben,
}) => {
  const bens = await ben.start();
  await aStory(bens);
  const file = await bundles.exportOpen(bens, ben);
  const second = path.join(ben.folder, 'second.galley');
  await writeFile(second, await readFile(file));
  const anas = await ana.start();
  await aStory(anas, 'Another');
  await field(anas, 'Headline').focus();
  await bundles.drop(anas, file, second);
  const question = bundles.question(anas, path.basename(file));
  await expect(question).toBeVisible();
  await anas.keyboard.type(' and on they write ', { delay: 30 });
  await expect(question.getByText('New here')).toBeVisible();
  await anas.keyboard.press('Space');
  await expect(question).toBeVisible();
  await question.getByRole('button', { name: 'Cancel' }).dblclick();
  await expect(question).toBeHidden();
  await expect(bundles.question(anas, 'second.galley').getByText('New here')).toBeVisible();
  await expect(row(anas, 'Harbour wall leaks')).toHaveCount(0);
});

test('of a story that both have, the headline that is not kept can be had back', async ({
  workstation: ana,
  otherLaptop: ben,
}) => {
  const anas = await ana.start();
  await aStory(anas);
  const bens = await ben.start();
  await steps.createLibrary(bens);
  await bundles.takeIn(bens, await bundles.exportOpen(anas, ana), 'New here', 'Take in');
  const rename = async (page: Page, headline: string) => {
    await field(page, 'Headline').fill(headline);
    await steps.saved(page);
  };
  await rename(anas, 'Wall leaks, says Ana');
  await rename(bens, 'Wall leaks, says Ben');
  await bundles.takeIn(anas, await bundles.exportOpen(bens, ben), 'Merges with yours', 'Merge');
  await anas.locator('[data-pane="page"]').evaluate((sheet) => sheet.scrollTo(0, sheet.scrollHeight));
  await expect(field(anas, 'Headline')).not.toBeInViewport();
  await anas.getByRole('button', { name: /Look at/ }).click();
  const pane = anas.getByRole('region', { name: 'Review of merges' });
  const heading = pane.getByRole('heading', { name: 'Both sides set the headline' });
  for (let step = 0; step < 3 && !(await heading.isVisible()); step++) await anas.keyboard.press('j');
  await expect(heading).toBeVisible();
  // The field that it is about is in sight, and marked.
  const marked = anas.locator('[data-talked-about]');
  await expect(marked.getByRole('textbox')).toHaveAccessibleName('Headline');
  await expect(marked).toBeInViewport();
  expect(await violations(anas)).toEqual([]);
  await expect(pane.getByRole('group', { name: 'Yours' })).toContainText('Wall leaks, says Ana');
  await expect(pane.getByRole('group', { name: 'Theirs' })).toContainText('Wall leaks, says Ben');
  await expect(pane.getByText('in the story now')).toHaveCount(1);
  await expect(pane.getByText(/, writing since /)).toHaveCount(2);
  await pane.getByRole('button', { name: 'Keep yours' }).click();
  await expect(field(anas, 'Headline')).toHaveValue('Wall leaks, says Ana');
  await expect(marked.getByRole('textbox', { name: 'Headline' })).toHaveCount(0);
});
