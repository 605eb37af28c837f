import { expect, test } from 'vitest';
import { isBundleName, sealedName, unsealedName } from './bundle-name.ts';

test.each([
  ['wall.galley.age', 'wall.galley'],
  ['WALL.GALLEY.AGE', 'WALL.GALLEY'],
  ['wall.galley', 'wall.galley'],
  ['the age of walls', 'the age of walls'],
])('%s is called %s when it is open', (sealed, open) => {
  expect(unsealedName(sealed)).toBe(open);
});

test('a bundle that is sealed and opened is called as before, and is a bundle all along', () => {
  expect(unsealedName(sealedName('wall.galley'))).toBe('wall.galley');
  expect(isBundleName(sealedName('wall.galley'))).toBe(true);
});
