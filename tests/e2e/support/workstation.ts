import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  chromium,
  expect,
  test as base,
  type Browser,
  type BrowserContext,
  type ElectronApplication,
  type Page,
} from '@playwright/test';
import { chromiumArguments, testChromium } from '../../../scripts/chromium.mjs';
import { electronProgram } from '../../../scripts/electron-runtime.mjs';
import { ended, firstLine } from '../../support/child-process.ts';
import { startedElectron } from './started-electron.ts';

const root = path.resolve(import.meta.dirname, '../../..');

/** The workstation in one of its hosts, with a library and preferences of its own. */
export type Workstation = {
  readonly host: 'chromium' | 'electron';
  /** Where the library lies, or will lie. */
  readonly library: string;
  /** A folder for the test's own files. */
  readonly folder: string;
  /** Starts the host and opens its window. */
  readonly start: (environment?: Record<string, string>) => Promise<Page>;
  /** One more window on the same host (a tab; the desktop application has one window). */
  readonly anotherWindow: () => Promise<Page>;
  /** Ends the host as a power cut would. */
  readonly kill: () => Promise<void>;
  /** Kills the host of a browser and leaves its window open. */
  readonly killHostOnly: () => Promise<void>;
  /** Starts a host anew for the window that is still open. */
  readonly startHostOnly: () => Promise<void>;
  /** Ends the host as a user would. */
  readonly stop: () => Promise<void>;
  /** The running desktop application, where this is one. */
  readonly application: () => ElectronApplication;
  /** Runs the command line on the library. */
  readonly galley: (
    ...args: readonly string[]
  ) => Promise<{ readonly code: number; readonly stdout: string }>;
};

type Running = {
  readonly page: Page;
  readonly process: ChildProcess;
  readonly application: ElectronApplication | null;
  readonly context: BrowserContext | null;
  readonly end: () => Promise<void>;
};

type Fixtures = {
  readonly workstation: Workstation;
  /** A second one, which shares nothing with the first. */
  readonly otherLaptop: Workstation;
  readonly problems: string[];
};

/** Tests of the workstation. Whatever a page reports as an error makes its test fail. */
export const test = base.extend<Fixtures, { readonly browserOfTests: Browser }>({
  browserOfTests: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures from the pattern
    async ({}, use) => {
      const browser = await chromium.launch({
        executablePath: await testChromium(),
        args: chromiumArguments,
      });
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],
  // oxlint-disable-next-line no-empty-pattern -- as above
  problems: async ({}, use) => {
    const problems: string[] = [];
    await use(problems);
    expect(problems).toEqual([]);
  },
  workstation: async ({ browserOfTests, problems }, use, { project }) => {
    const { workstation, end } = await aWorkstation(hostOf(project), browserOfTests, problems);
    await use(workstation);
    await end();
  },
  otherLaptop: async ({ browserOfTests, problems }, use, { project }) => {
    const { workstation, end } = await aWorkstation(hostOf(project), browserOfTests, problems);
    await use(workstation);
    await end();
  },
});

function hostOf({ metadata }: { readonly metadata: Record<string, unknown> }): Workstation['host'] {
  return metadata['host'] === 'electron' ? 'electron' : 'chromium';
}

/** A workstation with folders of its own, not started yet; `end` ends it and clears them away. */
async function aWorkstation(
  host: Workstation['host'],
  browserOfTests: Browser,
  problems: string[],
): Promise<{ readonly workstation: Workstation; readonly end: () => Promise<void> }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'galley-e2e-'));
  const library = path.join(folder, 'library');
  const home = { XDG_CONFIG_HOME: path.join(folder, 'config'), XDG_DATA_HOME: path.join(folder, 'data') };
  let running: Running | null = null;
  let address = '';

  const watch = (page: Page) => {
    page.on('pageerror', (error) => problems.push(error.stack ?? error.message));
    page.on('console', (message) => {
      const isOurs = message.type() === 'error' && !/Failed to load resource|WebSocket/.test(message.text());
      if (isOurs) problems.push(message.text());
    });
    return page;
  };

  /** Starts the browser host. */
  const serve = async (environment: Record<string, string>) => {
    const child = spawn(
      process.execPath,
      [path.join(root, 'bin/galley.mjs'), '--library', library, 'serve'],
      { env: { ...process.env, ...home, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] },
    );
    address = await firstLine(child);
    return { child, address };
  };
  const endBrowser = async (context: BrowserContext | null, child: ChildProcess) => {
    await context?.close();
    child.kill('SIGTERM');
    await ended(child);
  };

  const startChromium = async (environment: Record<string, string>): Promise<Running> => {
    const { child } = await serve(environment);
    const context = await browserOfTests.newContext({
      viewport: { width: 1440, height: 900 },
      acceptDownloads: true,
    });
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const page = watch(await context.newPage());
    await page.goto(address);
    return { page, process: child, application: null, context, end: () => endBrowser(context, child) };
  };

  const startElectron = async (environment: Record<string, string>): Promise<Running> => {
    const program = electronProgram();
    if (program === null) throw new Error('there is no Electron runtime');
    const { application, window } = await startedElectron({
      executablePath: program,
      args: ['--no-sandbox', root, `--user-data-dir=${path.join(folder, 'user-data')}`, '--library', library],
      env: { ...definedOnly(process.env), ...home, ...environment },
    });
    return {
      page: watch(window),
      process: application.process(),
      application,
      context: null,
      end: async () => {
        await application.close();
      },
    };
  };

  const workstation: Workstation = {
    host,
    library,
    folder,
    start: async (environment = {}) => {
      running = host === 'electron' ? await startElectron(environment) : await startChromium(environment);
      return running.page;
    },
    anotherWindow: async () => {
      if (running === null || running.context === null)
        throw new Error('only the browser host has several windows');
      const page = watch(await running.context.newPage());
      await page.goto(new URL('/', address).href);
      return page;
    },
    kill: async () => {
      if (running === null) return;
      const { process: child, context } = running;
      running = null;
      child.kill('SIGKILL');
      await ended(child);
      await context?.close();
    },
    killHostOnly: async () => {
      running?.process.kill('SIGKILL');
      if (running !== null) await ended(running.process);
    },
    startHostOnly: async () => {
      if (running === null) throw new Error('there is no window');
      const { child } = await serve({});
      const { context } = running;
      running = { ...running, process: child, end: () => endBrowser(context, child) };
    },
    stop: async () => {
      const ending = running;
      running = null;
      await ending?.end();
    },
    application: () => {
      if (running === null || running.application === null)
        throw new Error('this host is not the desktop application');
      return running.application;
    },
    galley: (...args) => runGalley(['--library', library, ...args]),
  };
  return {
    workstation,
    end: async () => {
      await workstation.stop().catch(() => workstation.kill());
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export { expect, type Locator, type Page } from '@playwright/test';

function runGalley(args: readonly string[]): Promise<{ readonly code: number; readonly stdout: string }> {
  const child = spawn(process.execPath, [path.join(root, 'bin/galley.mjs'), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.resume();
  return new Promise((resolve) => child.on('exit', (code) => resolve({ code: code ?? -1, stdout })));
}

function definedOnly(environment: NodeJS.ProcessEnv): Record<string, string> {
  const entries = Object.entries(environment).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return Object.fromEntries(entries);
}
