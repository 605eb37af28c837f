import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';

type Options = NonNullable<Parameters<typeof _electron.launch>[0]>;
type Started = { readonly application: ElectronApplication; readonly window: Page };

/** How long a start may take; ms. It takes two seconds. */
const longest = 15_000;

/**
 * The desktop application with its window. On a busy machine one start in fifty fails before a line of ours has run: the
 * driver misses the line in which Electron tells its address, or the display is late. Then it is started anew.
 */
export async function startedElectron(options: Options, tries = 3): Promise<Started> {
  const started = start(options);
  try {
    return await Promise.race([started, tooLate()]);
  } catch (error) {
    if (tries === 1) throw error;
    // What was given up fails when it is killed.
    started.catch(() => undefined);
    await killAll(options);
    return startedElectron(options, tries - 1);
  }
}

async function start(options: Options): Promise<Started> {
  const application = await _electron.launch(options);
  return { application, window: await application.firstWindow() };
}

function tooLate(): Promise<never> {
  return new Promise((_resolve, reject) => {
    setTimeout(() => reject(new Error('Electron did not start')), longest).unref();
  });
}

/** Ends what runs with this test's own folder. */
async function killAll({ args = [] }: Options): Promise<void> {
  const own = args.find((argument) => argument.startsWith('--user-data-dir=')) ?? '';
  await promisify(execFile)('pkill', ['-9', '-f', own.slice('--'.length)]).catch(() => undefined);
}
