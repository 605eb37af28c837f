import { expect, type Page } from './workstation.ts';

/** What people do again and again in the workstation. */
export const steps = {
  createLibrary: async (page: Page) => {
    await page.getByRole('button', { name: 'Create a library' }).click();
    await expect(page.getByRole('heading', { name: 'Stories', exact: true })).toBeVisible();
  },
  openSample: async (page: Page) => {
    await page.getByRole('button', { name: 'Open the sample library' }).click();
    await expect(page.getByRole('listbox', { name: 'Stories' }).getByRole('option')).toHaveCount(3);
  },
  newStory: async (page: Page, headline: string) => {
    await page
      .getByRole('banner')
      .or(page.locator('header'))
      .getByRole('button', { name: 'New story' })
      .click();
    await expect(field(page, 'Headline')).toBeFocused();
    await expect(field(page, 'Headline')).toHaveValue('');
    await page.keyboard.type(headline);
  },
  openStory: async (page: Page, headline: string) => {
    await row(page, headline).click();
    await expect(field(page, 'Headline')).toHaveValue(new RegExp(headline));
  },
  /** Puts the caret at the end of a section and types. */
  typeIn: async (page: Page, heading: string, typed: string, delay = 0) => {
    await caretAtEnd(page, heading);
    await page.keyboard.type(typed, { delay });
  },
  /** Waits until the window says that everything is saved. */
  saved: async (page: Page) => {
    await expect(page.locator('[data-save="saved"]')).toHaveText('Saved');
  },
};

/** A field of the sheet or of a card by its label. */
export function field(page: Page, name: string) {
  return page.getByRole('textbox', { name, exact: true });
}

/** A story in the list on the left. */
export function row(page: Page, headline: string) {
  return page.getByRole('listbox', { name: 'Stories' }).getByRole('option').filter({ hasText: headline });
}

/** The words of a section, whether an editor is mounted for it or not. */
export function words(page: Page, heading: string) {
  return page.getByRole('region', { name: heading, exact: true }).locator('.prose');
}

/** The editor of a section. */
export function section(page: Page, heading: string) {
  return page.locator('[data-section]').getByRole('textbox', { name: heading, exact: true });
}

/** Puts the caret at the end of a section, and waits until the editor has noticed. */
export async function caretAtEnd(page: Page, heading: string): Promise<void> {
  await words(page, heading).click();
  await expect(section(page, heading)).toBeFocused();
  await page.keyboard.press('ControlOrMeta+End');
  // ProseMirror reads the selection a moment after the key.
  await page.waitForTimeout(60);
}
