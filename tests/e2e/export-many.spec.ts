import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { violations } from './support/axe.ts';
import { exportsGoTo, wordsOf, type ExportedFiles } from './support/exported-files.ts';
import { expect, test, type Page, type Workstation } from './support/workstation.ts';

const options = (page: Page) => page.getByRole('listbox', { name: 'Stories' }).getByRole('option');

/** A library with stories in it: every second one is about a flood, and ready. */
async function withStories(workstation: Workstation, count: number): Promise<void> {
  const folder = path.join(workstation.folder, 'in');
  await mkdir(folder);
  const files: string[] = [];
  for (let nth = 1; nth <= count; nth++) {
    const [name, status] = nth % 2 === 0 ? ['Flood', 'ready'] : ['Ferry', 'draft'];
    const file = path.join(folder, `${nth}.md`);
    const body = Array.from({ length: 40 }, (_, line) => `Line ${line} of ${name.toLowerCase()} ${nth}.`);
    const head = `---\ntitle: ${name} ${nth}\nslug: ${name.toLowerCase()}-${nth}\nstatus: ${status}\n---\n`;
    await writeFile(file, `${head}\n## What’s happened\n\n${body.join('\n\n')}\n`);
    files.push(file);
  }
  expect((await workstation.galley('init')).code).toBe(0);
  expect((await workstation.galley('import', ...files)).code).toBe(0);
}

/** Each file has its story down to the last line. */
function expectWhole(files: ExportedFiles): void {
  for (const [name, bytes] of files)
    expect(wordsOf(name, bytes)).toContain(`Line 39 of ${path.parse(name).name.replace('-', ' ')}.`);
}

/** Chooses these formats and no others. */
async function chooseFormats(page: Page, ...wanted: readonly string[]): Promise<void> {
  const dialog = page.getByRole('dialog', { name: /^Export/ });
  for (const name of ['Web page', 'Word', 'PDF', 'JSON-LD']) {
    const box = dialog.getByRole('checkbox', { name });
    if ((await box.isChecked()) !== wanted.includes(name))
      await dialog.locator('label', { hasText: new RegExp(`^${name}`) }).click();
  }
}

test('a saved view is shown again, and all that it shows is exported', async ({ workstation }) => {
  await withStories(workstation, 6);
  const page = await workstation.start();
  await expect(options(page)).toHaveCount(6);
  await page.getByRole('searchbox', { name: /Find/ }).fill('flood');
  await expect(options(page)).toHaveCount(3);
  const views = page.getByRole('button', { name: 'Views' });
  await views.click();
  await page.getByRole('menuitem', { name: 'Keep this view…' }).click();
  await page.getByRole('dialog', { name: 'Keep this view' }).getByLabel('Name').fill('Floods');
  await page.keyboard.press('Enter');
  await page.getByRole('searchbox', { name: /Find/ }).fill('');
  await expect(options(page)).toHaveCount(6);
  await views.click();
  await page
    .getByRole('menuitemradio', { name: 'Floods' })
    .or(page.getByRole('menuitem', { name: 'Floods' }))
    .click();
  await expect(options(page)).toHaveCount(3);
  await views.click();
  await page.getByText('Export all 3 shown…').click();
  await chooseFormats(page, 'Web page', 'JSON-LD');
  expect(await violations(page)).toEqual([]);
  const exported = await exportsGoTo(page, workstation, path.join(workstation.folder, 'out'));
  await page.getByRole('dialog').getByRole('button', { name: 'Export…' }).click();
  await expect(page.getByText('6 files are written.')).toBeVisible();
  const files = await exported();
  const floods = [2, 4, 6].flatMap((nth) => [`flood-${nth}.html`, `flood-${nth}.jsonld`]);
  expect([...files.keys()].toSorted()).toEqual(floods);
  expectWhole(files);
});

test('the keys for an export mean what is selected where the keyboard is', async ({ workstation }) => {
  await withStories(workstation, 4);
  const page = await workstation.start();
  await options(page).first().click();
  const headline = page.getByRole('textbox', { name: 'Headline', exact: true });
  await expect(headline).toBeVisible();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('ControlOrMeta+KeyE');
  await expect(page.getByRole('dialog', { name: 'Export 3 stories' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('listbox', { name: 'Stories' })).toBeFocused();

  // In the story the same keys mean the story; so they do in a list where it alone is selected.
  await headline.click();
  await page.keyboard.press('ControlOrMeta+KeyE');
  await expect(page.getByRole('dialog', { name: 'Export the story' })).toBeVisible();
  await page.keyboard.press('Escape');
  await options(page).last().click();
  await page.keyboard.press('ControlOrMeta+KeyE');
  await expect(page.getByRole('dialog', { name: 'Export the story' })).toBeVisible();
});

test('a long export shows how far it is, lets one type, and is stopped', async ({ workstation }) => {
  test.setTimeout(120_000);
  await withStories(workstation, 150);
  const page = await workstation.start();
  await options(page).first().click();
  await page.getByRole('button', { name: 'Views' }).click();
  await page.getByText('Export all 150 shown…').click();
  await chooseFormats(page, 'Web page', 'Word', 'JSON-LD');
  const exported = await exportsGoTo(page, workstation, path.join(workstation.folder, 'out'));
  await page.getByRole('dialog').getByRole('button', { name: 'Export…' }).click();
  const card = page.getByRole('complementary', { name: 'Export' });
  await expect(card.getByText(/Exporting story (?:[2-9]|\d\d+) of 150/)).toBeVisible();
  await page.getByRole('textbox', { name: 'Headline', exact: true }).fill('Typed meanwhile');
  await card.getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByText(/^Stopped\. /)).toBeVisible();
  await expect(card).toBeHidden();
  await expect(page.getByRole('textbox', { name: 'Headline', exact: true })).toHaveValue('Typed meanwhile');
  // What is written is whole, and nothing half-written is left.
  const files = await exported();
  expect(files.size).toBeGreaterThan(0);
  expect(files.size).toBeLessThan(450);
  expectWhole(files);
});

test('what could not be written is listed, with the reason', async ({ workstation }) => {
  await withStories(workstation, 4);
  const page = await workstation.start({ GALLEY_CHROMIUM: '/nowhere' });
  await expect(options(page)).toHaveCount(4);
  const out = path.join(workstation.folder, 'out');
  // In a browser two formats, one of which needs a program; in a folder, files that are there already.
  const exportAll = async () => {
    await page.getByRole('button', { name: 'Views' }).click();
    await page.getByText('Export all 4 shown…').click();
    await chooseFormats(page, 'Web page', ...(workstation.host === 'chromium' ? ['PDF'] : []));
    await page.getByRole('dialog').getByRole('button', { name: 'Export…' }).click();
  };
  if (workstation.host === 'electron') {
    await exportsGoTo(page, workstation, out);
    await exportAll();
    await expect(page.getByText('4 files are written.')).toBeVisible();
  }
  await exportAll();
  const summary = page.getByRole('dialog', { name: '4 files could not be written' });
  await expect(summary.getByRole('listitem')).toHaveCount(4);
  await expect(summary.getByRole('listitem').first()).toContainText(
    workstation.host === 'chromium' ? 'needs Chrome, Chromium or Edge' : 'is there already',
  );
  expect(await violations(page)).toEqual([]);
  await summary.getByRole('button', { name: 'Close' }).click();
  await expect(summary).toBeHidden();
});
