import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainDigits } from './figure-digits.ts';
import { foldWord, tokensOf } from './figure-tokens.ts';

describe('digits of any script', () => {
  test.each([
    ['٠١٢٣٤٥٦٧٨٩', '0123456789'],
    ['۰۱۲۳۴۵۶۷۸۹', '0123456789'],
    ['०१२३४५६७८९', '0123456789'],
    ['০১২৩৪৫৬৭৮৯', '0123456789'],
    ['๐๑๒๓๔๕๖๗๘๙', '0123456789'],
    ['０１２３４５６７８９', '0123456789'],
    ['12 boats, ٣', '12 boats, 3'],
    ['½ Ⅻ 十', '½ Ⅻ 十'],
    ['', ''],
  ])('%j reads as %j', (text, plain) => expect(plainDigits(text)).toBe(plain));

  test('property: every other character keeps its place', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const plain = plainDigits(text);
        expect(plain).toHaveLength(text.length);
        expect(plain.replaceAll(/\p{Nd}/gu, '#')).toBe(text.replaceAll(/\p{Nd}/gu, '#'));
      }),
    );
  });
});

describe('the tokens of a text', () => {
  test.each([
    ['1,200 people.', ['1,200', 'people', '.']],
    ['1 200 men, 12 000.50', ['1 200', 'men', ',', '12 000.50']],
    ['in 2023 100 left', ['in', '2023', '100', 'left']],
    ['1’200 and 1,00,000', ['1’200', 'and', '1,00,000']],
    ['9.9.2025', ['9', '.', '9', '.', '2025']],
    ['2025-09-10', ['2025', '-', '09', '-', '10']],
    ['3.5, then 4.', ['3.5', ',', 'then', '4', '.']],
    ['١٬٢٠٠٫٥', ['1٬200٫5']],
    ['2025年9月', ['2025', '年', '9', '月']],
    ['soft\u00adhyphen a\u200fb', ['soft\u00adhyphen', 'a', 'b']],
    [' \n\t', []],
  ])('%j are %j', (text, tokens) => expect(tokensOf(text).map((token) => token.text)).toEqual(tokens));

  test('know where they stand, what is before them and where lines start', () => {
    const [one, two, three] = tokensOf('a-\nb');
    expect([one?.isGlued, two?.isGlued, three?.isGlued]).toEqual([false, true, false]);
    expect([one?.startsLine, two?.startsLine, three?.startsLine]).toEqual([true, false, true]);
    expect([three?.from, three?.to]).toEqual([3, 4]);
  });

  test('property: lie in the text in order, and leave out white space and what is unseen only', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        let end = 0;
        for (const { from, to, text: piece } of tokensOf(text)) {
          expect(text.slice(end, from)).toMatch(
            /^[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]*$/u,
          );
          expect(piece).toHaveLength(to - from);
          end = to;
        }
      }),
    );
  });
});

test.each([
  ['MÄRZ', 'marz'],
  ['Straße', 'strasse'],
  ['Erdoğan', 'erdogan'],
  ['Łódź', 'lodz'],
  ['أَيلول', 'ايلول'],
  ['soft\u00adhyphen', 'softhyphen'],
])('%s is looked for as %s', (word, folded) => expect(foldWord(word)).toBe(folded));
