import { describe, expect, test } from 'vitest';
import { editDistance } from './edit-distance.ts';
import { areForms } from './name-inflections.ts';

describe('forms of one name', () => {
  test.each([
    ['en', 'israel', 'israelis'],
    ['en', 'germany', 'german'],
    ['en', 'turkey', 'turkish'],
    ['en', 'ukraine', 'ukrainian'],
    ['en', 'lebanon', 'lebanese'],
    ['en', 'korea', 'korean'],
    ['en', 'contributors', 'contributions'],
    ['de', 'israel', 'israelischen'],
    ['fr', 'italie', 'italiennes'],
    ['es', 'chile', 'chilenos'],
    ['ru', 'москва', 'москвы'],
    ['pl', 'warszawa', 'warszawie'],
    ['sv', 'malmo', 'malmos'],
  ])('%s: %s and %s', (language, a, b) => {
    expect(areForms(a, b, language)).toBe(true);
    expect(areForms(b, a, language)).toBe(true);
  });

  test.each([
    ['en', 'iran', 'iraq'],
    ['en', 'austria', 'australia'],
    ['en', 'niger', 'nigeria'],
    ['en', 'netanyahu', 'netanyaho'],
    ['en', 'zelensky', 'zelenskyy'],
    ['en', 'petersen', 'peterson'],
    ['en', 'kushner', 'kirchner'],
    ['ru', 'москва', 'минск'],
  ])('%s: not %s and %s', (language, a, b) => {
    expect(areForms(a, b, language)).toBe(false);
    expect(areForms(b, a, language)).toBe(false);
  });
});

describe('the edit distance', () => {
  test.each([
    ['', '', 2, 0],
    ['kiev', 'kyiv', 2, 2],
    ['macron', 'marcon', 2, 1],
    ['netanyahu', 'netanyaho', 2, 1],
    ['witkoff', 'witkof', 2, 1],
    ['boat', 'harbour', 2, 3],
    ['abcdef', 'ghijkl', 2, 3],
    ['', 'abc', 2, 3],
    ['🧑‍🚒', '🧑‍🚒', 1, 0],
  ])('of %s and %s, up to %d, is %d', (a, b, most, distance) => {
    expect(editDistance(a, b, most)).toBe(distance);
    expect(editDistance(b, a, most)).toBe(distance);
  });
});
