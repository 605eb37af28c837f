import { expect, test } from 'vitest';
import { patternWords, strangersIn } from './file-name-pattern.ts';

test('what stands in braces and is no word of a pattern is told', () => {
  expect(strangersIn(patternWords.map((word) => `{${word}}`).join('-'))).toEqual([]);
  expect(strangersIn('Story {foo} / {slug} {} {Slug}')).toEqual(['foo', '', 'Slug']);
});
