import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diffWords, type DiffPart } from './word-diff.ts';

const signs = { same: '', gone: '-', new: '+' } as const;
const shown = (parts: readonly DiffPart[]) => parts.map(({ kind, text }) => `${signs[kind]}[${text}]`).join('');

describe('what changed', () => {
  test.each([
    ['The ferry stopped at noon.', 'The ferry never stopped at noon.', '[The ferry ]+[never ][stopped at noon.]'],
    ['It cost 1,200 euros.', 'It cost 12,000 euros.', '[It cost ]-[1,200]+[12,000][ euros.]'],
    ['a big old ship', 'a small new ship', '[a ]-[big old]+[small new][ ship]'],
    ['same', 'same', '[same]'],
    ['', 'new', '+[new]'],
    ['gone', '', '-[gone]'],
    ['قال الوزير نعم', 'قال الوزير لا', '[قال الوزير ]-[نعم]+[لا]'],
    ['彼は昨日来た。', '彼は今日来た。', '[彼は]-[昨日]+[今日][来た。]'],
  ])('from %j to %j', (before, after, parts) => expect(shown(diffWords(before, after, 'en'))).toBe(parts));
});

test('property: the parts give both texts back, and no two of a kind touch', () => {
  const words = fc.array(fc.constantFrom('a', 'b ', ' ', 'the', '\n', 'x.', '…', 'ß', '漢', 'مر'), { maxLength: 40 });
  fc.assert(
    fc.property(words, words, (one, two) => {
      const [before, after] = [one.join(''), two.join('')];
      const parts = diffWords(before, after, 'en');
      const text = (...kinds: readonly DiffPart['kind'][]) =>
        parts.flatMap((part) => (kinds.includes(part.kind) ? [part.text] : [])).join('');
      expect(text('same', 'gone')).toBe(before);
      expect(text('same', 'new')).toBe(after);
      for (let at = 1; at < parts.length; at++) expect(parts[at]?.kind).not.toBe(parts[at - 1]?.kind);
    }),
  );
});

test('two long articles of which a few words differ are told apart', () => {
  const paragraph = (n: number) => `Paragraph ${n} ${'of many words that stay as they are '.repeat(15)}.`;
  const before = Array.from({ length: 200 }, (_, n) => paragraph(n)).join('\n');
  const after = before.replace('Paragraph 77 of', 'Paragraph 77 out of');
  expect(diffWords(before, after, 'en').filter(({ kind }) => kind !== 'same')).toEqual([
    { kind: 'new', text: 'out ' },
  ]);
});
