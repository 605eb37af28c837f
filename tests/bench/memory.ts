import type { Browser } from 'playwright-core';
import { benchLibrary } from './bench-library.ts';
import { benchContext, startBrowser } from './browser.ts';
import { startHost } from './host.ts';
import type { Measure } from './measure.ts';
import { median, rounded } from './statistics.ts';

const sizes = [10, 10_000] as const;
const rounds = 3;
/** How long the process is left alone before it is looked at, and how often then. */
const settle = 6_000;
const looks = 10;
const megabyte = 1_000_000;
const limit = 150;

/** The resident memory of the host's process, some seconds after a window has listed the library. */
export const memory: Measure = {
  name: 'memory',
  what: 'Memory of the main process with 10,000 stories listed',
  must: `at most ${limit} MB more than with 10 stories (medians of ${rounds} rounds)`,
  run: async (say) => {
    const libraries: { stories: number; folder: string; found: number[] }[] = [];
    for (const stories of sizes)
      libraries.push({ stories, folder: await benchLibrary(stories, say), found: [] });
    const browser = await startBrowser();
    try {
      for (let round = 0; round < rounds; round++) {
        say(`round ${round + 1} of ${rounds} …`);
        for (const library of libraries) library.found.push(await memoryWithList(browser, library.folder));
      }
    } finally {
      await browser.close();
    }
    const [few = 0, many = 0] = libraries.map(({ found }) => median(found));
    const more = many - few;
    return {
      measured: `${more.toFixed(0)} MB more (${many.toFixed(0)} MB, with 10 stories ${few.toFixed(0)} MB)`,
      met: more <= limit,
      figures: {
        moreMegabytes: rounded(more),
        limit,
        libraries: libraries.map(({ stories, found }) => ({
          stories,
          residentMegabytes: rounded(median(found)),
          rounds: found.map(rounded),
        })),
      },
    };
  },
};

async function memoryWithList(browser: Browser, library: string): Promise<number> {
  const host = await startHost(library);
  const context = await benchContext(browser, null);
  try {
    const page = await context.newPage();
    await page.goto(host.address);
    await page.locator('[aria-label="Stories"] [role="option"]').first().waitFor();
    await page.waitForTimeout(settle);
    const seen: number[] = [];
    for (let look = 0; look < looks; look++) {
      seen.push((await host.residentMemory()) / megabyte);
      await page.waitForTimeout(200);
    }
    return median(seen);
  } finally {
    await context.close();
    await host.stop();
  }
}
