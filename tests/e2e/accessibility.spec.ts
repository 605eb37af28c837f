import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from './support/workstation.ts';
import { steps } from './support/steps.ts';

/** What axe finds wrong with the page, as rule and place. */
async function violations(page: Page): Promise<readonly string[]> {
  // Electron's pages cannot be opened by a test, which axe's default mode wants to do.
  const { violations: found } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .exclude('iframe')
    // A tip hangs on the page outside every landmark, for as long as its button has the keyboard.
    .exclude('[data-overlay-container]:has([role="tooltip"])')
    .analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${String(target)} ${failureSummary ?? ''}`),
  );
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`nothing is in the way of screen readers and keyboards, ${colorScheme}`, async ({ workstation }) => {
    const page = await workstation.start();
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await violations(page)).toEqual([]);
    await steps.openSample(page);
    expect(await violations(page)).toEqual([]);
    await steps.openStory(page, 'Ferry crews');
    await page
      .getByRole('button', { name: /Coats on before/ })
      .first()
      .click();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('tab', { name: /Topics/ }).click();
    await page.getByRole('button', { name: /Kelda/ }).last().click();
    expect(await violations(page)).toEqual([]);
    for (const keys of ['ControlOrMeta+Slash', 'ControlOrMeta+Shift+KeyP', 'ControlOrMeta+KeyE']) {
      await page.keyboard.press(keys);
      await expect(page.getByRole('dialog')).toBeVisible();
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toBeHidden();
    }
    await page.keyboard.press('ControlOrMeta+Period');
    await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });
}
