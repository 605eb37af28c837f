import { expect, test } from 'vitest';
import { wishInPane, wishOfKey } from './reader-keys.ts';

const press = (code: string, key: string, held: string = '') => ({
  code,
  key,
  ctrlKey: held.includes('Ctrl'),
  metaKey: held.includes('Meta'),
  altKey: held.includes('Alt'),
  shiftKey: held.includes('Shift'),
});

test.each([
  [press('KeyH', 'h'), 'highlight'],
  [press('KeyH', 'H'), 'highlight'],
  [press('KeyN', 'n'), 'note'],
  [press('Digit1', '1'), 'supports'],
  [press('KeyS', 's'), 'supports'],
  [press('Digit2', '2'), 'contradicts'],
  [press('KeyC', 'c'), 'contradicts'],
  [press('Numpad3', '3'), 'context'],
  [press('KeyX', 'x'), 'context'],
  [press('Escape', 'Escape'), 'escape'],
  // Arabic writes another letter on this key, Dvorak writes it on another key.
  [press('KeyH', 'ا'), 'highlight'],
  [press('KeyJ', 'h'), 'highlight'],
  [press('KeyN', 'b'), null],
  // French types digits with Shift; the key is the same.
  [press('Digit1', '&'), 'supports'],
  [press('KeyF', 'f', 'Ctrl'), 'find'],
  [press('KeyF', 'f', 'Meta'), 'find'],
  [press('F3', 'F3'), 'next'],
  [press('F3', 'F3', 'Shift'), 'previous'],
  [press('KeyG', 'G', 'Ctrl+Shift'), 'previous'],
  [press('KeyC', 'c', 'Ctrl'), null],
  [press('KeyX', 'x', 'Alt'), null],
  [press('KeyF', 'f', 'Ctrl+Alt'), null],
  [press('KeyA', 'a'), null],
  [press('KeyS', 'S', 'Shift'), null],
])('%j means %s', (event, meaning) => {
  const wish = wishOfKey(event);
  expect(wish === null ? null : 'stance' in wish ? wish.stance : wish.kind).toBe(meaning);
});

test('in a field letters stay letters', () => {
  expect(wishInPane(press('KeyH', 'h'))).toBeNull();
  expect(wishInPane(press('Equal', '=', 'Ctrl'))).toEqual({ kind: 'zoom', step: 1 });
  expect(wishInPane(press('Digit0', '0', 'Meta'))).toEqual({ kind: 'zoom', step: 0 });
});
