import { expect, test } from 'vitest';
import { setByInWords } from './review-words.ts';

test('who set a value is said as far as it is known', () => {
  const when = '2026-11-23T09:00:00Z';
  expect(setByInWords({ value: '', who: '', when: null })).toBe('');
  expect(setByInWords({ value: '', who: 'Ana', when: null })).toBe('Ana');
  expect(setByInWords({ value: '', who: '', when })).toMatch(/^changed last .*2026/);
  expect(setByInWords({ value: '', who: 'Ana', when })).toMatch(/^Ana, writing since .*2026/);
});
