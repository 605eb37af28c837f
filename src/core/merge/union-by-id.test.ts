import { expect, test } from 'vitest';
import { unionById } from './union-by-id.ts';

const items = (ids: string) => ids.split('').map((id) => ({ id }));

test.each([
  ['abc', 'abc', 'abc'],
  ['ab', 'axb', 'axb'],
  ['ab', 'xyab', 'xyab'],
  ['ab', 'bax', 'abx'],
  ['ab', 'xbya', 'xaby'],
  ['', 'ab', 'ab'],
  ['ab', '', 'ab'],
])('%j and %j are %j', (first, second, expected) => {
  const all = unionById(items(first), items(second));
  expect(all.map(({ id }) => id).join('')).toBe(expected);
});
