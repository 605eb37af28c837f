import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countWords } from './words.ts';

describe('counting words', () => {
  test.each([
    ['', 'en', 0],
    [' \n\t— … “” •', 'en', 0],
    ['The pilots went back at noon.', 'en', 6],
    ['one\ntwo\u00a0three', 'en', 3],
    ["don’t can't rock’n’roll", 'en', 3],
    ['well-known', 'en', 2],
    ['word—word…word/word', 'en', 4],
    ['3.5 million, 1,000 and €20', 'en', 5],
    ['Straßenbahn über naïve', 'de', 3],
    ['e\u0301te\u0301 été', 'fr', 2],
    ['عاد المرشدون إلى العمل، أمس.', 'ar', 5],
    ['شَدَّة', 'ar', 1],
    ['שלום עולם', 'he', 2],
    ['दिल्ली में बारिश', 'hi', 3],
    ['🔥🔥 fire 🧑‍🚒', 'en', 1],
  ])('%j in %s has %i', (text, language, count) => {
    expect(countWords(text, language)).toBe(count);
  });

  test('finds the words of languages that put no spaces between them', () => {
    expect(countWords('東京で大きな地震がありました。', 'ja')).toBeGreaterThan(4);
    expect(countWords('北京市长宣布新计划', 'zh')).toBeGreaterThan(3);
    expect(countWords('กรุงเทพมหานครเป็นเมืองหลวง', 'th')).toBeGreaterThan(2);
  });

  test('property: two texts with a line between them have as many words as both', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 40 });
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(countWords(`${a}\n${b}`, 'en')).toBe(countWords(a, 'en') + countWords(b, 'en'));
      }),
    );
  });
});
