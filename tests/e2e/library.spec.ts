import { expect, test } from './support/workstation.ts';
import { field, row, steps } from './support/steps.ts';

test('the list filters by words and status, sorts, and opens with one click', async ({ workstation }) => {
  const page = await workstation.start();
  await steps.openSample(page);
  const rows = page.getByRole('listbox', { name: 'Stories' }).getByRole('option');
  await page.getByRole('searchbox', { name: 'Find a story' }).fill('apples valley');
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText('Valley farmers');
  await page.getByRole('searchbox', { name: 'Find a story' }).fill('سلوان');
  await expect(rows).toHaveCount(1);
  await page.getByRole('searchbox', { name: 'Find a story' }).fill('');
  await page.getByRole('radio', { name: 'Checking' }).click();
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText('Ferry crews');
  await page.getByRole('radio', { name: 'All' }).click();

  await page.getByRole('button', { name: 'Sort' }).click();
  await page.getByRole('menuitemradio', { name: 'Headline' }).click();
  await expect(rows.first()).toContainText('Ferry crews');
  await row(page, 'Valley farmers').click();
  await expect(field(page, 'Headline')).toHaveValue(/Valley farmers/);
});

test('several stories get a status together, go to the trash and come back', async ({ workstation }) => {
  const page = await workstation.start();
  await steps.openSample(page);
  await row(page, 'Ferry crews').click();
  await row(page, 'Valley farmers').click({ modifiers: ['ControlOrMeta'] });
  const bar = page.getByRole('toolbar', { name: 'Selected stories' });
  await expect(bar).toContainText('2 selected');
  await bar.getByRole('button', { name: 'Status' }).click();
  await page.getByRole('menuitem', { name: 'Ready' }).click();
  await expect(row(page, 'Ferry crews')).toContainText('Ready');
  await expect(row(page, 'Valley farmers')).toContainText('Ready');

  await bar.getByRole('button', { name: 'Trash' }).click();
  const rows = page.getByRole('listbox', { name: 'Stories' }).getByRole('option');
  await expect(rows).toHaveCount(1);
  await page.getByRole('button', { name: 'Show the trash' }).click();
  await page.getByRole('button', { name: /Restore Ferry crews/ }).click();
  await expect(page.getByRole('dialog').getByRole('listitem')).toHaveCount(1);
  await page.getByRole('button', { name: 'Delete it for good' }).click();
  await expect(page.getByText('The trash is empty')).toBeVisible();
  await page.getByRole('button', { name: 'Close' }).last().click();
  await expect(rows).toHaveCount(2);
});

test('a story is duplicated from the commands, and the copy is its own story', async ({ workstation }) => {
  const page = await workstation.start();
  await steps.openSample(page);
  await steps.openStory(page, 'Valley farmers');
  await page.keyboard.press('ControlOrMeta+Shift+KeyP');
  await page.getByRole('searchbox', { name: 'Commands' }).fill('dupl');
  await page.keyboard.press('Enter');
  await expect(field(page, 'Headline')).toHaveValue(/\(copy\)$/);
  await field(page, 'Headline').fill('The copy alone');
  await steps.saved(page);
  await expect(row(page, 'The copy alone')).toBeVisible();
  await expect(row(page, 'Valley farmers')).toBeVisible();
});

test('panes are hidden, shown and walked through by keyboard', async ({ workstation }) => {
  const page = await workstation.start();
  await steps.openSample(page);
  await steps.openStory(page, 'Ferry crews');
  await page.keyboard.press('ControlOrMeta+Backslash');
  await expect(page.getByRole('listbox', { name: 'Stories' })).toBeHidden();
  await page.keyboard.press('ControlOrMeta+Backslash');
  await expect(page.getByRole('listbox', { name: 'Stories' })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+Shift+Backslash');
  await expect(page.getByRole('tab', { name: /Sources/ })).toBeHidden();
  await page.keyboard.press('ControlOrMeta+Shift+Backslash');
  await expect(page.getByRole('tab', { name: /Sources/ })).toBeVisible();

  const paneWithFocus = () =>
    page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-pane]')?.dataset['pane']);
  await field(page, 'Headline').focus();
  await page.keyboard.press('F6');
  expect(await paneWithFocus()).toBe('side');
  await page.keyboard.press('F6');
  expect(await paneWithFocus()).toBe('library');
  await page.keyboard.press('F6');
  expect(await paneWithFocus()).toBe('page');
});
