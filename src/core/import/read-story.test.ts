import { describe, expect, test } from 'vitest';
import { countedIds, read, textsOf } from '../../../tests/fixtures/import/reading.ts';
import { defaultHouseStyle } from '../story/default-house-style.ts';
import { readStory, type TextKind } from './read-story.ts';

const head = '<h2>Summary</h2>';

describe('a page that is nested thousands deep', () => {
  const options = { style: defaultHouseStyle, now: '2026-11-24T00:00:00Z', newId: countedIds() };

  test.each<[string, TextKind, string]>([
    ['boxes', 'html', `${'<div>'.repeat(5_000)}x`],
    ['lists', 'html', `${'<ul><li>'.repeat(2_500)}x`],
    ['emphasis', 'html', `<p>${'<b><i>'.repeat(2_500)}x`],
    ['boxes in Markdown', 'markdown', `${'<div>'.repeat(5_000)}x`],
    ['quotes in Markdown', 'markdown', `${'> '.repeat(5_000)}x`],
    ['lists in Markdown', 'markdown', `${'- '.repeat(1_000)}x`],
    ['a footnote in Markdown', 'markdown', `Text[^1]\n\n[^1]: ${'> '.repeat(5_000)}x`],
  ])('of %s is refused', (_what, kind, text) => {
    expect(readStory(kind, text, options)).toEqual({ ok: false, refusal: 'too-complex' });
  });

  test('is read where it is only 100 deep', () => {
    const { content } = read('html', `${head}${'<div>'.repeat(100)}<p>It fell.</p>`);
    expect(textsOf(content)).toEqual({ 'What’s happened': 'It fell.' });
  });
});
