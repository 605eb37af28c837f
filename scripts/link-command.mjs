import { existsSync } from 'node:fs';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Puts `galley` beside the other commands in node_modules/.bin, where `npx galley` looks first. npm links the
 * commands of the packages it installs, but not those of the project itself.
 */
export async function linkCommand() {
  const folder = path.resolve(import.meta.dirname, '../node_modules/.bin');
  const link = path.join(folder, 'galley');
  if (existsSync(link)) return;
  await mkdir(folder, { recursive: true });
  if (process.platform === 'win32')
    await writeFile(`${link}.cmd`, '@node "%~dp0\\..\\..\\bin\\galley.mjs" %*\r\n');
  else await symlink('../../bin/galley.mjs', link).catch(() => undefined);
}

// npm calls this file itself after an install (the script `prepare`).
if (process.argv[1] === fileURLToPath(import.meta.url)) await linkCommand();
