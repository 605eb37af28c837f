import { openRow, selectWords } from './claims.ts';
import { steps, words } from './steps.ts';
import { expect, type Page } from './workstation.ts';

export const happened = 'What’s happened';
export const behind = 'What’s behind the headline?';
export const boats = 'Eleven boats left the harbour on Monday.';
export const story = `${boats} The sea was calm. Minister Peric said the port will close in 2027.`;

/** A new story with these words in its first section. */
export async function newStory(page: Page, headline: string, text = story): Promise<void> {
  await steps.createLibrary(page);
  await steps.newStory(page, headline);
  await steps.typeIn(page, happened, text);
  await expect(words(page, happened)).toContainText(text.slice(-20));
}

/** Claims words and waits until the panel stands on them. */
export async function claim(page: Page, chosen: string, heading = happened): Promise<void> {
  await selectWords(page, heading, chosen);
  await page.keyboard.press('ControlOrMeta+Shift+KeyM');
  await expect(openRow(page)).toHaveAccessibleName(new RegExp(`: ${chosen}`));
}

/** Gives the keyboard to the open claim. */
export async function focusOpenRow(page: Page): Promise<void> {
  await openRow(page).focus();
}
