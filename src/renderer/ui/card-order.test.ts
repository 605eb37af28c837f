import { expect, test } from 'vitest';
import { landingPlace, placeAfter } from './card-order.ts';

const boxes = [
  { top: 0, bottom: 40 },
  { top: 40, bottom: 140 },
];

test.each([
  [-5, 0],
  [10, 0],
  [30, 1],
  [80, 1],
  [100, 2],
  [900, 2],
])('dropped at %i a card lands at place %i', (height, place) =>
  expect(landingPlace(boxes, height)).toBe(place),
);

test('a step up or down names the card behind the new place', () => {
  const ids = ['a', 'b', 'c'];
  expect(placeAfter(ids, 'b', -1)).toBe('a');
  expect(placeAfter(ids, 'a', 1)).toBe('c');
  expect(placeAfter(ids, 'b', 1)).toBeNull();
});
