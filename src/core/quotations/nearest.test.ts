import search from 'approx-string-match';
import { expect, test } from 'vitest';
import { inventedArticle, inventedQuotations } from '../../../tests/bench/invented-quotations.ts';
import { inventedWords, seeded } from '../../../tests/bench/invented-text.ts';
import { fold, lowered } from '../text/fold.ts';
import { checkQuotation, type IndexedCapture } from './check-quotation.ts';
import { wordCount } from './find-phrase.ts';
import { mostErrors } from './nearest.ts';
import { quotationParts } from './quotation-parts.ts';
import { indexText } from './text-index.ts';

const captureOf = (text: string, at: number): IndexedCapture => ({ id: `${at}`, index: indexText(text) });

type Nearest = { readonly capture: string; readonly start: number; readonly errors: number };

/** What a search through all of every text finds. */
function bruteForce(quotation: string, captures: readonly IndexedCapture[]): Nearest | null {
  const { whole } = quotationParts(quotation);
  const { lower } = whole;
  let best: Nearest | null = null;
  for (const { id, index } of captures) {
    const limit: number = best === null ? mostErrors(wordCount(whole), lower.length) : best.errors - 1;
    const [found] = limit < 1 ? [] : search(index.lower, lower, limit);
    if (found !== undefined)
      best = { capture: id, start: index.folded.toSource(found.start), errors: found.errors };
  }
  return best;
}

/** A passage with up to such a part of its characters or words wrong. */
function spoilt(
  passage: string,
  most: number,
  random: () => number,
  others: readonly string[],
  between: string,
): string {
  const part = random() * most;
  const any = () => others[Math.floor(random() * others.length)] ?? '';
  const separator = random() < 0.5 ? '' : between;
  const pieces = passage.split(separator);
  return pieces
    .flatMap((piece) => {
      if (random() >= part) return [piece];
      const other = separator === '' ? any().charAt(0) : any();
      const kind = random();
      return kind < 0.33 ? [] : kind < 0.66 ? [piece, other] : [other];
    })
    .join(separator);
}

const signs = Array.from(
  '港長船市場議会予算年度計画発表委員会見住民説明質問回答問題解決方針決定実施開始終了報告調査結果のはをがにで',
);

test.each([
  ['words of which some are rare', 1, ' ', (random: () => number) => inventedArticle(random, 1_200)],
  ['few words over and over', 2, ' ', (random: () => number) => inventedWords(random, 1_200).join(' ')],
  [
    'signs without spaces',
    3,
    '',
    (random: () => number) =>
      Array.from({ length: 4_000 }, () => signs[Math.floor(signs.length * random())]).join(''),
  ],
])('in texts of %s the same is found as by brute force', (_, seed, between, text) => {
  const random = seeded(seed);
  const texts = Array.from({ length: 8 }, () => text(random));
  const captures = texts.map(captureOf);
  const others = between === '' ? signs : inventedWords(random, 200);
  let compared = 0;
  let same = 0;
  for (let trial = 0; trial < 250; trial++) {
    const source = texts[Math.floor(random() * texts.length)] ?? '';
    const pieces = between === '' ? Array.from(source) : source.split(/\s+/);
    const length = 4 + Math.floor(random() * 37);
    const first = Math.floor(random() * (pieces.length - length));
    const quotation = spoilt(
      pieces.slice(first, first + length).join(between),
      0.33,
      random,
      others,
      between,
    );
    const { kind, best } = checkQuotation({ text: quotation, language: 'en' }, captures);
    if (kind === 'exact' || kind === 'typography') continue;
    compared++;
    const wanted = bruteForce(quotation, captures);
    if (wanted === null || best === null) {
      if (wanted === best) same++;
      continue;
    }
    const characters = lowered(fold(quotation).text).length;
    const isSamePlace = best.capture === wanted.capture && Math.abs(best.start - wanted.start) <= 12;
    const isAsNear = Math.abs((1 - best.sure) * characters - wanted.errors) < 1;
    if (isSamePlace || isAsNear) same++;
  }
  expect(compared).toBeGreaterThan(150);
  expect(same).toBeGreaterThanOrEqual(compared * 0.99);
});

test('of a hundred quotations each is found as what it is, where it is', () => {
  const random = seeded(100);
  const articles = Array.from({ length: 10 }, () => inventedArticle(random, 3_000));
  const captures = articles.map(captureOf);
  const quotations = inventedQuotations(random, articles);
  const right = quotations.filter(({ text, kind, article, start, end }) => {
    const match = checkQuotation({ text, language: 'en' }, captures);
    if (kind === 'not-found') return match.best === null;
    const { best } = match;
    if (best === null || best.capture !== `${article}`) return false;
    return match.kind === kind && Math.abs(best.start - start) <= 12 && Math.abs(best.end - end) <= 12;
  });
  // Three edits may be too many for eight words, and a comma may happen to be the right one.
  expect(right.length).toBeGreaterThanOrEqual(97);
});

test('a quotation of several paragraphs is found by its head, its tail and pieces between', () => {
  const random = seeded(4);
  const articles = Array.from({ length: 3 }, () => inventedArticle(random, 2_000));
  const captures = articles.map(captureOf);
  const passage = articles[1]?.slice(2_000, 6_000) ?? '';
  const text = spoilt(passage, 0.2, random, inventedWords(random, 50), ' ');
  const { kind, best } = checkQuotation({ text, language: 'en' }, captures);
  expect(kind).toBe('near');
  expect(best?.capture).toBe('1');
  expect(Math.abs((best?.start ?? 0) - 2_000)).toBeLessThan(30);
  expect(Math.abs((best?.end ?? 0) - 6_000)).toBeLessThan(30);
});
