import { behind, boats, claim, focusOpenRow, happened, newStory, story } from './support/claiming.ts';
import { claimRows, claimsTab, dragSelected, openRow, paste, selectWords } from './support/claims.ts';
import { caretAtEnd, section, steps, words } from './support/steps.ts';
import { expect, test } from './support/workstation.ts';

test('words are claimed, by selecting them or from the sentence at the caret, and checked with keys only', async ({
  workstation,
}) => {
  const page = await workstation.start();
  await newStory(page, 'Claims by key');
  await claim(page, 'Eleven boats');
  await expect(openRow(page)).toHaveAccessibleName('Unchecked: Eleven boats');
  // The same words again are the same claim.
  await page.keyboard.press('ControlOrMeta+Shift+KeyM');
  await expect(claimRows(page)).toHaveCount(1);
  await page.keyboard.press('ArrowRight');
  await caretAtEnd(page, happened);
  await page.keyboard.press('ControlOrMeta+Shift+KeyM');
  await expect(openRow(page)).toHaveAccessibleName(/^Unchecked: Minister Peric said/);
  await expect(section(page, happened)).toBeFocused();

  await focusOpenRow(page);
  await page.keyboard.press('k');
  await expect(openRow(page)).toHaveAccessibleName('Unchecked: Eleven boats');
  await expect(openRow(page)).toBeFocused();
  await page.keyboard.press('1');
  await expect(openRow(page)).toHaveAccessibleName(/^Verified: Eleven boats/);
  await expect(page.getByText('1 of 2 checked')).toBeVisible();
  await page.keyboard.press('n');
  await expect(openRow(page)).toHaveAccessibleName(/^Unchecked: Minister/);
  await page.keyboard.press('Enter');
  await page.keyboard.type('The ministry says 2028.');
  await page.keyboard.press('Escape');
  await expect(openRow(page)).toBeFocused();
  await page.keyboard.press('w');
  await expect(openRow(page)).toHaveAccessibleName(/^Wrong: Minister/);
  await expect(page.getByText('The ministry says 2028.')).toBeVisible();
  await page.keyboard.press('p');
  await expect(openRow(page)).toHaveAccessibleName(/High priority/);
  await page.keyboard.press('m');
  await page.keyboard.press('n');
  await expect(openRow(page)).toBeFocused();
  await expect(page.getByText('2 of 2 checked')).toBeVisible();
  await expect(page.getByText('1 wrong')).toBeVisible();
  await page.keyboard.press('g');
  await expect(section(page, happened)).toBeFocused();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(
    'Minister Peric said the port will close in 2027.',
  );

  await steps.saved(page);
  await page.reload();
  await claimsTab(page).click();
  await expect(claimRows(page)).toHaveCount(2);
  await expect(claimRows(page).first()).toHaveAccessibleName(/^Verified: Eleven boats/);
  await expect(page.getByText('2 of 2 checked')).toBeVisible();
});

test('claims are proposed, accepted and dismissed one by one, all at once, and with undo', async ({
  workstation,
}) => {
  const page = await workstation.start();
  await newStory(page, 'Proposals', `${story} Fares rose by 4 per cent. It was the worst winter since 1956.`);
  await claimsTab(page).click();
  await page.getByRole('button', { name: 'Propose claims' }).first().click();
  await expect(claimRows(page)).toHaveCount(4);
  await expect(openRow(page)).toBeFocused();
  await expect(openRow(page)).toHaveAccessibleName(`Proposed: ${boats}`);
  await page.keyboard.press('a');
  await expect(openRow(page)).toHaveAccessibleName(/^Proposed: Minister/);
  await expect(openRow(page)).toBeFocused();
  await page.keyboard.press('d');
  await expect(openRow(page)).toHaveAccessibleName(/^Proposed: Fares/);
  await expect(openRow(page)).toBeFocused();
  await expect(claimRows(page)).toHaveCount(3);
  await page.getByRole('button', { name: 'Dismiss all' }).click();
  await expect(claimRows(page)).toHaveCount(1);
  await expect(words(page, happened).locator('.claim')).toHaveCount(1);
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect(claimRows(page)).toHaveCount(3);
  await page.getByRole('button', { name: 'Accept all' }).click();
  await expect(page.getByText('0 of 3 checked')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Accept all' })).toHaveCount(0);
  // What was accepted or dismissed is not proposed again.
  await page.getByRole('button', { name: 'Propose claims' }).click();
  await expect(page.getByText(/Nothing new to propose/)).toBeVisible();
  await expect(claimRows(page)).toHaveCount(3);
});

test('a verdict is stale for other words, says what changed, and is fresh again when they are back', async ({
  workstation,
}) => {
  const page = await workstation.start();
  await newStory(page, 'Stale');
  await claim(page, boats);
  await focusOpenRow(page);
  await page.keyboard.press('v');
  await expect(openRow(page)).toHaveAccessibleName(/^Verified: Eleven/);
  await selectWords(page, happened, 'Eleven');
  await page.keyboard.type('Twelve');
  await expect(openRow(page)).toHaveAccessibleName(/^Verified, stale: Twelve boats/);
  const given = page.getByText('“Verified” was given for:').locator('..');
  await expect(given.locator('del')).toHaveText('Eleven');
  await expect(given.locator('ins')).toHaveText('Twelve');
  await expect(page.getByText('0 of 1 checked')).toBeVisible();
  await expect(
    page.getByRole('radiogroup', { name: 'Verdict' }).getByRole('radio', { checked: true }),
  ).toHaveCount(0);
  await section(page, happened).focus();
  await page.keyboard.press('ControlOrMeta+KeyZ');
  await expect(openRow(page)).toHaveAccessibleName(/^Verified: Eleven boats/);
  await page.keyboard.press('ControlOrMeta+Shift+KeyZ');
  await expect(openRow(page)).toHaveAccessibleName(/^Verified, stale/);
  await focusOpenRow(page);
  await page.keyboard.press('1');
  await expect(openRow(page)).toHaveAccessibleName(/^Verified: Twelve boats/);
});

test('a claim goes with its words: cut and pasted it keeps its verdict, a copy and a part are new', async ({
  workstation,
}) => {
  const page = await workstation.start();
  await newStory(page, 'Cut and paste');
  await claim(page, boats);
  await focusOpenRow(page);
  await page.keyboard.press('1');
  await expect(openRow(page)).toHaveAccessibleName(/^Verified/);

  await selectWords(page, happened, boats);
  await page.keyboard.press('ControlOrMeta+KeyX');
  await expect(openRow(page)).toHaveAccessibleName(/^Verified, words gone: Eleven/);
  await caretAtEnd(page, behind);
  await page.keyboard.press('ControlOrMeta+KeyV');
  await expect(words(page, behind)).toContainText(boats);
  await expect(openRow(page)).toHaveAccessibleName(/^Verified: Eleven/);
  await expect(claimRows(page)).toHaveCount(1);

  // A copy is a new claim, in one step with its words.
  await caretAtEnd(page, happened);
  await page.waitForTimeout(700);
  await page.keyboard.press('ControlOrMeta+KeyV');
  await expect(claimRows(page)).toHaveCount(2);
  await expect(claimRows(page).first()).toHaveAccessibleName(`Unchecked: ${boats}`);
  await expect(claimRows(page).last()).toHaveAccessibleName(/^Verified: Eleven/);
  await page.keyboard.press('ControlOrMeta+KeyZ');
  await expect(words(page, happened)).not.toContainText(boats);
  await expect(claimRows(page)).toHaveCount(1);

  // The rest of a claim keeps its id; the part that is moved is a new one.
  await page.waitForTimeout(700);
  await selectWords(page, behind, 'on Monday.');
  await page.keyboard.press('ControlOrMeta+KeyX');
  await expect(claimRows(page)).toHaveAccessibleName(/^Verified, stale: Eleven boats left the harbour/);
  await caretAtEnd(page, happened);
  await page.keyboard.press('ControlOrMeta+KeyV');
  await expect(claimRows(page)).toHaveCount(2);
  await expect(claimRows(page).first()).toHaveAccessibleName('Unchecked: on Monday.');

  // Words over themselves are still what they were.
  await selectWords(page, happened, 'on Monday.');
  await page.keyboard.press('ControlOrMeta+KeyC');
  await page.keyboard.press('ControlOrMeta+KeyV');
  await expect(claimRows(page)).toHaveCount(2);
  await expect(claimRows(page).first()).toHaveAccessibleName('Unchecked: on Monday.');
});

test('words that are dragged into another section are the claim that they were; one undo takes them back', async ({
  workstation,
}) => {
  const page = await workstation.start();
  await newStory(page, 'Dragged');
  await steps.typeIn(page, behind, 'It is late.');
  await claim(page, boats);
  await focusOpenRow(page);
  await page.keyboard.press('1');
  await expect(openRow(page)).toHaveAccessibleName(/^Verified/);
  await selectWords(page, happened, boats);
  await dragSelected(page, happened, behind);
  await expect(words(page, behind)).toContainText(boats);
  await expect(words(page, happened)).not.toContainText(boats);
  await expect(claimRows(page)).toHaveAccessibleName(/^Verified: Eleven/);
  await page.keyboard.press('ControlOrMeta+KeyZ');
  await expect(words(page, happened)).toContainText(boats);
  await expect(words(page, behind)).not.toContainText(boats);
  await expect(claimRows(page)).toHaveAccessibleName(/^Verified: Eleven/);
});

test('claims of other stories and pages come in as new ones; plain words into the middle belong to the claim', async ({
  workstation,
}) => {
  const page = await workstation.start();
  await newStory(page, 'From outside');
  await caretAtEnd(page, behind);
  await paste(
    page,
    behind,
    '<p>They <span data-claim="elsewhere">sold two ships</span> and <span data-claim="<b>&quot; x">one</span>.</p>',
    'They sold two ships and one.',
  );
  await claimsTab(page).click();
  await expect(claimRows(page)).toHaveCount(2);
  await expect(claimRows(page).first()).toHaveAccessibleName('Unchecked: sold two ships');
  await expect(claimRows(page).last()).toHaveAccessibleName('Unchecked: one');
  expect(await section(page, behind).innerHTML()).not.toMatch(/elsewhere|x&quot;|<b>/);
  await selectWords(page, behind, 'two');
  await page.keyboard.press('ArrowRight');
  await paste(page, behind, '', ' or three');
  await expect(claimRows(page).first()).toHaveAccessibleName('Unchecked: sold two or three ships');
  await expect(claimRows(page)).toHaveCount(2);
});

test('a claim whose words are deleted stays as one without words, until undo or somebody deletes it', async ({
  workstation,
}) => {
  const page = await workstation.start();
  await newStory(page, 'Orphans');
  await claim(page, boats);
  await focusOpenRow(page);
  await page.keyboard.press('1');
  await expect(openRow(page)).toHaveAccessibleName(/^Verified/);
  await selectWords(page, happened, boats);
  await page.keyboard.press('Backspace');
  await expect(page.getByText('These words are no longer in the story.')).toBeVisible();
  await expect(page.getByText('1 without words')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+KeyZ');
  await expect(openRow(page)).toHaveAccessibleName(/^Verified: Eleven/);
  await page.keyboard.press('ControlOrMeta+Shift+KeyZ');
  await expect(openRow(page)).toHaveAccessibleName(/words gone/);
  await focusOpenRow(page);
  await page.keyboard.press('Delete');
  await expect(page.getByText('No claims yet')).toBeVisible();
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect(claimRows(page)).toHaveCount(1);
});
