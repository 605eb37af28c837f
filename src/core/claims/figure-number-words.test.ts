import { describe, expect, test } from 'vitest';
import { readNumberWords } from './figure-number-words.ts';
import { tokensOf } from './figure-tokens.ts';

/** The value of the number that a text begins with, and the words behind it. */
function read(text: string, language: string): readonly [number | undefined, string] {
  const tokens = tokensOf(text);
  const found = readNumberWords(tokens, 0, language);
  const rest = tokens.slice(found?.next ?? 0).map((token) => token.text);
  return [found?.value, rest.join(' ')];
}

describe('numbers in words', () => {
  test.each([
    ['en', 'twelve', 12],
    ['en', 'Twenty-one', 21],
    ['en', 'twenty one', 21],
    ['en', 'twelve hundred', 1_200],
    ['en', 'two hundred and five', 205],
    ['en', 'a hundred', 100],
    ['en', 'three thousand four hundred and fifty-six', 3_456],
    ['en', 'two hundred and fifty thousand', 250_000],
    ['en', 'a million', 1_000_000],
    ['en', 'one thousand million', 1_000_000_000],
    ['en', 'half a million', 500_000],
    ['en', 'two and a half million', 2_500_000],
    ['en', 'one million two hundred thousand', 1_200_000],
    ['en', 'two dozen', 24],
    ['en', 'half a dozen', 6],
    ['de', 'zwölf', 12],
    ['de', 'einundzwanzig', 21],
    ['de', 'dreißig', 30],
    ['de', 'hundertfünf', 105],
    ['de', 'zwölfhundert', 1_200],
    ['de', 'zweitausend', 2_000],
    ['de', 'zweihundertfünfundvierzigtausenddreihundertzwölf', 245_312],
    ['de', 'eine Million', 1_000_000],
    ['de', 'zwei Millionen fünfhunderttausend', 2_500_000],
    ['de', 'zweieinhalb Millionen', 2_500_000],
    ['de', 'eine halbe Million', 500_000],
    ['de', 'ein Dutzend', 12],
    ['fr', 'douze', 12],
    ['fr', 'vingt et un', 21],
    ['fr', 'soixante-dix-sept', 77],
    ['fr', 'soixante et onze', 71],
    ['fr', 'quatre-vingts', 80],
    ['fr', 'quatre-vingt-dix-neuf', 99],
    ['fr', 'septante-deux', 72],
    ['fr', 'mille deux cents', 1_200],
    ['fr', 'douze cents', 1_200],
    ['fr', 'cent vingt mille', 120_000],
    ['fr', 'deux millions et demi', 2_500_000],
    ['fr', 'un demi-million', 500_000],
    ['fr', 'une centaine', 100],
    ['es', 'doce', 12],
    ['es', 'treinta y cinco', 35],
    ['es', 'veintidós', 22],
    ['es', 'mil doscientos', 1_200],
    ['es', 'ciento veinte mil', 120_000],
    ['es', 'dos millones quinientos mil', 2_500_000],
    ['es', 'dos mil quinientos millones', 2_500_000_000],
    ['es', 'medio millón', 500_000],
    ['es', 'millón y medio', undefined],
    ['es', 'un millón y medio', 1_500_000],
  ])('%s: %s is %j', (language, text, value) => {
    expect(read(text, language)[0]).toBe(value);
    expect(read(`${text} Haus`, language)[0]).toBe(value);
  });

  test.each([
    ['en', 'one hundred and two hundred', 100, 'and two hundred'],
    ['en', 'two and three', 2, 'and three'],
    ['en', 'twenty thirty', 20, 'thirty'],
    ['en', 'five six', 5, 'six'],
    ['en', 'two million and the house', 2_000_000, 'and the house'],
    ['en', 'two-year plan', 2, '- year plan'],
    ['en', 'two\nthousand', 2, 'thousand'],
    ['fr', 'vingt et des', 20, 'et des'],
    ['es', 'veinte y treinta', 20, 'y treinta'],
  ])('%s: %s is %d and then %j', (language, text, value, rest) => {
    expect(read(text, language)).toEqual([value, rest]);
  });

  test.each([
    ['en', 'million'],
    ['en', 'hundreds of'],
    ['en', 'a few million'],
    ['en', 'half of'],
    ['en', 'and five'],
    ['en', 'constructor'],
    ['de', 'Jahrhundert'],
    ['de', 'und'],
    ['de', 'Hunderte'],
    ['de', 'Tausende'],
    ['fr', 'vingtième'],
    ['es', 'miles de'],
    ['sv', 'tolv'],
    ['', 'twelve'],
  ])('%s: no number begins %j', (language, text) => {
    expect(read(text, language)[0]).toBeUndefined();
  });

  test.each([
    ['en', 'one house', true],
    ['en', 'one million', false],
    ['de', 'eine Brücke', true],
    ['fr', 'un pont', true],
    ['es', 'una casa', true],
    ['en', 'two houses', false],
  ])('%s: whether %j could as well begin with an article: %j', (language, text, isWeak) => {
    expect(readNumberWords(tokensOf(text), 0, language)?.isWeak).toBe(isWeak);
  });
});
