import { expect, test } from './support/workstation.ts';
import { caretAtEnd, field, section, steps, words } from './support/steps.ts';

const papers = 'What the papers say';
const add = /Paste a link, or title/;

test('a source is started from what is pasted, filled in, cited, found again and deleted with undo', async ({
  workstation,
}) => {
  const page = await workstation.start();
  await steps.createLibrary(page);
  await steps.newStory(page, 'Sources');
  await page
    .getByPlaceholder(add)
    .fill('Harbour Post: “Old pier falls”, by Cy Tern, 9 March 2026. https://post.example/pier');
  await page.getByRole('button', { name: 'Add source' }).click();
  await expect(field(page, 'Outlet')).toHaveValue('Harbour Post');
  await expect(field(page, 'Title')).toHaveValue('Old pier falls');
  await expect(field(page, 'Web address')).toHaveValue('https://post.example/pier');
  await expect(field(page, 'Published')).toHaveValue('2026-03-09');
  await field(page, 'Accessed').fill('31 February 2026');
  await field(page, 'Title').click();
  await expect(page.getByText(/date/i).filter({ visible: true }).first()).toBeVisible();
  await field(page, 'Accessed').fill('10 March 2026');
  await field(page, 'Title').click();
  await expect(field(page, 'Accessed')).toHaveValue('2026-03-10');
  await page.getByRole('combobox', { name: 'Language' }).last().fill('German');
  await page.getByRole('option', { name: 'German', exact: true }).click();
  await expect(page.getByText('not cited').first()).toBeVisible();

  await caretAtEnd(page, papers);
  await page.keyboard.type('It fell.');
  await page.getByRole('button', { name: 'Cite here' }).click();
  await expect(section(page, papers).locator('.citation')).toHaveText('1');
  await expect(page.getByText('not cited')).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Cited in' })).toBeVisible();

  await page
    .getByRole('button', { name: /Old pier falls/ })
    .last()
    .click();
  await page.getByRole('menuitem', { name: /Delete/ }).click();
  await expect(words(page, papers).locator('.citation.missing')).toHaveCount(1);
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect(words(page, papers).locator('.citation')).toHaveText('1');
  await expect(page.getByRole('tab', { name: /Sources/ })).toContainText('1');
});

test('outlets that the text names are offered as sources, once, until they are dismissed', async ({
  workstation,
}) => {
  const page = await workstation.start();
  await steps.createLibrary(page);
  await steps.newStory(page, 'Named outlets');
  await steps.typeIn(page, papers, 'According to Reuters, it fell. The Harbour Post reports more.');
  await expect(page.getByText('The text names Reuters')).toBeVisible();
  await expect(page.getByText('The text names The Harbour Post')).toBeVisible();
  await page.getByRole('button', { name: /Add: .*Reuters/ }).click();
  await expect(field(page, 'Outlet')).toHaveValue('Reuters');
  await expect(page.getByText('The text names Reuters')).toHaveCount(0);
  await page.getByRole('button', { name: /Dismiss: .*Harbour Post/ }).click();
  await expect(page.getByText('The text names The Harbour Post')).toHaveCount(0);
});

test('a topic card of another story is used again, whole', async ({ workstation }) => {
  const page = await workstation.start();
  await steps.openSample(page);
  await steps.newStory(page, 'Reuse');
  await page.getByRole('tab', { name: /Topics/ }).click();
  await page.getByPlaceholder(/Add a person, place/).fill('Kel');
  await page.getByRole('menuitem', { name: /Kelda/ }).first().click();
  await expect(page.getByRole('textbox', { name: /sentence|Description/i }).first()).toHaveValue(
    /island at the mouth/,
  );
});

test('a card leads to where its source is cited; cards are put in order by drag and by menu', async ({
  workstation,
}) => {
  const page = await workstation.start();
  await steps.openSample(page);
  await steps.openStory(page, 'Ferry crews');
  await page
    .getByRole('button', { name: /Three offers, no vote/ })
    .first()
    .click();
  await page
    .getByRole('region', { name: 'Cited in' })
    .getByRole('button', { name: /What the papers say/ })
    .click();
  await expect(words(page, papers).locator('.citation.found')).toHaveText('4');
  await expect(words(page, papers).locator('.citation').nth(1)).toBeInViewport();
  // The same place a second time, from elsewhere.
  await page.getByRole('region', { name: 'Cited in' }).getByRole('button').first().click();
  await expect(words(page, papers).locator('.citation.found')).toHaveText('4');
  await page
    .getByRole('button', { name: /Three offers, no vote/ })
    .first()
    .click();

  const cards = page.getByRole('list', { name: 'Sources' }).locator('[data-card]');
  await expect(cards.first()).toContainText('Night timetable');
  await cards
    .nth(2)
    .locator('[draggable]')
    .dragTo(cards.first(), { targetPosition: { x: 60, y: 2 } });
  await expect(cards.first()).toContainText('Coats on before');
  await page.keyboard.press('ControlOrMeta+KeyZ');
  await expect(cards.first()).toContainText('Night timetable');
  await cards.first().getByRole('button').last().click();
  await page.getByRole('menuitem', { name: 'Move down' }).click();
  await expect(cards.nth(1)).toContainText('Night timetable');
  // The numbers follow the text, not the list.
  await expect(words(page, 'What’s happened').locator('.citation')).toHaveText('1');
});
