import { expect, test } from 'vitest';
import type { FieldReview, ParagraphReview, RecordReview, ReviewItem, VerdictReview } from './review.ts';
import { reviewInWords, titleOf, valueInWords } from './review-words.ts';
import type { TextBlock } from './text-block.ts';

const side = (value: FieldReview['ours']['value']) => ({ value, who: '', when: null });

const field = (change: Partial<FieldReview>): ReviewItem => ({
  kind: 'field',
  id: 'f',
  part: 'story',
  record: '',
  field: 'headline',
  ours: side('Ferry crews stop'),
  theirs: side(''),
  kept: 'ours',
  ...change,
});

const paragraph = (words: string): TextBlock => ({
  type: 'paragraph',
  content: [{ type: 'text', text: words }],
});

const text = (change: Partial<ParagraphReview>): ReviewItem =>
  ({
    kind: 'both-changed',
    id: 'p',
    section: 'whats-happened',
    shown: [paragraph('Crews stopped.')],
    ours: paragraph('Crews stopped.'),
    theirs: paragraph('Crews struck.'),
    ...change,
  }) as ReviewItem;

const verdict = (change: Partial<VerdictReview>): ReviewItem =>
  ({
    kind: 'verdict',
    id: 'v',
    claim: 'c1',
    verdict: 'verified',
    author: 'Ana',
    at: '2026-11-23T09:00:00Z',
    given: 'Nine ferries.',
    now: 'Ten ferries.',
    ...change,
  }) as ReviewItem;

const record = (change: Partial<RecordReview>): ReviewItem => ({
  kind: 'record',
  id: 'r',
  part: 'sources',
  record: 's1',
  from: 'ours',
  label: 'Port log',
  ...change,
});

test.each([
  ['Both sides set the headline', field({}), ''],
  [
    'Both sides set the published at of “Port log”',
    field({ part: 'sources', field: 'publishedAt' }),
    'Port log',
  ],
  ['Both sides set the words of a claim', field({ part: 'claims', field: 'words' }), ''],
  ['The words have changed that Ana judged', verdict({}), ''],
  ['The words are gone that somebody judged', verdict({ author: '', now: '' }), ''],
  ['You deleted this piece of evidence, they changed it', record({ part: 'evidence', from: 'theirs' }), ''],
])('%s', (title, item, name) => {
  expect(titleOf(item, name)).toBe(title);
});

test.each([
  ['Both sides changed this paragraph: yours “Crews stopped.”, theirs “Crews struck.”.', text({})],
  [
    'You took this paragraph out, they changed it; it is back: “Crews struck.”.',
    text({ kind: 'put-back', ours: null }),
  ],
  [
    'They took this paragraph out, you changed it; it is back: “Crews stopped.”.',
    text({ kind: 'put-back', theirs: null }),
  ],
  [
    'The words have changed that Ana judged: “Nine ferries.” was verified, now it says “Ten ferries.”.',
    verdict({}),
  ],
  ['The words are gone that Ana judged: “Nine ferries.” was verified.', verdict({ now: '' })],
  ['Both sides set the headline: yours “Ferry crews stop”, theirs nothing; yours was kept.', field({})],
  [
    'Both sides set the authors of a source: yours “Ana, Ben”, theirs nothing; theirs was kept.',
    field({
      part: 'sources',
      field: 'authors',
      ours: side(['Ana', 'Ben']),
      theirs: side([]),
      kept: 'theirs',
    }),
  ],
  ['They deleted this source, you changed it; it is back: “Port log”.', record({})],
  [
    'You deleted this topic, they changed it; it is back.',
    record({ part: 'topics', from: 'theirs', label: '' }),
  ],
])('in a line: %s', (line, item) => {
  expect(reviewInWords(item)).toBe(line);
});

test('a line takes no more of a long paragraph than fits into it', () => {
  const long = reviewInWords(text({ ours: paragraph('word '.repeat(100)) }));
  expect(long).toContain('…”, theirs');
  expect(long.length).toBeLessThan(200);
});

test.each([
  ['', ''],
  ['', null],
  ['', []],
  ['Ana, Ben', ['Ana', 'Ben']],
  ['A “word”', 'A “word”'],
  ['7', 7],
  ['{"start":1}', { start: 1 }],
])('a value is shown as %j', (shown, value) => {
  expect(valueInWords(value)).toBe(shown);
});
