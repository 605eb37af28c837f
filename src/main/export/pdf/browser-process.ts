import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { z } from 'zod';
import { ok, refused, type Result } from '../../../core/result.ts';
import { devToolsPipe, type DevTools } from './devtools-pipe.ts';
import { throwAwayProfile, type Profile } from './throw-away-profile.ts';
import { late, within } from './within.ts';

/** A browser without a window that runs for us alone. */
export type BrowserProcess = {
  readonly devTools: DevTools;
  /** Of Chromium: `153.0.8010.0`. */
  readonly version: string;
  /** Ends it and all its helpers, at once with `force`, and removes its profile. */
  readonly end: (how?: { readonly force: boolean }) => Promise<void>;
};

/** How long a browser may take to start, and to end when it is asked to; ms. */
const startLimit = 30_000;
const endLimit = 5_000;

/** Nothing of the browser itself talks to anyone either: no name or address is found. */
const flags = [
  '--headless',
  '--remote-debugging-pipe',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--disable-background-networking',
  '--disable-breakpad',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-extensions',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--force-color-profile=srgb',
  '--hide-scrollbars',
  '--mute-audio',
  '--no-default-browser-check',
  '--no-first-run',
  '--password-store=basic',
  '--use-mock-keychain',
  // Stands in the PDF as its creator; Chromium’s own would tell of the machine.
  '--user-agent=Galley',
];

const version = z.object({ product: z.string() });

/** Starts a browser on a profile of its own. Refuses with a reason in words where it does not start, or does not answer. */
export async function startBrowser(
  program: string,
  limit = startLimit,
): Promise<Result<BrowserProcess, string>> {
  let end: BrowserProcess['end'] | null = null;
  let reason = `${program} did not start`;
  try {
    const profile = await throwAwayProfile();
    end = () => profile.remove();
    const child = spawnBrowser(program, profile.folder);
    const devTools = devToolsPipe(child.stdio[3] as Writable, child.stdio[4] as Readable);
    end = endOf(child, profile, devTools);
    const answer = await within(devTools.call('Browser.getVersion'), limit);
    if (answer !== late) {
      const { product } = version.parse(answer);
      return ok({ devTools, version: product.replace(/^.*\//, ''), end });
    }
    reason = `${program} did not answer in ${limit / 1000} seconds`;
  } catch {
    // What stands in the way is said by the reason; its error says nothing to a person.
  }
  await end?.({ force: true });
  return refused(reason);
}

function spawnBrowser(program: string, profile: string): ChildProcess {
  // Chromium's sandbox does not start as root.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return spawn(program, [...flags, ...sandbox, `--user-data-dir=${profile}`, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    // A process group of its own, to end its helpers with it.
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
}

function endOf(child: ChildProcess, profile: Profile, devTools: DevTools): BrowserProcess['end'] {
  const exit = new Promise<void>((resolve) => {
    child.once('error', () => resolve());
    child.once('exit', () => {
      // Now, while its number cannot be another's yet: a helper may outlive it.
      killAll(child);
      resolve();
    });
  });
  const kill = () => {
    if (child.exitCode === null && child.signalCode === null) killAll(child);
  };
  const endNow = () => {
    kill();
    profile.removeNow();
  };
  process.once('exit', endNow);
  return async ({ force } = { force: false }) => {
    if (!force) {
      void devTools.call('Browser.close').catch(() => undefined);
      await within(exit, endLimit);
    }
    kill();
    await within(exit, endLimit);
    await profile.remove().catch(() => undefined);
    process.off('exit', endNow);
  };
}

/** Ends a browser's whole process group. */
function killAll(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F']);
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // All have ended by themselves.
  }
}
