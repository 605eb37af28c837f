import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { violations } from './support/axe.ts';
import { painted, savedPage, text } from './support/reading.ts';
import { caretAtEnd, field, row, steps, words } from './support/steps.ts';
import { expect, test, type Page, type Workstation } from './support/workstation.ts';

const happened = 'What’s happened';

/** A story with quotations of every kind; its paper, people and pier do not exist. */
const story = `# The pier

## What’s happened

Ana Lima said: “Nobody will walk on it until we know more.” The log says that “the crews came at seven every morning”. «The divers found cracks», she added, and the board „closed the pier on Sunday“.

The mayor spoke of a “quick fix” and said that “the whole quay will be sold to the highest bidder”.

قالت المديرة إن «الرصيف الشمالي مغلق حتى إشعار آخر».
`;

const copy = savedPage(
  'Board shuts the north pier',
  `<p>“Nobody will walk on it until we know more,” said Ana Lima, who leads the board. The divers found cracks in two of its nine pillars, and the board closed the pier on Sunday.</p>
<p>Note 7 of the log tells that the crews came at seven each morning, and that the gulls stood on the wall while the tide went out.</p>
<p dir="rtl" lang="ar">قالت المديرة إن الرصيف الشمالي مغلق حتى إشعار آخر، ولم تذكر موعدا.</p>`,
);

test('quotations stand by what became of them, lead to their passages, and follow what is typed', async ({
  workstation,
}) => {
  const page = await openPier(workstation);
  await expect(group(page, 'Word for word').getByRole('listitem')).toHaveCount(3);
  await expect(group(page, 'Exact but for typography').getByRole('listitem')).toHaveText(/Nobody will walk/);
  await expect(group(page, 'Near').getByRole('listitem')).toHaveCount(1);
  await expect(group(page, 'Not found').getByRole('listitem')).toHaveCount(1);

  await test.step('a word or two are folded away', async () => {
    const scare = page.getByRole('button', { name: /^Scare quotes/ });
    await expect(scare).toHaveAttribute('aria-expanded', 'false');
    await scare.click();
    await expect(group(page, /^Scare quotes/).getByRole('listitem')).toHaveText(/quick fix/);
  });
  await test.step('the passage, right to left too', async () => {
    await group(page, 'Word for word')
      .getByRole('button', { name: /الرصيف/ })
      .click();
    await expect(text(page).getByText('ولم تذكر')).toBeVisible();
    await expect.poll(() => painted(page, 'passage')).toEqual(['الرصيف الشمالي مغلق حتى إشعار آخر']);
  });
  await test.step('the words in the text', async () => {
    await group(page, 'Not found').getByRole('button', { name: 'Go to the words' }).click();
    await expect
      .poll(() => page.evaluate(() => getSelection()?.toString()))
      .toBe('the whole quay will be sold to the highest bidder');
  });
  await test.step('what is typed', async () => {
    await caretAtEnd(page, happened);
    await page.keyboard.type(' “The crews came at seven each morning,” the log says.');
    await expect(group(page, 'Exact but for typography').getByRole('listitem')).toHaveCount(2);
  });
  await test.step('the source’s words, and back', async () => {
    await group(page, 'Near').getByRole('button', { name: 'Take the source’s words' }).click();
    await expect(words(page, happened)).toContainText('“the crews came at seven each morning”');
    await expect(group(page, 'Near')).toHaveCount(0);
    await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
    await expect(group(page, 'Near').getByRole('listitem')).toHaveCount(1);
  });
});

test('quotations are walked through with keys only', async ({ workstation }) => {
  const page = await openPier(workstation);
  await page.keyboard.press('ControlOrMeta+Shift+KeyP');
  await page.keyboard.type('Go to the quotations');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^Not found: the whole quay/ })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(group(page, 'Not found').getByRole('button', { name: 'Go to the words' })).toBeFocused();
  const near = page.getByRole('button', { name: /^Near: the crews/ });
  await near.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => painted(page, 'passage')).toEqual(['the crews came at seven each morning']);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`quotations are in nobody’s way, ${colorScheme}`, { tag: '@page' }, async ({ workstation }) => {
    const page = await openPier(workstation);
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await violations(page)).toEqual([]);
    const overflow = await page.locator('[data-pane="side"]').evaluate((pane) => {
      pane.style.width = '260px';
      return pane.scrollWidth - pane.clientWidth;
    });
    expect(overflow).toBe(0);
  });
}

/** Opens the story with a saved copy of its source, and its quotations beside it. */
async function openPier(workstation: Workstation): Promise<Page> {
  const put = async (name: string, content: string) => {
    const file = path.join(workstation.folder, name);
    await writeFile(file, content);
    return file;
  };
  await workstation.galley('init');
  expect((await workstation.galley('import', await put('pier.md', story))).code).toBe(0);
  const saved = await workstation.galley('source', 'add', 'the-pier', await put('copy.html', copy));
  expect(saved.code).toBe(0);
  const page = await workstation.start();
  await row(page, 'The pier').click();
  await expect(field(page, 'Headline')).toHaveValue('The pier');
  await page.getByRole('tab', { name: /^Quotes/ }).click();
  await expect(group(page, 'Near')).toBeVisible();
  await steps.saved(page);
  return page;
}

/** The quotations of one kind. */
function group(page: Page, name: string | RegExp) {
  return page.locator('[data-pane="side"]').getByRole('region', { name });
}
