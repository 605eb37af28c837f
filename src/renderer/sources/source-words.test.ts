import { expect, test } from 'vitest';
import { lastWords, namesInShort } from './source-words.ts';

test.each([
  [[], ''],
  [['Ada'], 'Ada'],
  [['Ada', 'Ben'], 'Ada and Ben'],
  [['Ada', 'Ben', 'Cem'], 'Ada and 2 others'],
])('names %j are written %j', (names, words) => expect(namesInShort(names)).toBe(words));

test.each([
  ['A short line.', 'A short line.'],
  ['ort closed on Monday, according to Reuters and the Guardian.', '…according to Reuters and the Guardian.'],
  ['字'.repeat(60), `…${'字'.repeat(44)}`],
])('the words before a citation are shown between words', (text, shown) =>
  expect(lastWords(text)).toBe(shown),
);
