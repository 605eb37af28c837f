import { violations } from './support/axe.ts';
import { annotations, laterPier, painted, pier, reading, text, typeSize } from './support/reading.ts';
import { caretAtEnd, field, steps } from './support/steps.ts';
import type { Locator } from '@playwright/test';
import { expect, test, type Page } from './support/workstation.ts';

const happened = 'What’s happened';
test('a saved page becomes a source; it is read, searched, enlarged and marked, and all is there after a reload', async ({
  workstation,
}) => {
  const page = await workstation.start();
  await reading.withCopy(page, workstation);
  await expect(field(page, 'Outlet')).toHaveValue('Harbour Post');
  await expect(page.getByText('a copy is saved', { exact: true })).toBeAttached();
  await reading.addFromFiles(page, workstation, pier);
  await expect(page.getByText('The same file is here already.')).toBeVisible();
  await reading.read(page);
  await expect(text(page).getByText('Home')).toHaveCount(0);

  // Find: the words, the count, round and round, and what was found becomes the selection.
  await page.keyboard.press('ControlOrMeta+KeyF');
  const search = page.getByRole('searchbox', { name: 'Find in the source' });
  await expect(search).toBeFocused();
  await page.keyboard.type('BOARD');
  await expect(page.getByText('1 of 3', { exact: true })).toBeVisible();
  expect(await painted(page, 'find')).toEqual(['board', 'board', 'board']);
  await page.keyboard.press('Shift+Enter');
  await expect(page.getByText('3 of 3', { exact: true })).toBeVisible();
  await expect(text(page).getByText('The board meets again')).toBeInViewport();
  await page.keyboard.press('F3');
  await expect(page.getByText('1 of 3', { exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(search).toBeHidden();

  // What was found is selected now, and a key marks it.
  await page.keyboard.press('h');
  await expect(annotations(page).getByRole('button', { name: 'board', exact: true })).toBeVisible();
  expect(await painted(page, 'annotation')).toEqual(['board']);

  // Larger type, and back with a reload.
  const size = () => typeSize(page);
  const usual = await size();
  await page.keyboard.press('ControlOrMeta+Equal');
  await page.getByRole('button', { name: 'Larger type' }).click();
  await expect.poll(size).toBeCloseTo(usual * 1.25);

  // A selection with the mouse, over two paragraphs and backwards; its bar makes the note.
  await reading.select(page, 'who leads', 'The ferry', true);
  await page
    .getByRole('toolbar', { name: 'The selected words' })
    .getByRole('button', { name: 'Note' })
    .click();
  const note = annotations(page).getByRole('textbox', { name: 'Note' });
  await expect(note).toBeFocused();
  await page.keyboard.type('Ask the ferry line.');
  await annotations(page).getByRole('textbox', { name: 'Tags' }).fill('figures,');
  await expect(annotations(page).getByRole('row', { name: 'figures' })).toBeVisible();
  expect(await painted(page, 'annotation-current')).toEqual([
    'who leads the board.\nThe ferry'.replace('\n', ''),
  ]);
  await steps.saved(page);

  await page.reload();
  await expect(field(page, 'Headline')).toHaveValue('The pier');
  await page.getByRole('button', { name: pier.card }).first().click();
  await reading.read(page);
  await expect.poll(size).toBeCloseTo(usual * 1.25);
  const marked = annotations(page).getByRole('listitem');
  await expect(marked.filter({ hasText: 'who leads' })).toContainText('Ask the ferry line.');
  await expect(marked.filter({ hasText: 'who leads' })).toContainText('figures');
  await expect.poll(() => painted(page, 'annotation')).toHaveLength(2);

  // A click on a highlight opens its annotation.
  await text(page)
    .getByText('The board closed')
    .click({ position: { x: 60, y: 12 } });
  await expect(
    marked
      .filter({ hasText: /^board/ })
      .getByRole('button')
      .first(),
  ).toHaveAttribute('aria-expanded', 'true');
  await marked
    .filter({ hasText: /^board/ })
    .getByRole('button')
    .first()
    .press('Delete');
  await expect(marked).toHaveCount(1);
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect(marked).toHaveCount(2);
});

test('a newer copy carries the marks over, says what it lost and shows what changed', async ({
  workstation,
}) => {
  const page = await workstation.start();
  await reading.withCopy(page, workstation);
  await reading.read(page);
  await reading.select(page, 'closed the north pier');
  await page.keyboard.press('h');
  await reading.select(page, 'Nobody will walk');
  await page.keyboard.press('h');
  await reading.select(page, 'The ferry to Kelda', 'a day last summer');
  await page.keyboard.press('h');
  const items = annotations(page).getByRole('listitem');
  await expect(items).toHaveCount(3);

  await reading.choose(page, workstation, laterPier, async () => {
    await page.getByRole('button', { name: 'More for this source' }).click();
    await page.getByRole('menuitem', { name: 'Save a newer copy…' }).click();
  });
  await expect(page.getByText(`A newer copy of “${pier.title}” is saved.`)).toBeVisible();
  await expect(page.getByRole('tab', { name: /Sources/ })).toContainText('1');
  await page.getByRole('button', { name: 'Compare with the one before' }).click();
  const changes = page.getByRole('region', { name: 'What changed' });
  await expect(changes.locator('ins').filter({ hasText: 'three' })).toBeVisible();
  await expect(changes.locator('del').filter({ hasText: 'two' })).toBeVisible();
  await expect(changes.locator('del').filter({ hasText: 'Nobody will walk' })).toBeVisible();
  await expect(changes.getByText('The board meets again')).toHaveCount(0);
  await changes
    .getByRole('button', { name: /words the same/ })
    .last()
    .click();
  await expect(changes.getByText('The board meets again')).toBeVisible();

  await page.getByRole('button', { name: 'What changed' }).click();
  await expect(text(page).getByText('three of its nine')).toBeVisible();
  await expect
    .poll(() => painted(page, 'annotation'))
    .toEqual(['closed the north pier', 'The ferry to Kelda carried 412 people a day in the last summer']);
  const near = items.filter({ hasText: 'The ferry to Kelda' });
  await expect(near).toContainText(/\d\d % sure/);
  await near.getByRole('button').first().click();
  await expect(near.locator('ins')).toHaveText('in the ');
  await expect(page.getByRole('heading', { name: /Words no longer here/ })).toBeVisible();
  await expect(items.filter({ hasText: 'Nobody will walk' })).toBeVisible();

  // In the copy on which they were made, all three stand.
  await page.getByRole('button', { name: /Saved copy/ }).click();
  await page.getByRole('option').last().click();
  await expect(text(page).getByText('two of its nine')).toBeVisible();
  await expect.poll(() => painted(page, 'annotation')).toHaveLength(3);
  await expect(page.getByRole('heading', { name: /Words no longer here/ })).toHaveCount(0);
});

test('a passage becomes evidence for the claim that is chosen, by mouse, key and menu', async ({
  workstation,
}) => {
  const page = await workstation.start();
  await reading.withCopy(page, workstation);
  await caretAtEnd(page, happened);
  await page.keyboard.type('Two of nine pillars have cracks.');
  await page.keyboard.press('ControlOrMeta+Shift+KeyM');
  await expect(page.getByRole('tab', { name: /Claims/ })).toContainText('1');
  await page.getByRole('tab', { name: /Sources/ }).click();
  await page.getByRole('button', { name: pier.card }).first().click();
  await reading.read(page);
  await reading.select(page, 'cracks in two');
  const bar = page.getByRole('toolbar', { name: 'The selected words' });
  await expect(bar).toContainText('Two of nine pillars have cracks.');
  await page.keyboard.press('1');
  const items = annotations(page).locator('[data-annotation]');
  await expect(items).toContainText('evidence for one claim');
  await expect.poll(() => painted(page, 'supports')).toEqual(['cracks in two']);
  await reading.select(page, 'on Sunday');
  await bar.getByRole('button', { name: /Contradicts/ }).click();
  await expect.poll(() => painted(page, 'contradicts')).toEqual(['on Sunday']);
  await reading.select(page, 'on Sunday');
  await page.keyboard.press('x');
  await expect.poll(() => painted(page, 'contradicts')).toEqual([]);
  expect(await painted(page, 'annotation')).toEqual(['on Sunday']);

  await items.filter({ hasText: 'cracks in two' }).getByRole('button').first().click();
  await annotations(page).getByRole('list', { name: 'Evidence for' }).getByRole('button').click();
  await expect(page.getByRole('tab', { name: /Claims/ })).toHaveAttribute('aria-selected', 'true');

  // From the claim back to the passage, which is shown and painted.
  await page.getByRole('button', { name: /Context.*on Sunday/ }).click();
  await expect.poll(() => painted(page, 'passage')).toEqual(['on Sunday']);
  await expect(items.filter({ hasText: 'on Sunday' }).getByRole('button').first()).toHaveAttribute(
    'aria-expanded',
    'true',
  );

  // An annotation that is dragged onto the claim supports it.
  await reading.select(page, 'nine pillars');
  await page.keyboard.press('h');
  const dragged = await page.evaluateHandle(() => new DataTransfer());
  await items
    .filter({ hasText: 'nine pillars' })
    .locator('[draggable]')
    .dispatchEvent('dragstart', { dataTransfer: dragged });
  const claim = page.locator('[data-pane="side"] [data-card]').first();
  for (const type of ['dragover', 'drop']) await claim.dispatchEvent(type, { dataTransfer: dragged });
  await expect.poll(() => painted(page, 'supports')).toEqual(['cracks in two', 'nine pillars']);
});

test('everything is done from the keyboard: add, read, find, mark, note, close', async ({ workstation }) => {
  const page = await workstation.start();
  await reading.withCopy(page, workstation);
  const read = page.getByRole('button', { name: /Read the copy/ });
  await walkTo(page, read);
  await page.keyboard.press('Enter');
  const frame = page.locator('[data-pane="reader"] iframe');
  await expect(frame).toBeFocused();
  await expect(text(page).getByText('The board closed')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+KeyF');
  await page.keyboard.type('412 people');
  await expect(page.getByText('1 of 1', { exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(frame).toBeFocused();
  // The selection grows by the keyboard, too.
  await page.keyboard.press('Shift+ControlOrMeta+ArrowRight');
  await page.keyboard.press('n');
  await expect(annotations(page).getByRole('textbox', { name: 'Note' })).toBeFocused();
  await page.keyboard.type('Check.');
  await expect(annotations(page).getByRole('listitem')).toContainText(/412 people a/);
  // From pane to pane, and out of the reader.
  await page.keyboard.press('F6');
  await expect(page.locator('[data-pane="side"]').locator(':focus')).toBeVisible();
  await page.keyboard.press('Shift+F6');
  await expect(frame).toBeFocused();
  await page.keyboard.press('F6');
  await page.keyboard.press('Shift+F6');
  await page.keyboard.press('Shift+Tab');
  // The first may close the tip of the button.
  await expect(async () => {
    await page.keyboard.press('Escape');
    await expect(page.locator('[data-pane="reader"]')).toHaveCount(0, { timeout: 500 });
  }).toPass();
  await expect(read).toBeFocused();
});

test('in a narrow window the library gives way to the reader, until it is asked for', async ({
  workstation,
}) => {
  const page = await workstation.start();
  await reading.withCopy(page, workstation);
  await page.setViewportSize({ width: 1280, height: 800 });
  const library = page.getByRole('listbox', { name: 'Stories' });
  await expect(library).toBeVisible();
  await reading.read(page);
  await expect(library).toBeHidden();
  await page.keyboard.press('ControlOrMeta+Backslash');
  await expect(library).toBeVisible();
  await page.keyboard.press('ControlOrMeta+Backslash');
  await expect(library).toBeHidden();
  await page.getByRole('button', { name: 'Show the library' }).click();
  await page.getByRole('button', { name: 'Close the reader' }).click();
  await expect(library).toBeVisible();

  // The reader is as wide as it was made.
  const pane = page.locator('[data-pane="reader"]');
  const width = async () => Math.round((await pane.boundingBox())?.width ?? 0);
  await reading.read(page);
  const before = await width();
  await page.getByRole('separator', { name: 'Width of the reader' }).press('ArrowRight');
  await expect.poll(width).toBeLessThan(before);
  const chosen = await width();
  await page.getByRole('button', { name: 'Close the reader' }).click();
  await reading.read(page);
  await expect.poll(width).toBe(chosen);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(
    `nothing in the reader is in the way of screen readers, ${colorScheme}`,
    { tag: '@page' },
    async ({ workstation }) => {
      const page = await workstation.start();
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await reading.withCopy(page, workstation);
      await reading.read(page);
      expect(await violations(page)).toEqual([]);
      await reading.select(page, 'on Sunday');
      await expect(page.getByRole('toolbar', { name: 'The selected words' })).toBeVisible();
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('n');
      await page.keyboard.press('ControlOrMeta+KeyF');
      await page.keyboard.type('board');
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await reading.choose(page, workstation, laterPier, async () => {
        await page.getByRole('button', { name: 'More for this source' }).click();
        await page.getByRole('menuitem', { name: 'Save a newer copy…' }).click();
      });
      await page.getByRole('button', { name: 'Compare with the one before' }).click();
      await expect(page.getByRole('region', { name: 'What changed' }).locator('ins').first()).toBeVisible();
      expect(await violations(page)).toEqual([]);
    },
  );
}

/** Goes to something with the Tab key alone. */
async function walkTo(page: Page, wanted: Locator): Promise<void> {
  for (let step = 0; step < 60; step++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(wanted).toBeFocused();
}
