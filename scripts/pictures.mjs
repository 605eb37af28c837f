import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { chromiumArguments, testChromium } from './chromium.mjs';
import { root, setUp } from './setup.mjs';

/** Takes the picture of the README: the sample library in the workstation, as a user sees it. */
await setUp({ build: true });
const folder = await mkdtemp(path.join(tmpdir(), 'galley-pictures-'));
const galley = path.join(root, 'bin', 'galley.mjs');
const environment = { ...process.env, XDG_CONFIG_HOME: folder };
const host = spawn(process.execPath, [galley, '--library', path.join(folder, 'Newsroom'), 'serve'], {
  env: environment,
  stdio: ['ignore', 'pipe', 'inherit'],
});
const browser = await chromium.launch({ executablePath: await testChromium(), args: chromiumArguments });
try {
  const address = await new Promise((resolve) =>
    host.stdout.once('data', (line) => resolve(String(line).trim())),
  );
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
  await page.goto(address);
  await page.getByRole('button', { name: 'Open the sample library' }).click();
  await page.getByRole('option').filter({ hasText: 'Ferry crews' }).click();
  await page
    .getByRole('button', { name: /Coats on before/ })
    .first()
    .click();
  await page.waitForTimeout(1_500);
  await page.screenshot({ path: path.join(root, 'docs', 'workstation.png') });
} finally {
  await browser.close();
  host.kill();
  await rm(folder, { recursive: true, force: true });
}
