import { describe, expect, test } from 'vitest';
import { findable, findWords, hitFrom, mostHits } from './find-words.ts';

const found = (text: string, words: string) =>
  findWords(findable(text), words).map(({ start, end }) => text.slice(start, end));

describe('findWords', () => {
  test.each([
    ['The pier. THE PIER? piers', 'pier', ['pier', 'PIER', 'pier']],
    ['It was “shut” — they said', '"shut" - they', ['shut” — they']],
    ['one\ntwo  three', 'one two three', ['one\ntwo  three']],
    ['Rúa e rúa', 'RÚA', ['Rúa', 'rúa']],
    [
      '\u0631\u0635\u064A\u0641 \u0645\u064F\u063A\u0644\u0642',
      '\u0645\u063A\u0644\u0642',
      ['\u0645\u064F\u063A\u0644\u0642'],
    ],
    ['桟橋は閉鎖', '閉鎖', ['閉鎖']],
    ['aaaa', 'aa', ['aa', 'aa']],
    ['anything', '', []],
    ['anything', '   ', []],
    ['', 'x', []],
  ])('finds in %j the words %j', (text, words, expected) => expect(found(text, words)).toEqual(expected));

  test('stops at some point', () => expect(found('x '.repeat(mostHits + 9), 'x')).toHaveLength(mostHits));
});

test('finding begins where one stands', () => {
  const hits = findWords(findable('a b a b a'), 'a');
  expect([0, 1, 4, 8, 9].map((offset) => hitFrom(hits, offset))).toEqual([0, 1, 1, 2, 0]);
});
