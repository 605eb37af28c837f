import { expect, test } from 'vitest';
import { capturesInWords, isAnythingNew, takeInWords } from './summary-words.ts';

test.each([
  ['Take in', ['added']],
  ['Take in', ['added', 'same']],
  ['Merge', ['merged']],
  ['Take in and merge', ['added', 'merged']],
  ['Take in and merge', ['merged', 'same']],
  ['Merge', ['merged', 'in-trash']],
  ['Take in', ['added', 'in-trash']],
] as const)('the button says %j', (words, outcomes) => {
  expect(takeInWords(outcomes.map((outcome) => ({ outcome })))).toBe(words);
});

test.each([
  [true, ['same', 'added']],
  [true, ['in-trash', 'merged']],
  [false, ['same', 'in-trash']],
] as const)('%j: there is something to take in among %j', (anything, outcomes) => {
  expect(isAnythingNew(outcomes.map((outcome) => ({ outcome })))).toBe(anything);
});

test.each([
  ['It brings no saved copies of sources.', 'whole', 0],
  ['It brings one file of saved sources.', 'whole', 1],
  ['It brings 12 files of saved sources.', 'whole', 12],
  ['Saved copies of sources are left out: the bundle has their hashes and the quoted passages.', 'hashes', 0],
] as const)('%s', (words, captures, captureFiles) => {
  expect(capturesInWords({ captures, captureFiles })).toBe(words);
});
