import { accessSync, constants, statSync } from 'node:fs';
import path from 'node:path';

/** Where a browser is, or why there is none: the wish that `GALLEY_CHROMIUM` could not fulfil, or nothing. */
export type FoundChromium =
  | { readonly program: string }
  | { readonly program: null; readonly reason: string };

const names = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
  'brave-browser',
];

/** The Chrome, Chromium or Edge that prints: the one that GALLEY_CHROMIUM names, and no other then; else one installed. */
export async function findChromium(): Promise<FoundChromium> {
  const given = process.env['GALLEY_CHROMIUM'] ?? '';
  if (given !== '')
    return isProgram(given)
      ? { program: given }
      : { program: null, reason: `GALLEY_CHROMIUM names ${given}, which is no program` };
  const program = (await installed()) ?? onPath() ?? edge();
  return program === null ? { program, reason: '' } : { program };
}

async function installed(): Promise<string | null> {
  try {
    // Loaded for who prints, as few commands do.
    const { Launcher } = await import('chrome-launcher');
    return Launcher.getFirstInstallation() ?? null;
  } catch {
    // On Linux it throws where it finds none.
    return null;
  }
}

function onPath(): string | null {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter((folder) => folder !== '');
  return folders.flatMap((folder) => names.map((name) => path.join(folder, name))).find(isProgram) ?? null;
}

/** Edge comes with every Windows, and is not on the path there. */
function edge(): string | null {
  const roots = ['PROGRAMFILES(X86)', 'PROGRAMFILES', 'LOCALAPPDATA'].map((name) => process.env[name] ?? '');
  const places = roots
    .filter((root) => root !== '')
    .map((root) => path.join(root, 'Microsoft', 'Edge', 'Application', 'msedge.exe'));
  return (
    [...places, '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'].find(isProgram) ?? null
  );
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
