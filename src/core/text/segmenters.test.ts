import { expect, test } from 'vitest';
import { inventedArticle } from '../../../tests/bench/invented-quotations.ts';
import { seeded } from '../../../tests/bench/invented-text.ts';
import { segmentsOf } from './segmenters.ts';

const article = `${inventedArticle(seeded(1), 2_000)} “Was it so?” he asked 3.5 times… 😀😀 don’t. `;

test.each([
  ['word', article],
  ['sentence', article],
  ['word', article.replaceAll('\n', ' ')],
  ['sentence', article.replaceAll('\n', ' ')],
  ['word', 'قالت مديرة الميناء إن القوارب ستبقى في المرفأ. '.repeat(100)],
  ['sentence', '船は港にとどまる。嵐が過ぎた。'.repeat(300)],
] as const)('cut into pieces before, the %ss of a long text are the same', (granularity, text) => {
  const whole = Array.from(new Intl.Segmenter('en', { granularity }).segment(text), ({ segment }) => segment);
  expect(segmentsOf(text, 'en', granularity)).toEqual(whole);
});

test.each(['', 'x'.repeat(10_000), '😀'.repeat(5_001), ' '.repeat(5_000), '船'.repeat(5_000)])(
  'a text without a place to cut at is whole again (%#)',
  (text) => {
    expect(segmentsOf(text, 'no tag', 'word').join('')).toBe(text);
    expect(segmentsOf(text, '', 'sentence').join('')).toBe(text);
  },
);
