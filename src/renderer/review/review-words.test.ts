import { expect, test } from 'vitest';
import type { FieldReview, ReviewItem } from '../../core/merge/review.ts';
import { setByInWords, shownValue, titleOf } from './review-words.ts';

const field = (change: Partial<FieldReview>): ReviewItem =>
  ({ kind: 'field', id: 'f', part: 'story', record: '', field: 'headline', ...change }) as ReviewItem;

test.each([
  ['Both sides set the headline', field({}), ''],
  [
    'Both sides set the published at of “Port log”',
    field({ part: 'sources', field: 'publishedAt' }),
    'Port log',
  ],
  ['Both sides set the words of a claim', field({ part: 'claims', field: 'words' }), ''],
  [
    'The words have changed that Ana judged',
    { kind: 'verdict', author: 'Ana', now: 'Ten.' } as ReviewItem,
    '',
  ],
  ['The words are gone that somebody judged', { kind: 'verdict', author: '', now: '' } as ReviewItem, ''],
  [
    'You deleted this piece of evidence, they changed it',
    { kind: 'record', part: 'evidence', from: 'theirs' } as ReviewItem,
    '',
  ],
])('%s', (title, item, name) => {
  expect(titleOf(item, name)).toBe(title);
});

test.each([
  ['Nothing', ''],
  ['Nothing', null],
  ['Nothing', []],
  ['Ana, Ben', ['Ana', 'Ben']],
  ['A “word”', 'A “word”'],
  ['7', 7],
  ['{"start":1}', { start: 1 }],
])('a value is shown as %j', (shown, value) => {
  expect(shownValue(value)).toBe(shown);
});

test('who set a value is said as far as it is known', () => {
  const when = '2026-11-23T09:00:00Z';
  expect(setByInWords({ value: '', who: '', when: null })).toBe('');
  expect(setByInWords({ value: '', who: 'Ana', when: null })).toBe('Ana');
  expect(setByInWords({ value: '', who: '', when })).toMatch(/^changed last .*2026/);
  expect(setByInWords({ value: '', who: 'Ana', when })).toMatch(/^Ana, writing since .*2026/);
});
