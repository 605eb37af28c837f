import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isLinkTarget,
  isSafeAddress,
  linkTarget,
  placeOnPage,
  safeAddress,
  webAddress,
} from './text-fields.ts';

describe('an address that may stand in a page', () => {
  test.each([
    'https://a.example/',
    'http://a.example',
    'HTTPS://A.EXAMPLE/Path?q=1#top',
    'mailto:desk@a.example',
    'MailTo:desk@a.example?subject=Hello',
    'https://münchen.example/straße',
    'https://a.example/javascript:alert(1)',
    'http://[::1]:8080/',
  ])('is %j', (address) => {
    expect(isSafeAddress(address)).toBe(true);
    expect(webAddress.safeParse(address).success).toBe(true);
  });

  test.each([
    '',
    'a.example',
    '//a.example/',
    '/page',
    '#top',
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    '\u00a0javascript:alert(1)',
    'java\nscript:alert(1)',
    'java\tscript:alert(1)',
    'javascript\r:alert(1)',
    '\u0001javascript:alert(1)',
    'javascript&colon;alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'DATA:text/html;base64,PHNjcmlwdD4=',
    'vbscript:msgbox(1)',
    'file:///etc/passwd',
    'blob:https://a.example/1',
    'view-source:https://a.example/',
    'ftp://a.example/',
    'tel:+4930123',
    'galley://library',
    'https://',
    'https://a.example/\u0000',
    'https://a.exa\nmple/',
    'https://a.example/\u0085',
  ])('is not %j', (address) => {
    expect(isSafeAddress(address)).toBe(false);
    expect(webAddress.safeParse(address).success).toBe(false);
  });

  test('property: whatever is written around or into it, nothing that could run passes', () => {
    const noise = fc.string({ unit: fc.constantFrom(' ', '\t', '\n', '\r', '\0', '\u001f', 'x', ':', '/') });
    const scheme = fc.constantFrom('javascript', 'JAVASCRIPT', 'data', 'vbscript', 'file', 'blob');
    fc.assert(
      fc.property(noise, scheme, noise, fc.nat(), (before, name, after, at) => {
        const cut = at % name.length;
        const address = `${before}${name.slice(0, cut)}${after}${name.slice(cut)}:alert(1)`;
        const safe = safeAddress(address);
        const protocol = safe === null ? 'refused' : new URL(safe).protocol;
        expect(['refused', 'http:', 'https:', 'mailto:']).toContain(protocol);
        expect(isSafeAddress(`${name}:${before}`)).toBe(false);
      }),
    );
  });
});

describe('a link in a text', () => {
  test.each([
    ['#go-deeper', 'go-deeper'],
    ['#t1', 't1'],
    ['#0', '0'],
    [`#${'x'.repeat(64)}`, 'x'.repeat(64)],
  ])('may lead to %j on its own page', (href, id) => {
    expect([placeOnPage(href), isLinkTarget(href), linkTarget(` ${href}\n`)]).toEqual([id, true, href]);
    expect(isSafeAddress(href)).toBe(false);
  });

  test.each([
    '#',
    '##a',
    '#-a',
    '#a-',
    '#A',
    '#a b',
    '#a\n',
    '#topic_t1',
    '#"onclick=x',
    '#غزة',
    'a#b',
    `#${'x'.repeat(65)}`,
  ])('may not lead to %j', (href) => {
    expect([placeOnPage(href), isLinkTarget(href)]).toEqual([null, false]);
  });

  test('may lead to every address that is safe, and to none that could run', () => {
    expect([isLinkTarget('https://a.example/#top'), linkTarget('www.a.example')]).toEqual([
      true,
      'https://www.a.example',
    ]);
    expect([isLinkTarget('javascript:alert(1)'), linkTarget('javascript:alert(1)')]).toEqual([false, null]);
  });
});

describe('an address as somebody typed it', () => {
  test('is trimmed', () => {
    expect(safeAddress('  https://a.example/ \n')).toBe('https://a.example/');
  });

  test('gets https where it is a bare www name', () => {
    expect(safeAddress('www.a.example/page')).toBe('https://www.a.example/page');
    expect(safeAddress('WWW.A.EXAMPLE')).toBe('https://WWW.A.EXAMPLE');
  });

  test('is none where it is a word, a path or something that could run', () => {
    for (const typed of ['', 'www.', 'www.a', 'harbour', 'javascript:alert(1)', ' data:text/html,x'])
      expect(safeAddress(typed)).toBeNull();
  });
});
