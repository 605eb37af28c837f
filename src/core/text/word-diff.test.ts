import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inventedArticle } from '../../../tests/bench/invented-quotations.ts';
import { seeded } from '../../../tests/bench/invented-text.ts';
import { diffWords, type DiffPart } from './word-diff.ts';

const signs = { same: '', gone: '-', new: '+' } as const;
const shown = (parts: readonly DiffPart[]) =>
  parts.map(({ kind, text }) => `${signs[kind]}[${text}]`).join('');
const textOf = (parts: readonly DiffPart[], kind: DiffPart['kind']) =>
  parts.flatMap((part) => (part.kind === 'same' || part.kind === kind ? [part.text] : [])).join('');

describe('what changed', () => {
  test.each([
    [
      'The ferry stopped at noon.',
      'The ferry never stopped at noon.',
      '[The ferry ]+[never ][stopped at noon.]',
    ],
    ['The ferry never ever stopped.', 'The ferry stopped.', '[The ferry ]-[never ever ][stopped.]'],
    ['one two three four', 'one four', '[one ]-[two three ][four]'],
    ['It cost 1,200 euros.', 'It cost 12,000 euros.', '[It cost ]-[1,200]+[12,000][ euros.]'],
    ['We stay, she said.', 'We stay; she said.', '[We stay]-[,]+[;][ she said.]'],
    ['a big old ship', 'a small new ship', '[a ]-[big old]+[small new][ ship]'],
    ['She said “no”.', 'She said "no".', '[She said ]-[“]+["][no]-[”]+["][.]'],
    ['First.\nSecond.\nThird.', 'First.\nThird.', '[First.\n]-[Second.\n][Third.]'],
    ['same', 'same', '[same]'],
    ['', '', ''],
    ['', 'new', '+[new]'],
    ['gone', '', '-[gone]'],
    ['قال الوزير نعم', 'قال الوزير لا', '[قال الوزير ]-[نعم]+[لا]'],
    ['彼は昨日来た。', '彼は今日来た。', '[彼は]-[昨日]+[今日][来た。]'],
  ])('from %j to %j', (before, after, parts) => expect(shown(diffWords(before, after, 'en'))).toBe(parts));

  test.each(['', 'no language', 'de-CH', 'x'])('in a language called %j', (language) => {
    expect(shown(diffWords('a b', 'a c', language))).toBe('[a ]-[b]+[c]');
  });
});

test('property: the parts give both texts back, and no two of a kind touch', () => {
  const words = fc.array(
    fc.constantFrom('a', 'b ', ' ', 'the', '\n', 'x.', '…', 'ß', '漢', 'مر', '\uD83D', '😀'),
    {
      maxLength: 40,
    },
  );
  fc.assert(
    fc.property(words, words, (one, two) => {
      const [before, after] = [one.join(''), two.join('')];
      const parts = diffWords(before, after, 'en');
      expect(textOf(parts, 'gone')).toBe(before);
      expect(textOf(parts, 'new')).toBe(after);
      for (let at = 1; at < parts.length; at++) expect(parts[at]?.kind).not.toBe(parts[at - 1]?.kind);
    }),
    { numRuns: 1_000 },
  );
});

describe('long texts', () => {
  const random = seeded(9);
  const article = inventedArticle(random, 20_000);
  const sizeOf = (parts: readonly DiffPart[], kind: DiffPart['kind']) =>
    parts.filter((part) => part.kind === kind).reduce((sum, { text }) => sum + text.length, 0);

  /** The text with so many of its words exchanged. */
  const edited = (text: string, part: number) =>
    text.replaceAll(/\p{L}+/gu, (word) => (random() < part ? Array.from(word).toReversed().join('') : word));

  test.each([
    ['a few words', edited(article, 0.001), 0.01],
    ['every tenth word', edited(article, 0.1), 0.2],
    [
      'a paragraph in another place',
      article.slice(0, 20_000) +
        article.slice(24_000, 90_000) +
        article.slice(20_000, 24_000) +
        article.slice(90_000),
      0.1,
    ],
    ['a beginning', `${inventedArticle(random, 300)}${article}`, 0.05],
  ])('that differ in %s are told apart word by word', (_, after, most) => {
    const parts = diffWords(article, after, 'en');
    expect(textOf(parts, 'gone')).toBe(article);
    expect(textOf(parts, 'new')).toBe(after);
    expect(sizeOf(parts, 'gone')).toBeLessThan(article.length * most);
    expect(sizeOf(parts, 'new')).toBeLessThan(article.length * most);
  });

  test.each([
    ['another text', inventedArticle(random, 20_000)],
    ['the same word over and over', 'word '.repeat(20_000)],
    ['one endless word', 'w'.repeat(100_000)],
    ['their words in another order', article.split(' ').toSorted().join(' ')],
  ])('that have nothing to do with %s are given back all the same', (_, after) => {
    const began = performance.now();
    const parts = diffWords(article, after, 'en');
    // A loose bound: without the limits this takes minutes.
    expect(performance.now() - began).toBeLessThan(15_000);
    expect(textOf(parts, 'gone')).toBe(article);
    expect(textOf(parts, 'new')).toBe(after);
  });

  test('of repeated paragraphs of which one changed', () => {
    const paragraph = (n: number) => `Paragraph ${n} ${'of many words that stay as they are '.repeat(15)}.`;
    const before = Array.from({ length: 200 }, (_, n) => paragraph(n)).join('\n');
    const after = before.replace('Paragraph 77 of', 'Paragraph 77 out of');
    expect(diffWords(before, after, 'en').filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'new', text: 'out ' },
    ]);
  });
});
