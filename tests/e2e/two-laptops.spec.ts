import { bundles, review } from './support/bundles.ts';
import { violations } from './support/axe.ts';
import { caretAtEnd, field, row, steps, words } from './support/steps.ts';
import { expect, test, type Page } from './support/workstation.ts';

const happened = 'What’s happened';
const first = 'The harbour wall is leaking in two places.';
const second = 'Divers went down on Monday.';
const third = 'The council meets on Friday.';

/** Types three paragraphs of a new story. */
async function write(page: Page): Promise<void> {
  await steps.createLibrary(page);
  await steps.newStory(page, 'Harbour wall leaks');
  await caretAtEnd(page, happened);
  for (const [index, paragraph] of [first, second, third].entries()) {
    if (index > 0) await page.keyboard.press('Enter');
    await page.keyboard.type(paragraph);
  }
  await steps.saved(page);
}

/** Types at the end of a paragraph. */
async function goOn(page: Page, paragraph: string, typed: string): Promise<void> {
  const line = words(page, happened).getByText(paragraph, { exact: true });
  await line.click();
  await page.keyboard.press('End');
  await page.waitForTimeout(60);
  await page.keyboard.type(typed);
  await steps.saved(page);
}

const paragraphs = (page: Page) => words(page, happened).locator('p').allInnerTexts();

test('a story is written on two laptops without contact, and both end with the same words', async ({
  workstation: ana,
  otherLaptop: ben,
}) => {
  const anas = await ana.start();
  await write(anas);
  const handedOn = await bundles.exportOpen(anas, ana);

  const bens = await ben.start();
  await steps.createLibrary(bens);
  await bundles.takeIn(bens, handedOn, 'New here', 'Take in');
  await expect(bens.getByText('“Harbour wall leaks” is here.')).toBeVisible();
  await expect(field(bens, 'Headline')).toHaveValue('Harbour wall leaks');

  await test.step('both write on: each a paragraph of their own, and both in the second', async () => {
    await goOn(anas, first, ' Water reaches the road.');
    await goOn(anas, second, ' They found cracks.');
    await goOn(bens, third, ' It is open to all.');
    await goOn(bens, second, ' They saw nothing.');
  });
  const fromAna = await bundles.exportOpen(anas, ana);
  const fromBen = await bundles.exportOpen(bens, ben);

  await test.step('bundles go across', async () => {
    await bundles.takeIn(anas, fromBen, '1 thing to look at', 'Merge');
    await bundles.takeIn(bens, fromAna, '1 thing to look at', 'Merge');
  });
  await expect(words(anas, happened)).toContainText('It is open to all.');
  const merged = await paragraphs(anas);
  await expect.poll(() => paragraphs(bens)).toEqual(merged);
  expect(merged).toHaveLength(3);
  expect(merged[0]).toBe(`${first} Water reaches the road.`);
  expect(merged[2]).toBe(`${third} It is open to all.`);
  for (const said of [second, ' They found cracks.', ' They saw nothing.']) expect(merged[1]).toContain(said);

  await test.step('the review shows the one paragraph that both changed, and no other', async () => {
    await expect(anas.getByText('A merge left 1 thing to look at.')).toBeVisible();
    await anas.getByRole('button', { name: 'Look at it' }).click();
    const pane = review(anas);
    await expect(pane.getByRole('heading', { name: 'Both sides changed this paragraph' })).toBeVisible();
    await expect(pane.getByText('1 of 1')).toBeVisible();
    await expect(pane.getByRole('group', { name: 'Yours' })).toHaveText(/They found cracks\./);
    await expect(pane.getByRole('group', { name: 'Theirs' })).toHaveText(/They saw nothing\./);
    await expect(pane.getByRole('group', { name: 'Yours' }).locator('mark')).toHaveText(['found cracks']);
    expect(await violations(anas)).toEqual([]);
  });

  await test.step('yours is kept with a key, and the text says so', async () => {
    await expect(review(anas).locator('[data-first-stop]')).toBeFocused();
    await anas.keyboard.press('1');
    await expect(review(anas).getByText('Yours is kept. Nothing is left.')).toBeVisible();
    await expect(words(anas, happened)).toContainText(`${second} They found cracks.`);
    await expect(words(anas, happened)).not.toContainText('saw nothing');
    // A tip below the pointer would take the key for itself.
    await anas.mouse.move(5, 500);
    await expect(anas.getByRole('tooltip')).toBeHidden();
    await anas.keyboard.press('Escape');
    await expect(review(anas)).toBeHidden();
    await expect(anas.getByText(/A merge left/)).toBeHidden();
  });

  await test.step('the decision crosses, too; merging again changes nothing', async () => {
    const decided = await bundles.exportOpen(anas, ana);
    await bundles.takeIn(bens, decided, 'Merges with yours', 'Merge');
    const decidedOn = await paragraphs(anas);
    await expect.poll(() => paragraphs(bens)).toEqual(decidedOn);
    await bundles.drop(bens, decided);
    const question = bundles.question(bens, /harbour/i);
    await expect(question.getByText('Here already')).toBeVisible();
    await question.getByRole('button', { name: 'Close' }).click();
  });
});

test('a merge is gone back on, and nothing that was written is lost', async ({
  workstation: ana,
  otherLaptop: ben,
}) => {
  const anas = await ana.start();
  await write(anas);
  const handedOn = await bundles.exportOpen(anas, ana);
  const bens = await ben.start();
  await steps.createLibrary(bens);
  await bundles.takeIn(bens, handedOn, 'New here', 'Take in');
  await goOn(bens, third, ' Ben was here.');
  const fromBen = await bundles.exportOpen(bens, ben);
  await bundles.takeIn(anas, fromBen, 'Merges with yours', 'Merge');
  await expect(words(anas, happened)).toContainText('Ben was here.');
  await anas.keyboard.press('ControlOrMeta+Shift+KeyP');
  await anas.keyboard.type('what a merge left');
  await anas.keyboard.press('Enter');
  await expect(review(anas).getByText('Everything that the merges left is looked at.')).toBeVisible();
  await review(anas).getByRole('button', { name: 'Go back to before a merge' }).click();
  await anas.getByRole('menuitem').click();
  await anas.getByRole('dialog').getByRole('button', { name: 'Go back' }).click();
  await expect(words(anas, happened)).not.toContainText('Ben was here.');
  await expect(review(anas).getByText(/as it was before/)).toBeVisible();

  await test.step('and what was given up can be had again', async () => {
    const again = async (which: RegExp) => {
      await review(anas).getByRole('button', { name: 'Go back to before a merge' }).click();
      await anas.getByRole('menuitem', { name: which }).click();
      await anas.getByRole('dialog').getByRole('button', { name: 'Go back' }).click();
    };
    await again(/^Before you went back/);
    await expect(words(anas, happened)).toContainText('Ben was here.');
    await again(/^Before you went back/);
    await expect(words(anas, happened)).not.toContainText('Ben was here.');
  });
  await ana.stop();
  const again = await ana.start();
  await row(again, 'Harbour wall leaks').click();
  await expect.poll(() => paragraphs(again)).toEqual([first, second, third]);
});
