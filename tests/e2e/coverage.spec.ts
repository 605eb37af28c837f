import { violations } from './support/axe.ts';
import { claim, focusOpenRow, newStory } from './support/claiming.ts';
import { openRow } from './support/claims.ts';
import { reading, pier } from './support/reading.ts';
import { savedFile } from './support/saved-file.ts';
import { section, steps } from './support/steps.ts';
import { expect, test } from './support/workstation.ts';

const boats = 'Eleven boats left the harbour on Monday.';

test('which outlet says what is a grid to walk through, each cell with its passage', async ({
  workstation,
}) => {
  const page = await workstation.start();
  await newStory(page, 'Coverage');
  await page.getByRole('tab', { name: /Sources/ }).click();
  await reading.addFromFiles(page, workstation, pier);
  await claim(page, boats);
  await focusOpenRow(page);
  await page.keyboard.press('e');
  await page.getByRole('dialog').getByRole('searchbox').fill(pier.title);
  await page
    .getByRole('menuitem', { name: new RegExp(pier.title) })
    .first()
    .click();
  await page.getByRole('menuitem', { name: /^Supports/ }).click();
  await expect(openRow(page)).toHaveAccessibleName(/1 source supports/);

  await page.getByRole('button', { name: /^Coverage/ }).click();
  const cell = page.getByRole('gridcell', { name: `Harbour Post supports: ${boats}` });
  await cell.focus();
  await expect(cell).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.press('Home');
  await expect(page.getByRole('region', { name: 'Passages' })).toContainText('Harbour Post');
  expect(await violations(page)).toEqual([]);
  const { name, content } = await savedFile(page, workstation, () =>
    page.getByRole('button', { name: 'Save as CSV' }).click(),
  );
  expect(name).toBe('coverage-coverage.csv');
  expect(content).toContain(boats);
  expect(content).toContain('Harbour Post');
  await cell.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-pane="reader"]')).toBeVisible();
});

test('the story stands on a line of time, and each sentence leads to its place', async ({ workstation }) => {
  const page = await workstation.start();
  await steps.createLibrary(page);
  await steps.newStory(page, 'Chronology');
  await steps.typeIn(
    page,
    'How we got here',
    'In March 2019 the cutter was sold. The port was built in 1967.',
  );
  await page.getByRole('button', { name: 'Chronology' }).click();
  const line = page.getByRole('list', { name: 'Time line' });
  await expect(line.getByRole('button')).toHaveText([/1967/, /March 2019/]);
  await line.getByRole('button').first().click();
  await expect(section(page, 'How we got here')).toBeFocused();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe('The port was built in 1967.');
});
