import { checkedLibrary, checkedStory, plainStory } from './checked-story.ts';
import { admittedContext, startBrowser, windowOn } from './browser.ts';
import { startHost } from './host.ts';
import { typedSection } from './invented-story.ts';
import { figuresOf, typeRound, type Typed } from './keystroke.ts';
import type { Measure } from './measure.ts';
import { rounded } from './statistics.ts';

const rounds = 6;
const limit = 1.1;
const claims = 150;

/** Typing into a story whose claims, quotations and figures are checked, beside the same story without any. */
export const checkedTyping: Measure = {
  name: 'checked-typing',
  what: `Typing while ${claims} claims, quotations and figures are checked`,
  must: `p95 at most ${limit} x the same story without any (medians of ${rounds} rounds)`,
  run: async (say) => {
    const library = await checkedLibrary(claims, claims * 2);
    const host = await startHost(library);
    const browser = await startBrowser();
    try {
      const context = await admittedContext(browser, host.address);
      const open = async (name: string, story: typeof plainStory): Promise<Typed> => {
        const page = await windowOn(context, story);
        await page.goto(new URL(host.address).origin);
        const place = `[data-section="${typedSection}"]`;
        await page.locator(place).evaluate((element) => element.scrollIntoView());
        const editor = `${place} .ProseMirror`;
        await page.locator(editor).waitFor();
        return { name, page, editor, rounds: [] };
      };
      const plain = await open('plain', plainStory);
      const checked = await open('checked', checkedStory);
      for (let round = -1; round < rounds; round++) {
        say(round < 0 ? 'warming up …' : `round ${round + 1} of ${rounds} …`);
        for (const typed of round % 2 === 0 ? [checked, plain] : [plain, checked]) {
          const painted = await typeRound(typed);
          if (round >= 0) typed.rounds.push(painted);
        }
      }
      const [ours, theirs] = [figuresOf(checked), figuresOf(plain)];
      const ratio = ours.took.p95Ms / theirs.took.p95Ms;
      return {
        measured: `${ratio.toFixed(2)} x (p95 ${ours.took.p95Ms} ms, without ${theirs.took.p95Ms} ms)`,
        met: ratio <= limit,
        figures: { ratio: rounded(ratio), limit, rounds, checked: ours, plain: theirs },
      };
    } finally {
      await browser.close();
      await host.stop();
    }
  },
};
