import { expect, test } from 'vitest';
import { readNumeral } from './figure-numerals.ts';

test.each([
  ['en', '12', 12, []],
  ['en', '1,200', 1_200, [1.2]],
  ['en', '1.200', 1.2, [1_200]],
  ['de', '1.200', 1_200, [1.2]],
  ['de', '1,200', 1.2, [1_200]],
  ['de-CH', '1’200', 1_200, []],
  ['fr', '1\u202f200,5', 1_200.5, []],
  ['en', '1,234,567', 1_234_567, []],
  ['en', '1.234.567,89', 1_234_567.89, []],
  ['de', '1,234,567.89', 1_234_567.89, []],
  ['hi', '1,00,000', 100_000, []],
  ['en', '0.375', 0.375, []],
  ['en', '2.5', 2.5, []],
  ['en', '2,5', 2.5, []],
  ['en', '1234.567', 1_234.567, []],
  ['ar', '1٬200٫5', 1_200.5, []],
  ['no language', '1,200', 1_200, [1.2]],
])('%s: %s is %d, elsewhere %j', (language, written, value, otherwise) => {
  expect(readNumeral(written, language)).toEqual({ value, otherwise });
});
