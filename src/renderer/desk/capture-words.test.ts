import { expect, test } from 'vitest';
import type { Captured } from '../../core/contract/checks.ts';
import { recordId } from '../../core/ids.ts';
import { capturedInWords } from './capture-words.ts';

function one(became: Captured['became'], more: Partial<Captured> = {}): Captured {
  return {
    file: 'pier.html',
    source: recordId.parse('a'),
    capture: recordId.parse('b'),
    sha256: '',
    title: 'Pier shut',
    outlet: '',
    authors: [],
    publishedAt: null,
    url: '',
    language: '',
    words: 9,
    became,
    warnings: [],
    ...more,
  };
}

test.each([
  [[], ''],
  [[one('first-capture')], 'A copy of “Pier shut” is saved.'],
  [[one('new-source', { title: '' })], 'A copy of “pier.html” is saved, as a source of its own.'],
  [[one('newer-capture')], 'A newer copy of “Pier shut” is saved.'],
  [[one('known')], 'The same file is here already.'],
  [[one('known'), one('known')], 'The same files are here already.'],
  [[one('new-source'), one('newer-capture'), one('first-capture')], '3 copies saved.'],
  [
    [one('new-source'), one('known')],
    'A copy of “Pier shut” is saved, as a source of its own. One of the files was here already.',
  ],
  [
    [
      one('new-source', { warnings: ['No date.', 'No byline.'] }),
      one('new-source', { warnings: ['No date.'] }),
    ],
    '2 copies saved. No date. No byline.',
  ],
  [
    [one('first-capture', { warnings: ['A.', 'B.', 'C.', 'D.', 'E.'] })],
    'A copy of “Pier shut” is saved. A. B. C. 2 more warnings.',
  ],
])('a batch is told in words: %#', (captured, words) =>
  expect(capturedInWords({ captured, failed: [] })).toBe(words),
);
