import { claimRows, claimsTab, openRow, selectWords } from './support/claims.ts';
import { caretAtEnd, row, steps, words } from './support/steps.ts';
import { expect, test } from './support/workstation.ts';

const happened = 'What’s happened';
const behind = 'What’s behind the headline?';

test('two windows agree on claims, verdicts, and on words that one of them cuts and the other has', async ({
  workstation,
}) => {
  const left = await workstation.start();
  await steps.createLibrary(left);
  await steps.newStory(left, 'Two checkers');
  await steps.typeIn(left, happened, 'Eleven boats left. The sea was calm.');
  await steps.saved(left);
  const right = await workstation.anotherWindow();
  await row(right, 'Two checkers').click();
  await claimsTab(right).click();
  await selectWords(left, happened, 'Eleven boats left.');
  await left.keyboard.press('ControlOrMeta+Shift+KeyM');
  await expect(claimRows(right)).toHaveAccessibleName('Unchecked: Eleven boats left.');
  await claimRows(right).click();
  await right.keyboard.press('1');
  await expect(openRow(left)).toHaveAccessibleName(/^Verified: Eleven/);

  await selectWords(left, happened, 'Eleven boats left.');
  await left.keyboard.press('ControlOrMeta+KeyX');
  await expect(claimRows(right)).toHaveAccessibleName(/^Verified, words gone/);
  await expect(openRow(right)).toHaveCount(1);
  await caretAtEnd(left, behind);
  await left.keyboard.press('ControlOrMeta+KeyV');
  await expect(words(right, behind)).toContainText('Eleven boats left.');
  for (const page of [left, right]) {
    await expect(claimRows(page)).toHaveCount(1);
    await expect(claimRows(page)).toHaveAccessibleName(/^Verified: Eleven boats left\./);
  }
  await selectWords(right, behind, 'Eleven');
  await right.keyboard.type('Nine');
  await expect(claimRows(left)).toHaveAccessibleName(/^Verified, stale: Nine boats left\./);
});
