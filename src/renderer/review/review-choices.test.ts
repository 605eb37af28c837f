import { describe, expect, test } from 'vitest';
import { text } from '../../../tests/support/stories.ts';
import type { TextBlock } from '../../core/merge/text-block.ts';
import type { ParagraphReview, ReviewItem } from '../../core/merge/review.ts';
import { choicesFor, reviewKey } from './review-choices.ts';

const [mine, other, mixed] = text('Mine.', 'Other.', 'Mixed.').content as unknown as readonly [
  TextBlock,
  TextBlock,
  TextBlock,
];
const paragraph = (change: Partial<ParagraphReview>): ParagraphReview => ({
  kind: 'both-changed',
  id: 'p-1',
  section: 'whats-happened' as ParagraphReview['section'],
  shown: [mixed],
  ours: mine,
  theirs: other,
  ...change,
});
const labels = (item: ReviewItem, isGone = false) =>
  choicesFor(item, isGone).map(({ choice, label }) => `${choice}: ${label}`);

describe('what can be done about', () => {
  test('a paragraph that both changed', () => {
    expect(labels(paragraph({}))).toEqual([
      'ours: Keep yours',
      'theirs: Keep theirs',
      'both: Keep both',
      'as-is: Leave it as it is now',
    ]);
    expect(labels(paragraph({}), true)).toEqual(['as-is: Seen']);
  });

  test('a paragraph that stands twice: as it is means both', () => {
    expect(labels(paragraph({ shown: [other, mine] }))).not.toContain('as-is: Leave it as it is now');
  });

  test('a paragraph that one side took out', () => {
    const back = paragraph({ kind: 'put-back', shown: [mine], theirs: null });
    expect(labels(back)).toEqual(['as-is: Keep it', 'theirs: Take it out again']);
    expect(labels({ ...back, ours: null, theirs: mine })).toEqual([
      'as-is: Keep it',
      'ours: Take it out again',
    ]);
  });

  test('a record that one side deleted', () => {
    const record = { kind: 'record', id: 'r', part: 'sources', record: 's1', label: 'Log' } as const;
    expect(labels({ ...record, from: 'ours' })).toEqual(['as-is: Keep it', 'theirs: Delete it again']);
  });
});

describe('the keys of the review', () => {
  const press = (key: string, code = '', more: object = {}) =>
    reviewKey({ key, code, ctrlKey: false, metaKey: false, altKey: false, ...more });

  test.each([
    ['1', 'Digit1', { kind: 'choose', nth: 0 }],
    // A French keyboard writes “é” where others have 2.
    ['é', 'Digit2', { kind: 'choose', nth: 1 }],
    ['4', 'Numpad4', { kind: 'choose', nth: 3 }],
    ['5', 'Digit5', null],
    ['j', 'KeyJ', { kind: 'move', by: 1 }],
    ['ArrowLeft', 'ArrowLeft', { kind: 'move', by: -1 }],
    ['Escape', 'Escape', { kind: 'close' }],
    ['Tab', 'Tab', null],
  ])('%s', (key, code, does) => {
    expect(press(key, code)).toEqual(does);
  });

  test('with Ctrl are somebody else’s', () => {
    expect(press('1', 'Digit1', { ctrlKey: true })).toBeNull();
  });
});
