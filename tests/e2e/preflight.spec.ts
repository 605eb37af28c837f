import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { violations } from './support/axe.ts';
import { openRow, selectWords } from './support/claims.ts';
import { field, row, section, steps, words } from './support/steps.ts';
import { expect, test, type Page, type Workstation } from './support/workstation.ts';

const happened = 'What’s happened';
const behind = 'What’s behind the headline?';

/** A story that wants mending in many places; its people, paper and harbour do not exist. */
const storm = `# Storm

## What’s happened

The harbour stayed shut on Monday, said Minister Lena Pericova. The pilots waited. Lena Perikova spoke to them twice.

## What the papers say

The Harbour Post writes that nobody was asked about the second cutter.

## More on these topics

### Orrin

`;

test('each finding leads to its place, and its fix mends it and can be undone', async ({ workstation }) => {
  const page = await openStorm(workstation);
  await expect(page.getByText(/^✕ May not leave yet: 2 errors/)).toBeVisible();

  await test.step('an empty section', async () => {
    await finding(page, /What’s behind the headline\?” is empty/).click();
    await expect(section(page, behind)).toBeFocused();
  });
  await test.step('words of a text', async () => {
    await finding(page, /“Perikova” is also spelled “Pericova”/).click();
    await expect(section(page, happened)).toBeFocused();
    await expect.poll(() => selected(page)).toBe('Perikova');
    await page.getByRole('button', { name: 'Spell it “Pericova”' }).click();
    await expect(words(page, happened)).not.toContainText('Perikova');
    await expect(finding(page, /Perikova/)).toHaveCount(0);
    await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
    await expect(words(page, happened)).toContainText('Perikova');
    await expect(finding(page, /Perikova/)).toHaveCount(1);
  });
  await test.step('an outlet without a source, and then the source without an address', async () => {
    await page.getByRole('button', { name: 'Add the source', exact: true }).click();
    await expect(finding(page, /is named here, but no source/)).toHaveCount(0);
    await finding(page, /This source is cited nowhere/).click();
    await expect(field(page, 'Outlet')).toHaveValue('The Harbour Post');
    await preflightTab(page).click();
  });
  await test.step('a link to a part that is not there', async () => {
    await selectWords(page, happened, 'The pilots');
    await page.keyboard.press('ControlOrMeta+KeyK');
    await page.getByRole('dialog').getByRole('textbox').first().fill('#nowhere');
    await page.keyboard.press('Enter');
    await expect(words(page, happened).locator('a')).toHaveText('The pilots');
    await finding(page, /leads to “nowhere”/).click();
    await expect.poll(() => selected(page)).toBe('The pilots');
    await page.getByRole('button', { name: 'Take the link off', exact: true }).click();
    await expect(words(page, happened).locator('a')).toHaveCount(0);
    await expect(finding(page, /leads to “nowhere”/)).toHaveCount(0);
  });
  await test.step('a headline that is too long', async () => {
    await field(page, 'Headline').fill('Storm '.repeat(40));
    await finding(page, /^Warning: The headline has/).click();
    await expect(field(page, 'Headline')).toBeFocused();
    await field(page, 'Headline').fill('Storm over Orrin');
    await expect(finding(page, /The headline has/)).toHaveCount(0);
  });
  await test.step('a claim', async () => {
    await selectWords(page, happened, 'The pilots waited');
    await page.keyboard.press('ControlOrMeta+Shift+KeyM');
    await expect(openRow(page)).toHaveAccessibleName(/The pilots waited/);
    await preflightTab(page).click();
    await finding(page, /claim.*(checked|verdict)/i).click();
    await expect(openRow(page)).toHaveAccessibleName(/The pilots waited/);
    await preflightTab(page).click();
  });
  await test.step('a topic', async () => {
    await finding(page, /The card “Orrin” says nothing/).click();
    await expect(
      page.getByRole('region', { name: 'Topics' }).getByRole('textbox', { name: 'Name' }),
    ).toHaveValue('Orrin');
  });
});

test('how grave a rule is belongs to the house: it outlives the window, and is brought back', async ({
  workstation,
}) => {
  const page = await openStorm(workstation);
  const says = /The card “Orrin” says nothing/;
  await setSeverity(page, says, 'An error in this house');
  await expect(page.getByText(/May not leave yet: 3 errors/)).toBeVisible();
  await setSeverity(page, says, 'Off in this house');
  await expect(finding(page, says)).toHaveCount(0);
  await expect(page.getByText(/May not leave yet: 2 errors/)).toBeVisible();
  await steps.saved(page);
  await workstation.stop();
  const told = await workstation.galley('check', 'storm');
  expect(told.stdout).not.toContain('says nothing');

  const again = await workstation.start();
  await row(again, 'Storm').click();
  await preflightTab(again).click();
  const off = again.getByRole('region', { name: 'Rules that are off' });
  await expect(off).toContainText('A topic card says nothing about its topic');
  await off.getByRole('button', { name: 'Switch on' }).click();
  await expect(off).toHaveCount(0);
  await expect(finding(again, says)).toHaveCount(1);
});

test('a story with errors is let go for a reason, which is kept with it', async ({ workstation }) => {
  const page = await openStorm(workstation);
  await page
    .getByRole('button', { name: /Status/ })
    .first()
    .click();
  await page.getByRole('option', { name: 'Ready' }).click();
  const dialog = page.getByRole('dialog', { name: 'This story is not ready yet' });
  await expect(dialog.getByRole('listitem')).toHaveCount(2);
  await expect(dialog.getByRole('textbox', { name: 'Reason' })).toBeFocused();
  expect(await violations(page)).toEqual([]);
  // Enter without a reason does nothing.
  await page.keyboard.press('Enter');
  await expect(dialog).toBeVisible();
  await page.keyboard.type('The background follows at noon.');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  const kept = page.getByRole('region', { name: 'Let go with errors' });
  await expect(kept).toContainText('“The background follows at noon.”');
  await expect(kept).toContainText('set it to ready');
  await expect(kept).toContainText('with 2 errors');
  await steps.saved(page);
  await workstation.kill();
  const again = await workstation.start();
  await row(again, 'Storm').click();
  await preflightTab(again).click();
  await expect(again.getByRole('region', { name: 'Let go with errors' })).toContainText('follows at noon');
});

test('preflight is walked through with keys only, in a narrow window too', async ({ workstation }) => {
  const page = await openStorm(workstation);
  await command(page, 'Go to preflight');
  // Errors stand first, each kind in the order of the page.
  await expect(finding(page, /behind the headline\?” is empty/)).toBeFocused();
  for (const says of [/How we got here” is empty/, /What’s happened” has 19 words/, /Perikova/]) {
    await page.keyboard.press('ArrowDown');
    await expect(finding(page, says)).toBeFocused();
  }
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Spell it “Pericova”' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(words(page, happened)).not.toContainText('Perikova');
  // The row goes; the one that takes its place has the keyboard.
  await expect(finding(page, /Perikova/)).toHaveCount(0);
  await expect(finding(page, /What the papers say” has 12 words/)).toBeFocused();
  await page.keyboard.press('End');
  await expect(finding(page, /The card “Orrin”/)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('region', { name: 'Topics' }).getByRole('textbox', { name: 'Name' }),
  ).toHaveValue('Orrin');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`preflight is in nobody’s way, ${colorScheme}`, { tag: '@page' }, async ({ workstation }) => {
    const page = await openStorm(workstation);
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expect(finding(page, /Perikova/)).toBeVisible();
    await setSeverity(page, /The card “Orrin”/, 'Off in this house');
    await expect(page.getByRole('region', { name: 'Rules that are off' })).toBeVisible();
    expect(await violations(page)).toEqual([]);
    const overflow = await page.locator('[data-pane="side"]').evaluate((pane) => {
      pane.style.width = '260px';
      return pane.scrollWidth - pane.clientWidth;
    });
    expect(overflow).toBe(0);
  });
}

/** Opens the story, with its preflight beside it. */
async function openStorm(workstation: Workstation): Promise<Page> {
  const file = path.join(workstation.folder, 'storm.md');
  await writeFile(file, storm);
  await workstation.galley('init');
  expect((await workstation.galley('import', file)).code).toBe(0);
  const page = await workstation.start();
  await row(page, 'Storm').click();
  await expect(field(page, 'Headline')).toHaveValue('Storm');
  await preflightTab(page).click();
  await expect(page.getByRole('list', { name: 'Findings' }).getByRole('listitem').first()).toBeVisible();
  return page;
}

function preflightTab(page: Page) {
  return page.getByRole('tab', { name: /^Preflight/ });
}

/** The findings that say something. */
function finding(page: Page, says: RegExp) {
  return page.getByRole('list', { name: 'Findings' }).getByRole('button', { name: says });
}

function selected(page: Page): Promise<string | undefined> {
  return page.evaluate(() => getSelection()?.toString());
}

async function setSeverity(page: Page, says: RegExp, how: string): Promise<void> {
  await page
    .getByRole('list', { name: 'Findings' })
    .getByRole('listitem')
    .filter({ has: page.getByRole('button', { name: says }) })
    .getByRole('button', { name: 'How grave this rule is' })
    .click();
  await page.getByRole('menuitemradio', { name: how }).click();
}

async function command(page: Page, name: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+Shift+KeyP');
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
}
