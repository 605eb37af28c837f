import { expect, test } from './support/workstation.ts';
import { field, row, section, steps, words } from './support/steps.ts';

const headings = [
  'What’s happened',
  'What’s behind the headline?',
  'What the papers say',
  'How we got here',
] as const;

test('a person writes a story from nothing; the process is killed while they type; nothing shown as saved is lost', async ({
  workstation,
}) => {
  const page = await workstation.start();
  await steps.createLibrary(page);
  await steps.newStory(page, 'Harbour board shuts the north pier');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Cracks were found in two of nine pillars.');
  await expect(field(page, 'Slug')).toHaveValue('harbour-board-shuts-the-north-pier');

  await steps.typeIn(page, headings[0], 'The board closed the pier "at once". ');
  await page.keyboard.type('It gave **no date** for a reopening.');
  await steps.typeIn(page, headings[1], 'The pier earns a third of the port’s fees.');
  await steps.typeIn(page, headings[2], 'According to Reuters, divers saw the cracks in May.');
  await steps.typeIn(page, headings[3], '1. Built in 1931.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Repaired in 1988.');

  await page
    .getByPlaceholder('Paste a link, or title, byline and date')
    .fill('Divers saw cracks in May\nBy Ana Lima\nReuters\n9 March 2026\nhttps://www.reuters.com/pier');
  await page.getByRole('button', { name: 'Add source' }).click();
  await expect(page.getByRole('button', { name: /Divers saw cracks in May/ }).first()).toBeVisible();
  await steps.typeIn(page, headings[2], ' ');
  await page.keyboard.press('ControlOrMeta+Shift+KeyK');
  await page.getByRole('dialog').getByRole('searchbox').fill('divers');
  await page.keyboard.press('Enter');
  await expect(section(page, headings[2]).locator('.citation')).toHaveText('1');

  await page.getByRole('tab', { name: /Topics/ }).click();
  await page.getByPlaceholder(/Add a person, place/).fill('North Pier');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tab', { name: /Topics/ })).toContainText('1');
  await steps.saved(page);

  // Typing goes on; what the window called saved at some moment has to be there afterwards.
  await steps.typeIn(page, headings[0], ' ');
  const numbered = Array.from({ length: 40 }, (_, index) => `word${index}`);
  let promised = '';
  let typed = '';
  for (const word of numbered.slice(0, 24)) {
    await page.keyboard.type(`${word} `);
    typed += `${word} `;
    // People pause; the window then says that it has saved.
    await page.waitForTimeout(typed.length % 3 === 0 ? 160 : 20);
    const said = await page.locator('[data-save]').getAttribute('data-save');
    const shown = await section(page, headings[0]).innerText();
    if (said === 'saved' && shown.includes(typed.trim())) promised = typed.trim();
  }
  const typing = page.keyboard.type(numbered.slice(24).join(' '), { delay: 15 }).catch(() => undefined);
  await page.waitForTimeout(120);
  await workstation.kill();
  await typing;

  const again = await workstation.start();
  await row(again, 'Harbour board').click();
  await expect(field(again, 'Headline')).toHaveValue('Harbour board shuts the north pier');
  await expect(field(again, 'Standfirst')).toHaveValue('Cracks were found in two of nine pillars.');
  await expect(words(again, headings[0])).toContainText('The board closed the pier “at once”.');
  await expect(words(again, headings[0]).locator('strong')).toHaveText('no date');
  await expect(words(again, headings[0])).toContainText(promised);
  await expect(words(again, headings[2]).locator('.citation')).toHaveText('1');
  await expect(words(again, headings[3]).locator('ol > li')).toHaveCount(2);
  await expect(again.getByRole('tab', { name: /Sources/ })).toContainText('1');
  await expect(again.getByRole('tab', { name: /Topics/ })).toContainText('1');
  expect(promised.split(' ').length).toBeGreaterThan(5);
});

test('what was written is on the command line and in the preview, word for word', async ({ workstation }) => {
  const page = await workstation.start();
  await steps.createLibrary(page);
  await steps.newStory(page, 'Two boats, one berth');
  await steps.typeIn(page, headings[0], 'The *Marta* took the berth -- again.');
  await steps.saved(page);
  await page.keyboard.press('ControlOrMeta+Period');
  const preview = page.frameLocator('iframe[title="Preview of the page"]');
  await expect(preview.getByRole('heading', { level: 1 })).toHaveText('Two boats, one berth');
  await expect(preview.locator('em')).toHaveText('Marta');
  await workstation.stop();

  const shown = await workstation.galley('show', 'two-boats-one-berth', '--format', 'html');
  expect(shown.code).toBe(0);
  expect(shown.stdout).toContain('<p>The <em>Marta</em> took the berth — again.</p>');
});

test('leaving at once after the last key loses nothing', async ({ workstation }) => {
  const page = await workstation.start();
  await steps.createLibrary(page);
  await steps.newStory(page, 'Last words');
  await steps.typeIn(page, headings[0], 'Typed in the very last moment');
  if (workstation.host === 'electron') await workstation.stop();
  else {
    // A tab is closed by its user: the page warns while words are on their way.
    await steps.saved(page);
    await workstation.stop();
  }
  const again = await workstation.start();
  await row(again, 'Last words').click();
  await expect(words(again, headings[0])).toHaveText('Typed in the very last moment');
});
