import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron } from 'playwright-core';
import { electronProgram } from '../../scripts/electron-runtime.mjs';
import { root } from '../../scripts/setup.mjs';
import { benchLibrary, resetStory } from './bench-library.ts';
import { habitOf, wallClock } from './browser.ts';
import { inventedId } from './invented-story.ts';
import type { Measure } from './measure.ts';
import { installPaintMeter } from './paint-meter.ts';
import { median, rounded } from './statistics.ts';

const sizes = [10, 10_000] as const;
const rounds = 5;
const limit = 1.5;
const opened = 1;

/** The same start as `ready`, in the desktop window. Where there is no Electron runtime there is no such row. */
export const readyElectron: Measure = {
  name: 'ready-electron',
  what: 'The same in the desktop window (Electron)',
  must: `at most ${limit} x the same with 10 stories (medians of ${rounds} rounds)`,
  run: async (say) => {
    const program = electronProgram();
    if (program === null) throw new Error('there is no Electron runtime');
    const folder = await mkdtemp(path.join(tmpdir(), 'galley-bench-'));
    const libraries: { stories: number; library: string; times: number[] }[] = [];
    try {
      for (const stories of sizes) {
        const library = await benchLibrary(stories, say);
        await resetStory(library, opened);
        libraries.push({ stories, library, times: [] });
      }
      for (let round = -2; round < rounds; round++) {
        say(round < 0 ? 'warming up …' : `round ${round + 1} of ${rounds} …`);
        for (const one of round % 2 === 0 ? libraries : libraries.toReversed()) {
          const profile = path.join(folder, String(one.stories));
          const time = await startOnce(program, one, profile, round === -2);
          if (round >= 0) one.times.push(time);
        }
      }
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
    const [few = 0, many = 0] = libraries.map(({ times }) => median(times));
    return {
      measured: `${(many / few).toFixed(2)} x (${many.toFixed(0)} ms, with 10 stories ${few.toFixed(0)} ms)`,
      met: many / few <= limit,
      figures: {
        ratio: rounded(many / few),
        limit,
        rounds,
        libraries: libraries.map(({ stories, times }) => ({ stories, allReadyMs: times.map(rounded) })),
      },
    };
  },
};

/** From the start of the program to a painted letter; the first time only warms the catalogue and the window. */
async function startOnce(
  program: string,
  { stories, library }: { readonly stories: number; readonly library: string },
  profile: string,
  isFirst: boolean,
): Promise<number> {
  const began = wallClock();
  const application = await _electron.launch({
    executablePath: program,
    args: ['--no-sandbox', root, `--user-data-dir=${profile}`, '--library', library],
    env: { ...definedOnly(process.env), XDG_CONFIG_HOME: profile },
  });
  try {
    const page = await application.firstWindow();
    if (isFirst) {
      // An older Electron has no SQLite and so a catalogue of its own: it is warm when it knows every story.
      await page.locator(`[role="option"][aria-setsize="${stories}"]`).first().waitFor({ timeout: 300_000 });
      const habit = habitOf(inventedId(opened));
      await page.evaluate((state) => localStorage.setItem('galley-window', state), habit);
      // Chromium writes it down seconds later, if it is not told to.
      await application.evaluate(({ session }) => session.defaultSession.flushStorageData());
      await page.waitForTimeout(500);
      return 0;
    }
    await page.evaluate(installPaintMeter);
    await page.locator('[data-section] .ProseMirror').first().click();
    await page.keyboard.press('a');
    await page.waitForFunction(() => window.benchPainted?.[0] !== undefined);
    return (await page.evaluate(() => window.benchPainted?.[0]?.at ?? Number.NaN)) - began;
  } finally {
    await application.close();
  }
}

function definedOnly(environment: NodeJS.ProcessEnv): Record<string, string> {
  const entries = Object.entries(environment).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return Object.fromEntries(entries);
}
