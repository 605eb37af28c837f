import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { savedInFolder } from './saved-file.ts';
import { expect, type Locator, type Page, type Workstation } from './workstation.ts';

/** What people do again and again with bundles. */
export const bundles = {
  /** Exports the open story as a bundle; says where the file is. `more` chooses what else there is to choose. */
  exportOpen: async (
    page: Page,
    workstation: Pick<Workstation, 'host' | 'folder' | 'application'>,
    more: (dialog: Locator) => Promise<void> = async () => undefined,
  ) => {
    await page.keyboard.press('ControlOrMeta+KeyE');
    const dialog = page.getByRole('dialog', { name: 'Export the story' });
    // The dialog remembers what was chosen last.
    for (const [name, wanted] of [
      ['Web page', false],
      ['Bundle', true],
    ] as const)
      if ((await dialog.getByRole('checkbox', { name }).isChecked()) !== wanted)
        await dialog.locator('label', { hasText: new RegExp(`^${name}`) }).click();
    await more(dialog);
    const { place } = await savedInFolder(page, workstation, () =>
      dialog.getByRole('button', { name: 'Export…' }).click(),
    );
    return place;
  },
  /** Drops files on the page, as their bytes. */
  drop: async (page: Page, ...files: readonly string[]) => {
    const contents = await Promise.all(
      files.map(async (file) => [path.basename(file), await readFile(file, 'base64')] as const),
    );
    const dragged = await page.evaluateHandle((all) => {
      const data = new DataTransfer();
      for (const [name, base64] of all)
        data.items.add(new File([Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))], name));
      return data;
    }, contents);
    for (const type of ['dragover', 'drop'])
      await page.dispatchEvent('body', type, { dataTransfer: dragged, clientX: 400, clientY: 400 });
  },
  /** The question whether a bundle should be taken in. */
  question: (page: Page, name: string | RegExp) => page.getByRole('dialog', { name }),
  /** Drops a bundle and takes it in, when the question says what is expected of it. */
  takeIn: async (page: Page, file: string, plan: string, button: string) => {
    await bundles.drop(page, file);
    const question = bundles.question(page, path.basename(file));
    await expect(question.getByRole('list', { name: 'Stories in the bundle' })).toContainText(plan);
    await question.getByRole('button', { name: button, exact: true }).click();
    await expect(question).toBeHidden();
  },
};

/** The review of what merges left. */
export function review(page: Page) {
  return page.getByRole('region', { name: 'Review of merges' });
}
