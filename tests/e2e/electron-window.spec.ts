import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from './support/workstation.ts';
import { field, row, steps } from './support/steps.ts';

test('the story that was open last is open again after a restart', async ({ workstation }) => {
  const page = await workstation.start();
  await steps.openSample(page);
  await steps.openStory(page, 'Valley farmers');
  await workstation.stop();
  const again = await workstation.start();
  await expect(field(again, 'Headline')).toHaveValue(/Valley farmers/);
});

test('the window opens where it stood, with the same size', async ({ workstation }) => {
  await workstation.start();
  await workstation
    .application()
    .evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.setBounds({ x: 30, y: 40, width: 1000, height: 640 }),
    );
  await workstation.stop();
  await workstation.start();
  const bounds = await workstation
    .application()
    .evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
  expect(bounds).toMatchObject({ width: 1000, height: 640 });
});

test('the application menu has every command with its keys, and runs it', async ({ workstation }) => {
  const page = await workstation.start();
  await steps.openSample(page);
  await steps.openStory(page, 'Ferry crews');
  const menu = await workstation.application().evaluate(({ Menu }) =>
    Menu.getApplicationMenu()?.items.map(({ label, submenu }) => ({
      label,
      items: submenu?.items.map((item) => item.label),
    })),
  );
  expect(menu?.map(({ label }) => label)).toEqual([
    'File',
    'Edit',
    'Format',
    'View',
    'Reader',
    'Window',
    'Help',
  ]);
  expect(menu?.[0]?.items).toEqual(expect.arrayContaining(['New story', 'Import…', 'Export…']));
  await workstation
    .application()
    .evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('help.shortcuts')?.click());
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
});

test('files are imported and exported through the system’s dialogs', async ({ workstation }) => {
  const page = await workstation.start();
  await steps.openSample(page);
  await steps.openStory(page, 'Valley farmers');
  const out = workstation.folder;
  // The system's dialog is not ours to test; what it answers is given here.
  await workstation.application().evaluate(({ dialog }, folder) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [folder] });
  }, out);
  await page.keyboard.press('ControlOrMeta+KeyE');
  await page.getByRole('dialog').getByText('Text with details at the top').click();
  await page.getByRole('button', { name: 'Export…' }).last().click();
  await expect(page.getByText('2 files are written.')).toBeVisible();
  const file = path.join(out, 'valley-farmers-win-back-the-names-of-eleven-apples.md');
  expect(await readFile(file, 'utf8')).toContain('*Brannock Russet*');

  await workstation.application().evaluate(({ dialog }, path_) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path_] });
  }, file);
  await page.keyboard.press('ControlOrMeta+KeyO');
  await expect(page.getByRole('listbox', { name: 'Stories' }).getByRole('option')).toHaveCount(4);
  await expect(row(page, 'Valley farmers').first()).toBeVisible();
});
