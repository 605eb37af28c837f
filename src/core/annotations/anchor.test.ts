import { describe, expect, test } from 'vitest';
import { seeded } from '../../../tests/bench/invented-text.ts';
import { indexText } from '../quotations/text-index.ts';
import { quoteSelector } from '../story/annotation.ts';
import { anchorQuote } from './anchor.ts';

const syllables = 'ba de ki lo mu na pe ri so tu va wen dor mal sin tar'.split(' ');

/** Invented prose: words of a few thousand, the common ones often. */
function prose(words: number, random: () => number): string {
  const vocabulary = Array.from({ length: 4_000 }, (_, rank) => {
    const length = 1 + Math.floor(random() * 3) + (rank > 50 ? 1 : 0);
    return Array.from({ length }, () => syllables[Math.floor(random() * syllables.length)]).join('');
  });
  let text = '';
  for (let count = 1; count <= words; count++) {
    text += vocabulary[Math.floor(vocabulary.length * random() ** 3)];
    text += count % 90 === 0 ? '.\n' : count % 13 === 0 ? '. ' : ' ';
  }
  return text;
}

/** A text with some of its characters changed, put in or left out. */
function damaged(text: string, part: number, random: () => number): string {
  return [...text]
    .map((character) => {
      if (random() >= part) return character;
      const other = syllables[Math.floor(random() * syllables.length)]?.charAt(0) ?? 'x';
      const kind = random();
      return kind < 0.34 ? '' : kind < 0.67 ? character + other : other;
    })
    .join('');
}

describe('a passage in a text that has changed', () => {
  const text =
    'The port said on Monday that no boat would leave. The port said on Friday that all boats would leave.';
  const quoteOf = (words: string, from = 0) => {
    const start = text.indexOf(words, from);
    return quoteSelector(text, start, start + words.length);
  };

  test('that stands where it stood is exact', () => {
    const quote = quoteOf('no boat would leave');
    expect(anchorQuote(indexText(text), quote)).toEqual({
      start: quote.start,
      end: quote.end,
      sure: 1,
      how: 'exact',
    });
  });

  test('that stands twice is told by what stands around it, not by the old place', () => {
    const quote = quoteOf('The port said on', 10);
    const moved = `Something new came first, of many words, and it was long. ${text}`;
    expect(anchorQuote(indexText(moved), quote)?.start).toBe(moved.lastIndexOf('The port said on'));
  });

  test('with other quotation marks and spaces is the same but for typography', () => {
    const quote = quoteSelector('He said “no – never” twice.', 3, 19);
    const now = 'He said "no\u00A0— never" twice.';
    expect(anchorQuote(indexText(now), quote)).toMatchObject({ how: 'typography', start: 3, end: 19 });
  });

  test('of which a word changed is near, with its words whole', () => {
    const now = text.replace('no boat would leave', 'no boats could leave');
    const anchor = anchorQuote(indexText(now), quoteOf('Monday that no boat would leave'));
    expect(anchor).toMatchObject({ how: 'near' });
    expect(now.slice(anchor?.start, anchor?.end)).toBe('Monday that no boats could leave');
    expect(anchor?.sure).toBeGreaterThan(0.8);
  });

  test.each([
    ['other words', 'Nothing of it is here, only a report about the weather in the hills and the harvest.'],
    ['nothing', ''],
  ])('is gone from %s', (_, now) => {
    expect(anchorQuote(indexText(now), quoteOf('no boat would leave'))).toBeNull();
  });

  test('of Arabic words is found without their vocalisation', () => {
    const now = 'وقال الوزير إن السفن لن تغادر الميناء اليوم.';
    const quote = { ...quoteSelector('إِنَّ السُّفُنَ لَنْ تُغادِرَ', 0, 29), prefix: '', suffix: '' };
    const anchor = anchorQuote(indexText(now), quote);
    expect(now.slice(anchor?.start, anchor?.end)).toBe('إن السفن لن تغادر');
  });
});

test('a quotation with a tenth of its characters changed is found in 20,000 words, with its measure of doubt', () => {
  const random = seeded(20_261_123);
  const text = prose(20_000, random);
  const index = indexText(text);
  const words = [...text.matchAll(/\S+/g)];
  let right = 0;
  const trials = 200;
  for (let trial = 0; trial < trials; trial++) {
    const length = 12 + Math.floor(random() * 29);
    const first = Math.floor(random() * (words.length - length));
    const start = words[first]?.index ?? 0;
    const last = words[first + length - 1];
    const end = (last?.index ?? 0) + (last?.[0].length ?? 0);
    const quote = {
      ...quoteSelector(text, start, end),
      exact: damaged(text.slice(start, end), 0.1, random),
      start: 0,
      end: 0,
    };
    const anchor = anchorQuote(index, quote);
    if (anchor !== null && Math.abs(anchor.start - start) <= 5 && Math.abs(anchor.end - end) <= 5) right++;
    if (anchor?.how === 'near') {
      expect(anchor.sure).toBeGreaterThan(0.6);
      expect(anchor.sure).toBeLessThan(1);
    }
  }
  expect(right).toBeGreaterThanOrEqual(trials * 0.99);
});

test('a passage of a thousand words is found by its ends', () => {
  const random = seeded(7);
  const text = prose(8_000, random);
  const words = [...text.matchAll(/\S+/g)];
  const start = words[3_000]?.index ?? 0;
  const end = (words[4_000]?.index ?? 0) + (words[4_000]?.[0].length ?? 0);
  const quote = { ...quoteSelector(text, start, end), exact: damaged(text.slice(start, end), 0.03, random) };
  const anchor = anchorQuote(indexText(text), quote);
  expect(Math.abs((anchor?.start ?? 0) - start)).toBeLessThanOrEqual(5);
  expect(Math.abs((anchor?.end ?? 0) - end)).toBeLessThanOrEqual(5);
});
