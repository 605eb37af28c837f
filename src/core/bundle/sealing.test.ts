import { expect, test } from 'vitest';
import { sealingOf, unsealingOf } from './sealing.ts';

test.each([
  ['battery staple', { passphrase: 'battery staple' }],
  [' with spaces ', { passphrase: ' with spaces ' }],
  ['ageing well', { passphrase: 'ageing well' }],
  ['age1abc', { recipients: ['age1abc'] }],
  [' age1abc, age1def\nage1ghi ', { recipients: ['age1abc', 'age1def', 'age1ghi'] }],
])('%j seals', (typed, sealing) => {
  expect(sealingOf(typed)).toEqual(sealing);
});

test.each([
  ['battery staple', { passphrase: 'battery staple' }],
  [' age-secret-key-1abc\n', { identities: ['AGE-SECRET-KEY-1ABC'] }],
  ['AGE-SECRET-KEY-1A;\nAGE-SECRET-KEY-1B', { identities: ['AGE-SECRET-KEY-1A', 'AGE-SECRET-KEY-1B'] }],
])('%j opens', (typed, unsealing) => {
  expect(unsealingOf(typed)).toEqual(unsealing);
});
