import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerptAround, excerptOf } from './excerpt.ts';

const long =
  'The harbour board met again on Monday and found that nobody had measured the wall since it was built.';

test.each([
  ['', ''],
  ['  two \n lines\t', 'two lines'],
  [long, 'The harbour board met again on Monday and found that nobody had measured the…'],
  ['x'.repeat(200), `${'x'.repeat(79)}…`],
  ['x'.repeat(80), 'x'.repeat(80)],
  ['مرحبا', 'مرحبا'],
])('%j is shown as %j', (words, shown) => expect(excerptOf(words)).toBe(shown));

test.each([
  [0, 3, 'The harbour board met again on Monday and found that nobody had measured the…'],
  [31, 37, 'The harbour board met again on Monday and found that nobody had measured the…'],
  [77, 81, '…on Monday and found that nobody had measured the wall since it was built.'],
])('what stands around %i to %i', (from, to, shown) => expect(excerptAround(long, from, to)).toBe(shown));

test('no character of two units is cut in half', () => {
  expect(excerptOf(`x${'🧱'.repeat(60)}`)).toBe(`x${'🧱'.repeat(39)}…`);
});

test('property: is one line of at most 80 characters, and shows the words that it is about', () => {
  const anyText = fc.string({
    unit: fc.oneof(fc.constantFrom(' ', '\n', 'wall '), fc.string({ unit: 'grapheme', maxLength: 9 })),
    maxLength: 60,
  });
  fc.assert(
    fc.property(anyText, fc.lorem({ maxCount: 2 }), anyText, (before, words, after) => {
      const shown = excerptAround(
        `${before} ${words} ${after}`,
        before.length + 1,
        before.length + 1 + words.length,
      );
      expect(shown.length).toBeLessThanOrEqual(80);
      expect(shown).not.toMatch(/[\n\r\t]/u);
      expect(shown).toContain(words);
      expect(excerptOf(before).length).toBeLessThanOrEqual(80);
    }),
    { numRuns: 500 },
  );
});
