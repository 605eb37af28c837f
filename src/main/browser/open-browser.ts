import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Launcher, launch } from 'chrome-launcher';
import open from 'open';

/** How a page was opened: in a window of its own, in a tab of the user's browser, or not at all. */
export type Opened = 'app' | 'tab' | 'none';

/**
 * Opens an address for the user: in a Chrome, Chromium or Edge in app mode, with a profile of its own, if there is
 * one and a display; else in whatever browser the system opens.
 */
export async function openBrowser(address: string): Promise<Opened> {
  if (!hasDisplay()) return 'none';
  const chrome = Launcher.getFirstInstallation();
  if (chrome !== undefined) {
    try {
      await launch({
        chromePath: chrome,
        startingUrl: 'about:blank',
        chromeFlags: [
          `--app=${address}`,
          '--no-first-run',
          ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        ],
        userDataDir: await mkdtemp(path.join(tmpdir(), 'galley-window-')),
        ignoreDefaultFlags: true,
        handleSIGINT: false,
      });
      return 'app';
    } catch {
      // A Chrome that does not start; the user's own browser may.
    }
  }
  try {
    await open(address);
    return 'tab';
  } catch {
    return 'none';
  }
}

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}
