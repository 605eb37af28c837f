import { expect, test } from 'vitest';
import { isAllowedRequest, isOwnPage, mayNavigate } from './addresses.ts';

const strange = [
  'https://example.org/',
  'http://galley/index.html',
  'file:///etc/passwd',
  'app://other/index.html',
  'app://galley.example.org/index.html',
  'app://galley:80/index.html',
  'javascript:alert(1)',
  'data:text/html,hello',
  'about:blank',
  'not an address',
  '',
];

test('the window goes to its own page alone', () => {
  expect(isOwnPage('app://galley/index.html')).toBe(true);
  expect(mayNavigate('app://galley/index.html?a#b', true)).toBe(true);
  expect(mayNavigate('app://galley/preview/x', true)).toBe(false);
  expect(mayNavigate('app://galley/assets/index.js', true)).toBe(false);
  expect(strange.filter((address) => mayNavigate(address, true))).toEqual([]);
});

test('a frame goes to previews alone', () => {
  expect(mayNavigate('app://galley/preview/x', false)).toBe(true);
  expect(mayNavigate('app://galley/index.html', false)).toBe(false);
  expect(mayNavigate('app://galley/preview/../index.html', false)).toBe(false);
  expect(strange.filter((address) => mayNavigate(address, false))).toEqual([]);
});

test('requests stay inside the application', () => {
  const inside = ['app://galley/assets/a.js', 'data:,x', 'blob:app://galley/1', 'devtools://devtools/x'];
  expect(inside.filter(isAllowedRequest)).toEqual(inside);
  const outside = [
    'https://example.org/',
    'ws://127.0.0.1/',
    'file:///etc/passwd',
    'app://other/',
    'ftp://a/',
  ];
  expect(outside.filter(isAllowedRequest)).toEqual([]);
});
