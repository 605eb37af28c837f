import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Launcher } from 'chrome-launcher';
import open from 'open';

/** How a page was opened: in a window of its own, in a tab of the user's browser, or not at all. */
export type Opened = 'app' | 'tab' | 'none';

/** A browser that ends sooner than this has not opened anything; ms. */
const tooSoon = 1_500;

/**
 * Opens an address for the user: in a Chrome, Chromium or Edge in app mode, with a profile of its own, if there is
 * one and a display; else in whatever browser the system opens.
 */
export async function openBrowser(address: string): Promise<Opened> {
  if (!hasDisplay()) return 'none';
  const browser = findChromium();
  if (browser !== null && (await openWindow(browser, address))) return 'app';
  try {
    await open(address);
    return 'tab';
  } catch {
    return 'none';
  }
}

/** The program of a Chrome, Chromium or Edge on this machine, or null. */
function findChromium(): string | null {
  try {
    const found = Launcher.getFirstInstallation();
    if (found !== undefined) return found;
  } catch {
    // On Linux it throws where it finds none.
  }
  const names = ['microsoft-edge', 'microsoft-edge-stable', 'chromium', 'chromium-browser', 'brave-browser'];
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter((folder) => folder !== '');
  const places = folders.flatMap((folder) => names.map((name) => path.join(folder, name)));
  return places.find(isProgram) ?? null;
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Starts a browser with one window for an address. Whether it runs. */
async function openWindow(browser: string, address: string): Promise<boolean> {
  const profile = await mkdtemp(path.join(tmpdir(), 'galley-window-'));
  // Chromium's sandbox does not start as root.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const flags = [
    `--app=${address}`,
    `--user-data-dir=${profile}`,
    '--no-first-run',
    '--no-default-browser-check',
  ];
  return new Promise((resolve) => {
    const child = spawn(browser, [...flags, ...sandbox], { stdio: 'ignore', detached: true });
    child.unref();
    const timer = setTimeout(() => resolve(true), tooSoon);
    const fail = () => {
      clearTimeout(timer);
      resolve(false);
    };
    child.once('error', fail);
    child.once('exit', fail);
  });
}

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}
