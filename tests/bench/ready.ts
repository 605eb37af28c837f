import type { Browser } from 'playwright-core';
import { benchLibrary, resetStory } from './bench-library.ts';
import { benchContext, startBrowser, wallClock } from './browser.ts';
import { startHost } from './host.ts';
import { inventedId } from './invented-story.ts';
import type { Figures, Measure } from './measure.ts';
import { median, rounded } from './statistics.ts';

const sizes = [10, 10_000] as const;
const rounds = 5;
const limit = 1.5;
/** An ordinary story of 600 words; the first one of a library is long. */
const opened = 1;

type Start = {
  /** From the start of the host's process, ms: it has told its address, the list is there, a letter is painted. */
  readonly served: number;
  readonly listed: number;
  readonly ready: number;
};

/** From the start of the host's process to a typed letter on the screen; the browser is running already. */
export const ready: Measure = {
  name: 'ready',
  what: 'Workstation ready to type, library of 10,000 stories, warm cache',
  must: `at most ${limit} x the same with 10 stories (medians of ${rounds} rounds)`,
  run: async (say) => {
    const libraries: { stories: number; folder: string; starts: Start[] }[] = [];
    for (const stories of sizes) {
      const folder = await benchLibrary(stories, say);
      await resetStory(folder, opened);
      libraries.push({ stories, folder, starts: [] });
    }
    const browser = await startBrowser();
    try {
      for (let round = -1; round < rounds; round++) {
        say(round < 0 ? 'warming up …' : `round ${round + 1} of ${rounds} …`);
        for (const library of round % 2 === 0 ? libraries : libraries.toReversed()) {
          const start = await startOnce(browser, library.folder);
          if (round >= 0) library.starts.push(start);
        }
      }
    } finally {
      await browser.close();
    }
    const [few = 0, many = 0] = libraries.map(({ starts }) => median(starts.map((start) => start.ready)));
    const ratio = many / few;
    return {
      measured: `${ratio.toFixed(2)} x (${many.toFixed(0)} ms, with 10 stories ${few.toFixed(0)} ms)`,
      met: ratio <= limit,
      figures: {
        ratio: rounded(ratio),
        limit,
        rounds,
        libraries: libraries.map(({ stories, starts }) => ({ stories, ...figuresOf(starts) })),
      },
    };
  },
};

async function startOnce(browser: Browser, library: string): Promise<Start> {
  const context = await benchContext(browser, inventedId(opened));
  const page = await context.newPage();
  const began = wallClock();
  const host = await startHost(library);
  const served = wallClock() - began;
  try {
    await page.goto(host.address, { waitUntil: 'commit' });
    await page.locator('[data-section] .ProseMirror').first().click();
    await page.keyboard.press('a');
    await page.waitForFunction(
      () => window.benchPainted?.[0] !== undefined && window.benchListed !== undefined,
    );
    const [painted, listed] = await page.evaluate(() => [window.benchPainted?.[0]?.at, window.benchListed]);
    if (painted === undefined || listed === undefined) throw new Error('nothing was painted');
    return { served, listed: listed - began, ready: painted - began };
  } finally {
    await context.close();
    await host.stop();
  }
}

function figuresOf(starts: readonly Start[]): Figures {
  const of = (name: keyof Start) => rounded(median(starts.map((start) => start[name])));
  return {
    servedMs: of('served'),
    listedMs: of('listed'),
    readyMs: of('ready'),
    allReadyMs: starts.map((start) => rounded(start.ready)),
  };
}
