import { expect, test } from 'vitest';
import { capturesInWords, takeInWords } from './summary-words.ts';

test.each([
  ['Take in', ['added']],
  ['Take in', ['added', 'same']],
  ['Merge', ['merged']],
  ['Take in and merge', ['added', 'merged']],
  ['Take in and merge', ['merged', 'same']],
] as const)('the button says %j', (words, outcomes) => {
  expect(takeInWords(outcomes.map((outcome) => ({ outcome })))).toBe(words);
});

test.each([
  ['It brings no saved copies of sources.', 'whole', 0],
  ['It brings one file of saved sources.', 'whole', 1],
  ['It brings 12 files of saved sources.', 'whole', 12],
  ['Saved copies of sources are left out: the bundle has their hashes and the quoted passages.', 'hashes', 0],
] as const)('%s', (words, captures, captureFiles) => {
  expect(capturesInWords({ captures, captureFiles })).toBe(words);
});
