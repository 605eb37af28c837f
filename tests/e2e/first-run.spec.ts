import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from './support/workstation.ts';
import { field, row, steps } from './support/steps.ts';

test('the sample library holds three stories in the page’s shape, one of them right to left', async ({
  workstation,
}) => {
  const page = await workstation.start();
  await steps.openSample(page);
  for (const headline of ['Ferry crews', 'Valley farmers', 'مدينة']) {
    await row(page, headline).click();
    await expect(field(page, 'Headline')).toHaveValue(new RegExp(headline));
    await expect(page.locator('[data-section]').first()).toBeVisible();
    await expect(page.locator('.citation').first()).toHaveText('1');
    await expect(page.getByRole('tab', { name: /Sources/ })).not.toContainText('0');
    await expect(page.getByRole('tab', { name: /Topics/ })).not.toContainText('0');
  }
});

test('a library of a newer Galley is refused with what to do, and nothing in it is changed', async ({
  workstation,
}) => {
  await mkdir(workstation.library, { recursive: true });
  const file = path.join(workstation.library, 'library.json');
  const newer = JSON.stringify({ format: 99, id: 'x' });
  await writeFile(file, newer);
  const page = await workstation.start();
  await expect(page.getByRole('alert')).toContainText('newer Galley');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('alert')).toContainText('Update Galley');
  expect(await readFile(file, 'utf8')).toBe(newer);
});

test('a folder of other things is no library, and is left alone', async ({ workstation }) => {
  await mkdir(workstation.library, { recursive: true });
  await writeFile(path.join(workstation.library, 'holiday.txt'), 'Not a library.');
  const page = await workstation.start();
  await expect(page.getByRole('alert')).toContainText('is not a Galley library');
  await page.getByRole('button', { name: 'Create a library' }).click();
  await expect(page.getByRole('alert')).toContainText('holiday.txt');
});
