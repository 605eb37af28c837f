import { describe, expect, test } from 'vitest';
import { text } from '../../../tests/support/stories.ts';
import { likeness, wordCounter } from './alike.ts';
import { treeMaker } from './block-tree.ts';

const nodeOf = (words: string) => {
  const [node] = text(words).content.map(treeMaker());
  if (node === undefined) throw new Error('a text has a block');
  return node;
};
const countsOf = (words: string) => wordCounter()(nodeOf(words));
const likenessOf = (a: string, b: string) => likeness(countsOf(a), countsOf(b));

describe('likeness', () => {
  test.each([
    ['a b c d', 'a b c d', 1],
    ['a b c d', 'd, c; b – a!', 1],
    ['a b c d', 'a b c e', 0.75],
    ['a a a a', 'a b c d', 0],
    ['a b', 'a b c d e f', 0.5],
    ['a b', 'a b c d e f g', 0],
    ['a', 'b', 0],
    ['', '', 0],
    ['…', '…', 0],
  ])('of %j and %j is %d', (a, b, expected) => {
    expect(likenessOf(a, b)).toBe(expected);
    expect(likenessOf(b, a)).toBe(expected);
  });

  test('counts words where a script has no spaces', () => {
    expect(likenessOf('港の壁は高い', '港の壁は低い')).toBeGreaterThan(0.5);
    expect(likenessOf('กำแพงเก่ามาก', 'กำแพงใหม่มาก')).toBeGreaterThan(0.5);
  });
});

describe('the words of a part', () => {
  test('are counted once', () => {
    const node = nodeOf('a b a');
    const wordsOf = wordCounter();
    expect(wordsOf(node)).toEqual({
      counts: new Map([
        ['a', 2],
        ['b', 1],
      ]),
      total: 3,
    });
    expect(wordsOf(node)).toBe(wordsOf(node));
  });

  test.each(['word ', '港の壁は高い。'])('are those of its beginning where it has millions: %j', (words) => {
    expect(countsOf(words.repeat(1_000_000)).total).toBeLessThanOrEqual(20_000);
  });
});
