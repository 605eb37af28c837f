import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matching } from './matching.ts';

test('places change hands so that more have one', () => {
  const wanted = new Map([
    ['a', [1, 2]],
    ['b', [1]],
    ['c', [2, 3]],
    ['d', [1]],
  ]);
  const placeOf = matching([...wanted.keys()], (seeker) => wanted.get(seeker) ?? []);
  expect(placeOf).toEqual(
    new Map([
      ['a', 2],
      ['b', 1],
      ['c', 3],
    ]),
  );
});

test('where everybody can have a place, everybody has one of those that were asked for, and nobody the same', () => {
  const wanted = fc
    .array(fc.array(fc.nat(7), { maxLength: 3 }), { minLength: 1, maxLength: 8 })
    // Everybody could have the place of the same number.
    .map((places) => places.map((some, seeker) => [...some, seeker]));
  fc.assert(
    fc.property(wanted, (places) => {
      const placeOf = matching([...places.keys()], (seeker) => places[seeker] ?? []);
      expect(placeOf.size).toBe(places.length);
      expect(new Set(placeOf.values()).size).toBe(places.length);
      for (const [seeker, place] of placeOf) expect(places[seeker]).toContain(place);
    }),
  );
});
