import { violations } from './support/axe.ts';
import { expect, test } from './support/workstation.ts';
import { steps } from './support/steps.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test(
    `nothing is in the way of screen readers and keyboards, ${colorScheme}`,
    { tag: '@page' },
    async ({ workstation }) => {
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
    },
  );
}
