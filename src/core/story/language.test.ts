import { describe, expect, test } from 'vitest';
import { canonicalLanguage, directionOf, languageTag } from './language.ts';

describe('a language tag', () => {
  test.each([
    ['en', 'en'],
    ['EN-us', 'en-US'],
    ['de_at', 'de-AT'],
    ['  fr ', 'fr'],
    ['iw', 'he'],
    ['zh-hant-tw', 'zh-Hant-TW'],
  ])('%j is %s in its canonical form', (tag, canonical) => {
    expect(canonicalLanguage(tag)).toBe(canonical);
    expect(languageTag.parse(tag)).toBe(canonical);
  });

  test.each(['', ' ', 'e', 'english language', 'en--US', '../en', 'x'])('%j is none', (tag) => {
    expect(canonicalLanguage(tag)).toBeNull();
    expect(languageTag.safeParse(tag)).toMatchObject({
      success: false,
      error: { issues: [{ message: `"${tag}" is not a language tag` }] },
    });
  });
});

describe('the direction of writing', () => {
  test.each(['ar', 'ar-EG', 'he', 'iw', 'fa', 'ur', 'yi', 'ckb', 'dv', 'pa-Arab', 'az-Arab'])(
    '%s runs from right to left',
    (language) => expect(directionOf(language)).toBe('rtl'),
  );

  test.each(['en', 'de-AT', 'ja', 'ar-Latn', 'pa', 'az', 'und', '', 'nonsense!'])(
    '%j runs from left to right',
    (language) => expect(directionOf(language)).toBe('ltr'),
  );
});
