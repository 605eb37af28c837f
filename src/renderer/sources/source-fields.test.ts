import { describe, expect, test } from 'vitest';
import { recordId } from '../../core/ids.ts';
import { emptySource } from '../../core/story/source.ts';
import { firstEmptyField, typedDate, typedUrl } from './source-fields.ts';

describe('typedDate', () => {
  test.each([
    ['', ''],
    [' 2026-03 ', '2026-03'],
    ['2026-03-09', '2026-03-09'],
    ['9 March 2026', '2026-03-09'],
    ['2026-02-30', null],
    ['2026-13', null],
    ['soon', null],
    ['about 9 March 2026', null],
  ])('takes %j as %j', (text, date) => expect(typedDate(text, false)).toBe(date));
});

test('typedUrl lets a field be emptied', () => {
  expect(typedUrl(' ')).toBe('');
  expect(typedUrl('reuters.com/a')).toBe('https://reuters.com/a');
  expect(typedUrl('reuters')).toBeNull();
});

test('firstEmptyField goes down the card', () => {
  const source = emptySource(recordId.parse('a'));
  expect(firstEmptyField(source)).toBe('outlet');
  expect(firstEmptyField({ ...source, outlet: 'Reuters', title: 'T', url: 'https://r.com' })).toBe('authors');
  const full = {
    ...source,
    outlet: 'R',
    title: 'T',
    url: 'https://r.com',
    authors: ['A'],
    publishedAt: '2026',
  };
  expect(firstEmptyField({ ...full, accessedAt: '2026' })).toBe('language');
  expect(firstEmptyField({ ...full, accessedAt: '2026', language: 'en', note: 'n' })).toBe('outlet');
});
