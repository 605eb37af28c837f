import { expect, test } from 'vitest';
import { text } from '../../../tests/support/stories.ts';
import { wordCounter } from './alike.ts';
import { treeMaker } from './block-tree.ts';
import { pairForms } from './pair-forms.ts';

const tree = treeMaker();
const nodes = (lines: readonly string[]) => text(...lines).content.map(tree);
const numbered = (count: number, line: (number: number) => string) =>
  nodes(Array.from({ length: count }, (_, number) => line(number)));
const places = (pairs: ReturnType<typeof pairForms>) =>
  pairs.map(({ first, second }) => [first.place, second.place] as const);

test('each block is paired with the one that is most like it', () => {
  const first = nodes(['a b c d e', 'a b c d f']);
  const second = nodes(['a b c d f g', 'a b c d e g', 'x y']);
  expect(new Map(places(pairForms(first, second, wordCounter())))).toEqual(
    new Map([
      [0, 1],
      [1, 0],
    ]),
  );
});

test.each([
  ['that have nothing in common', 0, (side: string) => (n: number) => `${side}${n} ${side} of ${n}${side}`],
  ['in the same order', 2_000, (side: string) => (n: number) => `the wall is old ${n} ${side}`],
  [
    'in another order, with rare words in common',
    2_000,
    (side: string) => (n: number) => {
      const own = side === 'a' ? n : (n * 7) % 2_000;
      return `the rare${own} wall word${own} is ${side}`;
    },
  ],
])('two thousand blocks a side %s take a few comparisons each', (_, expected, line) => {
  const [first, second] = [numbered(2_000, line('a')), numbered(2_000, line('b'))];
  const wordsOf = wordCounter();
  let asked = 0;
  const pairs = pairForms(first, second, (node) => {
    asked++;
    return wordsOf(node);
  });
  expect(pairs).toHaveLength(expected);
  expect(asked).toBeLessThan(30 * first.length);
});
