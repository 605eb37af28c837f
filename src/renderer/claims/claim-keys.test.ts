import { expect, test } from 'vitest';
import { actionOf } from './claim-keys.ts';

function press(
  key: string,
  code = '',
  mods: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey', boolean>> = {},
) {
  return { key, code, ctrlKey: false, metaKey: false, altKey: false, ...mods };
}

test.each([
  ['j', { kind: 'move', by: 1 }],
  ['ArrowUp', { kind: 'move', by: -1 }],
  ['1', { kind: 'verdict', verdict: 'verified' }],
  ['4', { kind: 'verdict', verdict: 'not-checkable' }],
  ['5', { kind: 'verdict', verdict: 'unchecked' }],
  ['V', { kind: 'verdict', verdict: 'verified' }],
  ['n', { kind: 'next' }],
  ['Enter', { kind: 'open' }],
  ['6', null],
  ['Escape', null],
  ['Tab', null],
  ['', null],
])('the key %s', (key, action) => expect(actionOf(press(key), false)).toEqual(action));

test('d disputes a claim and dismisses a proposal; so does Delete in its way', () => {
  expect(actionOf(press('d'), false)).toEqual({ kind: 'verdict', verdict: 'disputed' });
  expect(actionOf(press('d'), true)).toEqual({ kind: 'dismiss' });
  expect(actionOf(press('Delete'), false)).toEqual({ kind: 'delete' });
  expect(actionOf(press('Delete'), true)).toEqual({ kind: 'dismiss' });
});

test('a keyboard of another script has the keys in the same places', () => {
  expect(actionOf(press('ت', 'KeyJ'), false)).toEqual({ kind: 'move', by: 1 });
  expect(actionOf(press('١', 'Digit1'), false)).toEqual({ kind: 'verdict', verdict: 'verified' });
  expect(actionOf(press('٣', 'Numpad3'), false)).toEqual({ kind: 'verdict', verdict: 'wrong' });
  // A layout with letters elsewhere goes by its letters.
  expect(actionOf(press('e', 'KeyD'), false)).toEqual({ kind: 'attach' });
});

test.each(['ctrlKey', 'metaKey', 'altKey'] as const)('with %s a key belongs to the window', (mod) => {
  expect(actionOf(press('a', 'KeyA', { [mod]: true }), true)).toBeNull();
});
