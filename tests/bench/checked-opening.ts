import type { BrowserContext } from 'playwright-core';
import { checkedLibrary, checkedStory, plainStory } from './checked-story.ts';
import { admittedContext, startBrowser, wallClock, windowOn } from './browser.ts';
import { startHost } from './host.ts';
import type { Measure } from './measure.ts';
import { median, rounded } from './statistics.ts';

const rounds = 5;
const limit = 2;

/** From the window's first request to a typed letter on the screen, for a story with much checking and one without. */
export const checkedOpening: Measure = {
  name: 'checked-opening',
  what: 'Opening a story with 500 claims and 1,000 annotations',
  must: `at most ${limit} x the same story without (medians of ${rounds} rounds)`,
  run: async (say) => {
    const library = await checkedLibrary(500, 1_000);
    const host = await startHost(library);
    const browser = await startBrowser();
    const [plain, checked]: [number[], number[]] = [[], []];
    try {
      const context = await admittedContext(browser, host.address);
      const address = new URL(host.address).origin;
      for (let round = -1; round < rounds; round++) {
        say(round < 0 ? 'warming up …' : `round ${round + 1} of ${rounds} …`);
        const first = await openOnce(context, address, plainStory);
        const second = await openOnce(context, address, checkedStory);
        if (round < 0) continue;
        plain.push(first);
        checked.push(second);
      }
    } finally {
      await browser.close();
      await host.stop();
    }
    const ratio = median(checked) / median(plain);
    return {
      measured: `${ratio.toFixed(2)} x (${median(checked).toFixed(0)} ms, without ${median(plain).toFixed(0)} ms)`,
      met: ratio <= limit,
      figures: {
        ratio: rounded(ratio),
        limit,
        rounds,
        checkedMs: checked.map(rounded),
        plainMs: plain.map(rounded),
      },
    };
  },
};

async function openOnce(context: BrowserContext, address: string, story: typeof plainStory): Promise<number> {
  const page = await windowOn(context, story);
  const began = wallClock();
  try {
    await page.goto(address, { waitUntil: 'commit' });
    await page.locator('[data-section] .ProseMirror').first().click();
    await page.keyboard.press('a');
    await page.waitForFunction(() => window.benchPainted?.[0] !== undefined);
    const painted = await page.evaluate(() => window.benchPainted?.[0]?.at);
    if (painted === undefined) throw new Error('nothing was painted');
    return painted - began;
  } finally {
    await page.close();
  }
}
