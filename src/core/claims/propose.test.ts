import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ClaimReason } from '../story/claim.ts';
import { proposeClaims } from './propose.ts';

const reasons = (text: string, language = 'en') => proposeClaims(text, language).flatMap((found) => found.reasons);

describe('a sentence is proposed for', () => {
  test.each<readonly [string, string, readonly ClaimReason[]]>([
    ['en', 'The port employs 1,200 people.', ['number']],
    ['en', 'Twelve boats were lost.', ['number']],
    ['en', 'Prices rose by 3 % over the summer.', ['number']],
    ['en', 'The strike began on 9 September.', ['date']],
    ['en', 'The strike began on Tuesday.', ['date']],
    ['en', 'The port closed in 1967.', ['date']],
    ['en', '“We will not sail again,” the crew said.', ['quotation']],
    ['en', 'Prime Minister Lena Moran signed the law.', ['titled-name']],
    ['en', 'It is the largest port of the region.', ['superlative']],
    ['en', 'The storm caused the delay.', ['cause']],
    ['de', 'Der Hafen beschäftigt 1.200 Menschen.', ['number']],
    ['de', 'Bundeskanzlerin Lena Moran unterschrieb.', ['titled-name']],
    ['de', 'Der Sturm verursachte die Verspätung.', ['cause']],
    ['fr', 'Le ministre Paul Morand a signé la loi.', ['titled-name']],
    ['es', 'La tormenta provocó el retraso.', ['cause']],
    ['ar', 'أدى ذلك إلى إغلاق الميناء.', ['cause']],
    ['ar', 'يعمل في الميناء ١٢٠٠ شخص.', ['number']],
    ['he', 'הנמל נסגר בגלל הסערה.', ['cause']],
    ['hi', 'बंदरगाह में १२०० लोग काम करते हैं।', ['number']],
  ])('%s: %s', (language, text, expected) => expect(reasons(text, language)).toEqual(expected));

  test.each([
    'The crew went home and slept.',
    'Who paid for the 12 boats?',
    'Twelve boats',
    'A “deal” of sorts was near.',
    'She may sing in the forest with a guest.',
    '',
  ])('and not for anything else: %s', (text) => expect(reasons(text)).toEqual([]));
});

test('property: proposals are whole sentences of the text, in order', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (text) => {
      let end = 0;
      for (const { from, to, text: words } of proposeClaims(text, 'en')) {
        expect(text.slice(from, to)).toBe(words);
        expect(from).toBeGreaterThanOrEqual(end);
        end = to;
      }
    }),
  );
});
