import { expect, test } from 'vitest';
import { typedAddress } from './typed-address.ts';

test.each([
  ['https://example.org/a', 'https://example.org/a'],
  ['  http://example.org ', 'http://example.org'],
  ['example.org/a?b=c', 'https://example.org/a?b=c'],
  ['www.bbc.com', 'https://www.bbc.com'],
  ['example.org:8080/x', 'https://example.org:8080/x'],
  ['مثال.إختبار', 'https://مثال.إختبار'],
  ['desk@example.org', 'mailto:desk@example.org'],
  ['mailto:desk@example.org', 'mailto:desk@example.org'],
  [' #go-deeper ', '#go-deeper'],
  ['#Go deeper', null],
  ['#', null],
  ['javascript:alert(1)', null],
  ['javascript:1', null],
  ['java\nscript:alert(1)', null],
  ['data:text/html,x', null],
  ['file:///etc/passwd', null],
  ['just words', null],
  ['word', null],
  ['', null],
])('%j is taken as %j', (typed, address) => expect(typedAddress(typed)).toBe(address));
