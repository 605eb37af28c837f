import { expect, test } from 'vitest';
import { namesInShort } from './source-words.ts';

test.each([
  [[], ''],
  [['Ada'], 'Ada'],
  [['Ada', 'Ben'], 'Ada and Ben'],
  [['Ada', 'Ben', 'Cem'], 'Ada and 2 others'],
])('names %j are written %j', (names, words) => expect(namesInShort(names)).toBe(words));
