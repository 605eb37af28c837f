import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pageAddress, uriOf } from './uri.ts';

test.each([
  ['http://c.example/ü/ space', 'http://c.example/%C3%BC/%20space'],
  ['https://b.example/a(b)c?d=e&f=<g>|[h]', 'https://b.example/a(b)c?d=e&f=%3Cg%3E%7C%5Bh%5D'],
  ['https://[2001:db8::1]:8080/[a]', 'https://[2001:db8::1]:8080/%5Ba%5D'],
  ['https://a.example/#b#c', 'https://a.example/#b%23c'],
  ['https://a.example/100%', 'https://a.example/100%25'],
  ['https://a.example/%C3%BC', 'https://a.example/%C3%BC'],
  ['mailto:a b@mail.example', 'mailto:a%20b@mail.example'],
  ['https://порт.example/', 'https://xn--n1abei.example/'],
])('%s is %s', (address, uri) => expect(uriOf(address)).toBe(uri));

test('what is no address is none', () => {
  expect([uriOf(''), uriOf('here'), uriOf('http://')]).toEqual([null, null, null]);
});

test('property: an address has no sign in it that a URI may not have, and is one for good', () => {
  fc.assert(
    fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), fc.string(), (url, more) => {
      const uri = uriOf(url + more);
      if (uri === null) return;
      expect(uri).toMatch(/^[a-z]+:[\w\-.~:/?@!$&'()*+,;=%]+(?:#[\w\-.~:/?@!$&'()*+,;=%]*)?$/);
      expect(uri).not.toMatch(/%(?![0-9a-f]{2})/i);
      expect(uriOf(uri)).toBe(uri);
    }),
  );
});

test.each([
  'https://a.example',
  'https://порт.example/ü?é#ß',
  'http://c.example/%C3%BC',
  'mailto:a@mail.example',
  '#topic_t1',
])('a page carries %s as it is', (address) => expect(pageAddress(address)).toBe(address));

test.each([
  ['https://c.example/ü a', 'https://c.example/%C3%BC%20a'],
  ['https://c.example/<b>', 'https://c.example/%3Cb%3E'],
  ['https:c.example', 'https://c.example/'],
  ['https://c.example/100%', 'https://c.example/100%25'],
  ['https://c.example/#a#b', 'https://c.example/#a%23b'],
])('a page carries %s as %s', (address, written) => expect(pageAddress(address)).toBe(written));
