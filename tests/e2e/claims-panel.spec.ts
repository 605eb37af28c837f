import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { violations } from './support/axe.ts';
import { boats, claim, focusOpenRow, happened, newStory } from './support/claiming.ts';
import { claimRows, claimsTab, openRow, selectWords } from './support/claims.ts';
import { annotations, reading } from './support/reading.ts';
import { row, section, steps, words } from './support/steps.ts';
import { expect, test } from './support/workstation.ts';

test('the sheet shows claims by their state, follows the caret, and hides them', async ({ workstation }) => {
  const page = await workstation.start();
  await newStory(page, 'Marks');
  await claim(page, boats);
  await claim(page, 'The sea was calm.');
  const line = (chosen: string) =>
    words(page, happened)
      .locator('.claim')
      .filter({ hasText: chosen })
      .evaluate(
        (element) =>
          getComputedStyle(element).textDecorationStyle + getComputedStyle(element).textDecorationLine,
      );
  await expect.poll(() => line('Eleven')).toBe('dottedunderline');
  await focusOpenRow(page);
  await page.keyboard.press('w');
  await expect.poll(() => line('calm')).toBe('wavyunderline');
  await page.keyboard.press('2');
  await expect.poll(() => line('calm')).toBe('doubleunderline');
  await page.keyboard.press('1');
  await expect.poll(() => line('calm')).toBe('solidunderline');

  // The panel follows the caret; it does not take the keyboard.
  await words(page, happened).locator('.claim').first().click();
  await expect(openRow(page)).toHaveAccessibleName(/: Eleven/);
  await expect(section(page, happened)).toBeFocused();
  await page.getByRole('tab', { name: /Topics/ }).click();
  await words(page, happened)
    .locator('.claim')
    .last()
    .click({ modifiers: ['ControlOrMeta'] });
  await expect(openRow(page)).toHaveAccessibleName(/The sea was calm/);
  await section(page, happened).focus();
  await page.getByRole('tab', { name: /Topics/ }).click();
  await section(page, happened).focus();
  await page.keyboard.press('ControlOrMeta+Shift+KeyL');
  await expect(openRow(page)).toBeFocused();

  await page.keyboard.press('ControlOrMeta+Shift+KeyP');
  await page.keyboard.type('hide claims');
  await page.keyboard.press('Enter');
  await expect.poll(() => line('Eleven')).toBe('solidnone');
  await page.keyboard.press('ControlOrMeta+Shift+KeyP');
  await page.keyboard.type('hide claims');
  await page.keyboard.press('Enter');
  await expect.poll(() => line('Eleven')).toBe('dottedunderline');
});

test('sources are attached as evidence, for and against, and opened', async ({ workstation }) => {
  const page = await workstation.start();
  await newStory(page, 'Evidence');
  await page.getByPlaceholder(/Paste a link, or title/).fill('Harbour Post: “Boats leave”');
  await page.getByRole('button', { name: 'Add source' }).click();
  await expect(page.getByRole('tab', { name: /Sources/ })).toContainText('1');
  await claim(page, boats);
  await focusOpenRow(page);
  await page.keyboard.press('e');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.type('boats');
  await page.keyboard.press('Enter');
  await page.keyboard.type('contra');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(openRow(page)).toHaveAccessibleName(/1 source contradicts/);
  await expect(openRow(page)).toBeFocused();
  await page.getByRole('button', { name: /More for the evidence/ }).click();
  await page.getByRole('menuitemradio', { name: 'Supports' }).click();
  await expect(openRow(page)).toHaveAccessibleName(/1 source supports/);
  await page.getByText('History').click();
  await expect(page.getByText('Supports: Boats leave')).toBeVisible();
  await page.getByRole('button', { name: /More for the evidence/ }).click();
  await page.getByRole('menuitemradio', { name: 'Take off the claim' }).click();
  await expect(openRow(page)).toHaveAccessibleName(`Unchecked: ${boats}`);
});

test('a passage from the reader supports a claim, its figures are compared, and R reads it again', async ({
  workstation,
}) => {
  const page = await workstation.start();
  await reading.withCopy(page, workstation);
  await steps.typeIn(page, happened, 'The ferry to Kelda carried 420 people a day last summer.');
  await page.getByRole('tab', { name: /Sources/ }).click();
  await reading.read(page);
  await reading.select(page, 'The ferry to Kelda', 'last summer.');
  await page.keyboard.press('h');
  const passage = annotations(page).getByRole('listitem').first();
  const reader = page.locator('[data-pane="reader"]');
  await expect(passage).toContainText('412 people');
  await claim(page, 'The ferry to Kelda carried 420 people a day last summer.');
  await reader.getByRole('button', { name: 'Close the reader' }).click();
  await expect(reader).toBeHidden();
  await focusOpenRow(page);
  await page.keyboard.press('e');
  await page.keyboard.type('412');
  await page.keyboard.press('Enter');
  await expect(page.getByText('It says the same')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(openRow(page)).toHaveAccessibleName(/1 source supports/);
  const figures = page.getByRole('list', { name: 'Figures that the sources do not have' });
  await expect(figures).toContainText('420 – the source says 412');
  await expect(openRow(page)).toBeFocused();
  await page.keyboard.press('r');
  await expect(reader).toBeVisible();
  await expect(passage).toContainText('412 people');
});

test('the list is narrowed by what has to be done; a claim stays until one goes on', async ({
  workstation,
}) => {
  const page = await workstation.start();
  await newStory(page, 'Filters');
  await claim(page, boats);
  await claim(page, 'The sea was calm.');
  await page.getByRole('radio', { name: 'Unchecked 2' }).click();
  await focusOpenRow(page);
  await page.keyboard.press('1');
  await expect(page.getByRole('radio', { name: 'Unchecked 1' })).toBeVisible();
  await expect(claimRows(page)).toHaveCount(2);
  await expect(openRow(page)).toBeFocused();
  await page.keyboard.press('k');
  await expect(claimRows(page)).toHaveCount(1);
  await expect(openRow(page)).toBeFocused();
  await page.getByRole('button', { name: /Checking as|Who is checking/ }).click();
  await page.getByRole('textbox', { name: /Your name/ }).fill('Rim Haddad');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Checking as Rim Haddad' })).toBeVisible();
  await focusOpenRow(page);
  await page.keyboard.press('m');
  await expect(openRow(page)).toHaveAccessibleName(/Checked by Rim Haddad/);
  await page.getByRole('radio', { name: 'Mine 1' }).click();
  await expect(claimRows(page)).toHaveCount(1);
});

test('500 claims are a list that one walks through', async ({ workstation }) => {
  const file = path.join(workstation.folder, 'crossings.txt');
  const sentence = (number: number) => `In 2019 line ${number} had ${number * 7} crossings.`;
  const paragraphs = Array.from({ length: 50 }, (_, at) =>
    Array.from({ length: 10 }, (__, nth) => sentence(at * 10 + nth + 1)).join(' '),
  );
  await writeFile(file, `Five hundred crossings\n\n${paragraphs.join('\n\n')}\n`);
  await workstation.galley('init');
  expect((await workstation.galley('import', file)).code).toBe(0);
  const page = await workstation.start();
  await row(page, 'Five hundred crossings').click();
  await claimsTab(page).click();
  await page.getByRole('button', { name: 'Propose claims' }).first().click();
  await expect(page.getByText('500 proposals')).toBeVisible();
  await expect(openRow(page)).toBeFocused();
  // Only what is in sight is drawn.
  expect(await claimRows(page).count()).toBeLessThan(40);
  for (let step = 0; step < 12; step++) await page.keyboard.press('j');
  await expect(openRow(page)).toHaveAccessibleName(`Proposed: ${sentence(13)}`);
  await page.keyboard.press('End');
  await expect(openRow(page)).toHaveAccessibleName(`Proposed: ${sentence(500)}`);
  await expect(openRow(page)).toBeFocused();
  await expect(openRow(page)).toBeInViewport();
  await expect(page.locator('.claim').filter({ hasText: sentence(500) })).toBeInViewport();
  await page.keyboard.press('Home');
  await expect(openRow(page)).toHaveAccessibleName(`Proposed: ${sentence(1)}`);
  await expect(
    page
      .locator('.claim')
      .filter({ hasText: sentence(1) })
      .first(),
  ).toBeInViewport();
  await page.getByRole('button', { name: 'Accept all' }).click();
  await expect(page.getByText('0 of 500 checked')).toBeVisible();
  await page.getByRole('tab', { name: /Topics/ }).click();
  await claimsTab(page).click();
  await expect(claimRows(page).first()).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the claims are in nobody’s way, ${colorScheme}`, { tag: '@page' }, async ({ workstation }) => {
    const page = await workstation.start();
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await newStory(page, 'Access');
    await claimsTab(page).click();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Propose claims' }).first().click();
    await expect(openRow(page)).toBeFocused();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('a');
    await page.keyboard.press('k');
    await page.keyboard.press('1');
    await selectWords(page, happened, 'Eleven');
    await page.keyboard.type('Twelve');
    await expect(page.getByText(/was given for/)).toBeVisible();
    await page.getByText('History').click();
    expect(await violations(page)).toEqual([]);
    for (const keys of ['?', 'e']) {
      await focusOpenRow(page);
      await page.keyboard.press(keys);
      await expect(page.getByRole('dialog')).toBeVisible();
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toBeHidden();
    }
  });
}
