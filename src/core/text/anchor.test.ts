import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inventedArticle } from '../../../tests/bench/invented-quotations.ts';
import { seeded } from '../../../tests/bench/invented-text.ts';
import { indexText } from '../quotations/text-index.ts';
import { quoteSelector } from '../story/annotation.ts';
import { anchorQuote, type AnchorQuote } from './anchor.ts';

/** A text with some of its characters left out, put in or exchanged. */
function damaged(text: string, part: number, random: () => number): string {
  const letters = 'abcdefghijklmnopqrstuvwxyz ';
  return Array.from(text)
    .map((character) => {
      if (random() >= part) return character;
      const other = letters.charAt(Math.floor(random() * letters.length));
      const kind = random();
      return kind < 0.34 ? '' : kind < 0.67 ? character + other : other;
    })
    .join('');
}

/** A stretch of so many words, with what stands around it. */
function wordsOf(text: string, first: number, count: number): AnchorQuote {
  const words = [...text.matchAll(/\S+/g)];
  const last = words[first + count - 1];
  return quoteSelector(text, words[first]?.index ?? 0, (last?.index ?? 0) + (last?.[0].length ?? 0));
}

describe('a passage in a text that has changed', () => {
  const text =
    'The port said on Monday that no boat would leave. The port said on Friday that all boats would leave.';
  const quoteOf = (words: string, from = 0) => {
    const start = text.indexOf(words, from);
    return quoteSelector(text, start, start + words.length);
  };

  test('that stands where it stood is exact', () => {
    const { start, end, ...quote } = quoteOf('no boat would leave');
    expect(anchorQuote(text, { ...quote, start, end })).toEqual({ start, end, sure: 1, how: 'exact' });
  });

  test('that moved is exact', () => {
    const quote = quoteOf('no boat would leave');
    expect(anchorQuote(`New words. ${text}`, quote)).toEqual({
      start: quote.start + 11,
      end: quote.end + 11,
      sure: 1,
      how: 'exact',
    });
  });

  test('that stands twice is told by what stands around it, not by the old place', () => {
    const quote = quoteOf('The port said on', 10);
    const moved = `Something new came first, of many words, and it was long. ${text}`;
    expect(anchorQuote(moved, quote)?.start).toBe(moved.lastIndexOf('The port said on'));
    const instead = `${'x'.repeat(quote.start)}The port said on nothing. ${text}`;
    expect(anchorQuote(instead, quote)?.start).toBe(instead.lastIndexOf('The port said on'));
  });

  test('that stands twice with nothing around it is the one nearer to the old place', () => {
    const bare = { exact: 'The port said on', prefix: '', suffix: '' };
    expect(anchorQuote(text, { ...bare, start: 45, end: 61 })?.start).toBe(50);
    expect(anchorQuote(text, { ...bare, start: 4, end: 20 })?.start).toBe(0);
  });

  test.each([
    ['“no – never”', 'He said "no\u00A0— never" twice.', '"no\u00A0— never"'],
    ['no – never', 'He said "no\u00A0— never" twice.', 'no\u00A0— never'],
    ['a quiet, cold\nday', 'It was a  quiet, cold day.', 'a  quiet, cold day'],
    ['إِنَّ السُّفُنَ لَنْ تُغادِرَ', 'وقال الوزير إن السفن لن تغادر الميناء', 'إن السفن لن تغادر'],
    ['הַסִּירוֹת יישארו', 'וכן הסירות יישארו בנמל', 'הסירות יישארו'],
    ['café noir', 'un cafe\u0301 noir', 'cafe\u0301 noir'],
  ])('%j is the same but for typography in %j', (exact, now, passage) => {
    const anchor = anchorQuote(now, { exact, prefix: '', suffix: '', start: 0, end: exact.length });
    expect(anchor).toMatchObject({ how: 'typography', sure: 0.99 });
    expect(now.slice(anchor?.start, anchor?.end)).toBe(passage);
  });

  test('of which a word changed is near, with its words whole', () => {
    const now = text.replace('no boat would leave', 'no boats could leave');
    const anchor = anchorQuote(now, quoteOf('Monday that no boat would leave'));
    expect(anchor?.how).toBe('near');
    expect(now.slice(anchor?.start, anchor?.end)).toBe('Monday that no boats could leave');
    expect(anchor?.sure).toBeGreaterThan(0.9);
  });

  test.each([
    ['other words', 'Nothing of it is here, only a report about the weather in the hills and the harvest.'],
    ['nothing', ''],
    ['few words that are like it by chance', 'A long report. Now the goat would leave. A long report.'],
  ])('is gone from %s', (_, now) => {
    expect(anchorQuote(now, quoteOf('no boat would leave'))).toBeNull();
  });

  test.each(['', '…', '\t', '“”'])('of no words (%j) is nowhere', (exact) => {
    expect(anchorQuote(text, { exact, prefix: '', suffix: '', start: 0, end: 0 })).toBeNull();
  });

  test('property: whatever is looked for, the anchor lies in the text', () => {
    const words = fc.array(
      fc.constantFrom('port ', 'boat', '“', '”', '. ', 'é', 'e\u0301', '港長', '\n', '…', 'صلى'),
      {
        maxLength: 30,
      },
    );
    fc.assert(
      fc.property(words, words, fc.nat(100), (one, two, start) => {
        const now = one.join('');
        const exact = two.join('');
        const anchor = anchorQuote(now, {
          exact,
          prefix: 'port',
          suffix: '',
          start,
          end: start + exact.length,
        });
        if (anchor === null) return;
        expect(anchor.start).toBeGreaterThanOrEqual(0);
        expect(anchor.start).toBeLessThan(anchor.end);
        expect(anchor.end).toBeLessThanOrEqual(now.length);
        const passage = now.slice(anchor.start, anchor.end);
        expect(anchor.how === 'exact' ? passage : exact).toBe(exact);
      }),
    );
  });
});

describe('in 20,000 words', () => {
  const random = seeded(20_261_123);
  const text = inventedArticle(random, 20_000);
  const index = indexText(text);
  const isRight = (anchor: ReturnType<typeof anchorQuote>, { start, end }: AnchorQuote) =>
    anchor !== null && Math.abs(anchor.start - start) <= 5 && Math.abs(anchor.end - end) <= 5;

  test.each([
    ['its old place unknown', () => 0],
    ['its old place a little off', (start: number) => Math.max(0, start - 500)],
    ['its old place wrong', () => Math.floor(random() * text.length)],
  ])('a passage with a tenth of its characters changed is found, %s', (_, hint) => {
    let right = 0;
    for (let trial = 0; trial < 200; trial++) {
      const quote = wordsOf(text, Math.floor(random() * 19_900), 12 + Math.floor(random() * 29));
      const exact = damaged(quote.exact, 0.1, random);
      const start = hint(quote.start);
      const anchor = anchorQuote(index, { ...quote, exact, start, end: start + exact.length });
      if (isRight(anchor, quote)) right++;
      expect(anchor?.sure ?? 1).toBeGreaterThan(0.7);
    }
    expect(right).toBeGreaterThanOrEqual(198);
  });

  test('a passage of which a third is changed is found, and not sure', () => {
    let right = 0;
    for (let trial = 0; trial < 50; trial++) {
      const quote = wordsOf(text, Math.floor(random() * 19_900), 20);
      const anchor = anchorQuote(index, {
        ...quote,
        exact: damaged(quote.exact, 0.4, random),
        start: 0,
        end: 0,
      });
      if (isRight(anchor, quote)) right++;
      const sure = anchor?.sure ?? 0;
      expect(sure < 0.4 || sure >= 0.75).toBe(true);
    }
    expect(right).toBeGreaterThanOrEqual(45);
  });

  test('of the same changed words in two places, what stands around them tells which', () => {
    const passage = wordsOf(text, 5_000, 15);
    const twice = `${text.slice(0, 60_000)}${passage.exact}${text.slice(60_000)}`;
    const second = quoteSelector(twice, 60_000, 60_000 + passage.exact.length);
    for (const quote of [
      quoteSelector(twice, twice.indexOf(passage.exact), twice.indexOf(passage.exact) + passage.exact.length),
      second,
    ]) {
      for (let trial = 0; trial < 20; trial++) {
        const exact = damaged(quote.exact, 0.08, random);
        const start = Math.floor(random() * twice.length);
        expect(isRight(anchorQuote(twice, { ...quote, exact, start, end: start }), quote)).toBe(true);
      }
    }
  });

  test.each([200, 1_000, 4_000])(
    'a passage of %i words is found by its head, its tail and pieces between',
    (count) => {
      for (let trial = 0; trial < 10; trial++) {
        const quote = wordsOf(text, Math.floor(random() * 15_000), count);
        const exact = damaged(quote.exact, 0.05, random);
        expect(isRight(anchorQuote(index, { ...quote, exact, start: 0, end: 0 }), quote)).toBe(true);
      }
    },
  );

  test('a passage of another text is gone', () => {
    const other = inventedArticle(random, 3_000);
    for (let trial = 0; trial < 100; trial++) {
      const quote = wordsOf(other, Math.floor(random() * 2_900), 8 + Math.floor(random() * 30));
      expect(anchorQuote(index, quote)).toBeNull();
    }
  });
});
