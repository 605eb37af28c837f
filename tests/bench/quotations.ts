import search from 'approx-string-match';
import { checkQuotation } from '../../src/core/quotations/check-quotation.ts';
import { indexText } from '../../src/core/quotations/text-index.ts';
import { fold, lowered } from '../../src/core/text/fold.ts';
import { seeded } from './invented-text.ts';
import { inventedArticle, inventedQuotations } from './invented-quotations.ts';
import { median, rounded } from './statistics.ts';

const captureCount = 50;
const wordsInCapture = 5_000;
const rounds = 7;
/** Every so many pairs of quotation and capture is searched with brute force; the time is scaled to all of them. */
const sampled = 10;
/** What brute force may get wrong, as a part of a quotation's characters. */
const errorPart = 0.3;

/** Times in ms. `bruteForce` is scaled from every tenth pair; `ratio` is how many times faster we are than that. */
export type QuotationTimes = {
  readonly own: number;
  readonly bruteForce: number;
  readonly ratio: number;
  readonly indexing: number;
};

/**
 * A hundred quotations of 8 to 40 words (40 exact, 20 typographic, 20 near with one to three edits, 20 that nobody
 * said) against 50 captures of 5,000 words each: the median of some rounds with indexes built, beside
 * approx-string-match with up to 30 % errors over each pair.
 */
export async function measureQuotations(): Promise<QuotationTimes> {
  const random = seeded(50);
  const articles = Array.from({ length: captureCount }, () => inventedArticle(random, wordsInCapture));
  const quotations = inventedQuotations(random, articles).map(({ text }) => text);

  const indexTimes: number[] = [];
  const ownTimes: number[] = [];
  for (let round = -2; round < rounds; round++) {
    const began = performance.now();
    const captures = articles.map((text, at) => ({ id: `${at}`, index: indexText(text) }));
    const indexed = performance.now();
    for (const text of quotations) checkQuotation({ text, language: 'en' }, captures);
    const checked = performance.now();
    // The first rounds warm the code up.
    if (round < 0) continue;
    indexTimes.push(indexed - began);
    ownTimes.push(checked - indexed);
    // Lets whatever else waits in this process run between the rounds, not in them.
    await new Promise((resolve) => setTimeout(resolve));
  }

  const own = median(ownTimes);
  const bruteForce = bruteForceTime(quotations, articles);
  return {
    own: rounded(own),
    bruteForce: rounded(bruteForce),
    ratio: rounded(bruteForce / own),
    indexing: rounded(median(indexTimes)),
  };
}

function bruteForceTime(quotations: readonly string[], articles: readonly string[]): number {
  const ready = (text: string) => lowered(fold(text).text);
  const texts = articles.map(ready);
  const pairs = quotations.flatMap((quotation) => texts.map((text) => ({ text, pattern: ready(quotation) })));
  // A step that divides neither number takes its turn through all quotations and all captures.
  const chosen = pairs.filter((_, at) => at % (sampled + 1) === 0);
  for (const { text, pattern } of chosen.slice(0, 20)) search(text, pattern, 1);
  const began = performance.now();
  for (const { text, pattern } of chosen) search(text, pattern, Math.floor(pattern.length * errorPart));
  return ((performance.now() - began) * pairs.length) / chosen.length;
}
