import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DiffPart } from '../../core/text/word-diff.ts';
import { changesInWords, foldChanges } from './fold-changes.ts';

const long = 'one two three four five six seven. '.repeat(40);

describe('foldChanges', () => {
  test('keeps the words around a change and folds the rest', () => {
    const runs = foldChanges(
      [
        { kind: 'same', text: long },
        { kind: 'gone', text: 'was' },
        { kind: 'new', text: 'is' },
        { kind: 'same', text: long },
      ],
      'en',
    );
    expect(runs.map(({ kind }) => kind)).toEqual(['folded', 'same', 'gone', 'new', 'same', 'folded']);
    const [first, before] = runs;
    expect(first?.kind === 'folded' ? first.words : 0).toBeGreaterThan(200);
    expect(before?.text.length).toBeGreaterThanOrEqual(160);
    expect(before?.text.length).toBeLessThan(180);
    expect(first?.text).toMatch(/\s$/);
  });

  test('leaves short stretches as they are', () => {
    const parts: readonly DiffPart[] = [
      { kind: 'same', text: 'short' },
      { kind: 'new', text: ' and new' },
    ];
    expect(foldChanges(parts, 'en')).toEqual(parts);
  });

  test('loses no character, in texts with and without spaces', () => {
    const text = fc.oneof(
      fc.lorem({ maxCount: 120 }),
      fc.string({ unit: 'grapheme', maxLength: 900 }),
      fc.constant('字'.repeat(1_200)),
      fc.constant(''),
    );
    const part = fc.record({ kind: fc.constantFrom('same', 'gone', 'new'), text });
    fc.assert(
      fc.property(fc.array(part, { maxLength: 5 }), (parts) => {
        const runs = foldChanges(parts, 'en');
        expect(runs.map((run) => run.text).join('')).toBe(parts.map((one) => one.text).join(''));
      }),
      { numRuns: 60 },
    );
  });
});

test.each([
  [[], ''],
  [[['same', 'a b']], ''],
  [
    [
      ['gone', 'a b'],
      ['new', 'c'],
    ],
    '2 words gone, 1 new',
  ],
  [[['new', 'one']], '1 word new'],
  [[['gone', 'one two']], '2 words gone'],
  [
    [
      ['gone', ','],
      ['new', ' –'],
    ],
    'Only signs and spaces changed',
  ],
] as const)('how much changed: %#', (parts, words) =>
  expect(
    changesInWords(
      parts.map(([kind, text]) => ({ kind, text })),
      'en',
    ),
  ).toBe(words),
);
