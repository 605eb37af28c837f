import { expect, test } from 'vitest';
import { lineAway, nothingSelected, selectLine, type ListSelection } from './list-selection.ts';

const ids = ['a', 'b', 'c', 'd', 'e'];
const chosen = (selection: ListSelection) => [...selection.selected].toSorted().join('');

test('a click takes one line, Ctrl adds and removes, Shift goes from where one began', () => {
  const one = selectLine(ids, nothingSelected, 'b', 'replace');
  expect(chosen(one)).toBe('b');
  const two = selectLine(ids, one, 'd', 'toggle');
  expect(chosen(two)).toBe('bd');
  expect(chosen(selectLine(ids, two, 'b', 'toggle'))).toBe('d');
  const range = selectLine(ids, two, 'a', 'extend');
  expect(chosen(range)).toBe('abcd');
  // The range begins where it began, however often its end moves.
  expect(chosen(selectLine(ids, range, 'e', 'extend'))).toBe('de');
});

test('a range from a line that left the list begins anew', () => {
  const gone: ListSelection = { selected: new Set(['x']), anchor: 'x', focus: 'x' };
  expect(chosen(selectLine(ids, gone, 'c', 'extend'))).toBe('c');
});

test('arrows stop at the ends, and begin at an end where nothing has the keyboard', () => {
  const at = (focus: string | null): ListSelection => ({ selected: new Set(), anchor: null, focus });
  expect(lineAway(ids, at('b'), 1)).toBe('c');
  expect(lineAway(ids, at('b'), -9)).toBe('a');
  expect(lineAway(ids, at('d'), 9)).toBe('e');
  expect(lineAway(ids, at(null), 1)).toBe('a');
  expect(lineAway(ids, at(null), -1)).toBe('e');
  expect(lineAway(ids, at('gone'), 1)).toBe('a');
  expect(lineAway([], at(null), 1)).toBeNull();
});
