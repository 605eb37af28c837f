import type { Page } from 'playwright-core';
import { serveBarePage } from './bare-page.ts';
import { benchLibrary, resetStory } from './bench-library.ts';
import { benchContext, startBrowser } from './browser.ts';
import { startHost } from './host.ts';
import { longText } from './invented-text.ts';
import { inventedId, typedSection } from './invented-story.ts';
import type { Measure } from './measure.ts';
import type { Painted } from './paint-meter.ts';
import { median, percentile, rounded } from './statistics.ts';

const rounds = 6;
const keysInRound = 100;
const pause = 40;
const limit = 1.3;

/** Letters and spaces only: nothing that smart typing would replace. */
const line = 'the ferry left before noon and the council met again in the old hall near the harbour ';

/** An editor that is typed in, round by round. */
export type Typed = {
  readonly name: string;
  readonly page: Page;
  readonly editor: string;
  readonly rounds: (readonly Painted[])[];
};

/** Our editor and a bare one in two pages of one browser, typed in by turns. */
export const keystroke: Measure = {
  name: 'keystroke',
  what: `Keystroke to paint in a section of ${longText.words} words with ${longText.marks} marks`,
  must: `p95 at most ${limit} x a bare TipTap editor in the same run (medians of ${rounds} rounds)`,
  run: async (say) => {
    const library = await benchLibrary(10, say);
    await resetStory(library, 0);
    const bare = await serveBarePage();
    const host = await startHost(library);
    const browser = await startBrowser();
    try {
      const context = await benchContext(browser, inventedId(0));
      const open = async (name: string, address: string, place: string): Promise<Typed> => {
        const page = await context.newPage();
        await page.goto(address);
        // A section that is out of sight has no editor yet.
        await page.locator(place).evaluate((element) => element.scrollIntoView());
        const editor = `${place} .ProseMirror`;
        await page.locator(editor).waitFor();
        return { name, page, editor, rounds: [] };
      };
      const galley = await open('galley', host.address, `[data-section="${typedSection}"]`);
      const plain = await open('bare', bare.address, '#editor');
      for (let round = -1; round < rounds; round++) {
        say(round < 0 ? 'warming up …' : `round ${round + 1} of ${rounds} …`);
        for (const typed of round % 2 === 0 ? [galley, plain] : [plain, galley]) {
          const painted = await typeRound(typed);
          if (round >= 0) typed.rounds.push(painted);
        }
      }
      const [ours, theirs] = [figuresOf(galley), figuresOf(plain)];
      const ratio = ours.took.p95Ms / theirs.took.p95Ms;
      return {
        measured:
          `${ratio.toFixed(2)} x (p95 ${ours.took.p95Ms} ms, bare ${theirs.took.p95Ms} ms; ` +
          `taken in by the editor ${ours.handled.p95Ms} ms, bare ${theirs.handled.p95Ms} ms)`,
        met: ratio <= limit,
        figures: {
          ratio: rounded(ratio),
          ratioOfMedians: rounded(ours.took.p50Ms / theirs.took.p50Ms),
          ratioOfTakingIn: rounded(ours.handled.p95Ms / theirs.handled.p95Ms),
          limit,
          rounds,
          keysInRound,
          galley: ours,
          bare: theirs,
        },
      };
    } finally {
      await browser.close();
      await host.stop();
      bare.stop();
    }
  },
};

/** Puts the caret into the middle of the text and types there. */
export async function typeRound({ name, page, editor }: Typed): Promise<readonly Painted[]> {
  await page.bringToFront();
  await page
    .locator(`${editor} > p`)
    .nth(longText.paragraphs / 2)
    .click();
  await page.waitForTimeout(500);
  await page.evaluate(() => void window.benchPainted?.splice(0));
  for (let key = 0; key < keysInRound; key++) {
    await page.keyboard.press(
      line.charAt(key % line.length) === ' ' ? 'Space' : line.charAt(key % line.length),
    );
    await page.waitForTimeout(pause);
  }
  await page.waitForTimeout(300);
  const painted = await page.evaluate(() => window.benchPainted ?? []);
  if (painted.length !== keysInRound)
    throw new Error(`${name}: ${painted.length} of ${keysInRound} keys were painted`);
  return painted;
}

/** The figures of all rounds: how long keys took to be painted, and to be taken in. */
export function figuresOf(typed: Typed) {
  const of = (name: keyof Painted) => {
    const byRound = typed.rounds.map((round) => round.map((painted) => painted[name]));
    const roundP95Ms = byRound.map((times) => rounded(percentile(times, 0.95)));
    return {
      p50Ms: rounded(median(byRound.flat())),
      // One bad moment of the machine spoils one round, not the figure.
      p95Ms: rounded(median(roundP95Ms)),
      p95OfAllMs: rounded(percentile(byRound.flat(), 0.95)),
      roundP95Ms,
    };
  };
  return { took: of('took'), handled: of('handled') };
}
