import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distinctSlug, slugFrom } from './slug.ts';
import { slug } from './story.ts';

describe('a slug from a headline', () => {
  test.each([
    ['Harbour pilots return to work', 'harbour-pilots-return-to-work'],
    ['  “Too late”, says PM — again!  ', 'too-late-says-pm-again'],
    ['Straße für Fußgänger geschlossen', 'strasse-fur-fussganger-geschlossen'],
    ['Ærø, Łódź & Œuvre', 'aero-lodz-oeuvre'],
    ['GROẞE Ǣ Ǿ', 'grosse-ae-o'],
    ['São Tomé’s año', 'sao-tomes-ano'],
    ['İstanbul’da SEÇİM', 'istanbulda-secim'],
    ['G7: 3.5% growth in 2026', 'g7-3-5-growth-in-2026'],
    ['ﬁnance ＡＢＣ ①', 'finance-abc-1'],
    ['', ''],
    [' \n\t', ''],
    ['— “…” —', ''],
    ['🧑‍🚒🔥', ''],
  ])('%j is %j', (headline, expected) => {
    expect(slugFrom(headline)).toBe(expected);
  });

  test('keeps the letters of other scripts', () => {
    expect(slugFrom('مدينة سلوان في القدس')).toBe('مدينة-سلوان-في-القدس');
    expect(slugFrom('שלום, עולם')).toBe('שלום-עולם');
    expect(slugFrom('दिल्ली में बारिश')).toBe('दिल्ली-में-बारिश');
    expect(slugFrom('ЁЛКА в Москве')).toBe('ёлка-в-москве');
    expect(slugFrom('東京で地震')).toBe('東京で地震');
  });

  test('is cut at the end of a word', () => {
    const cut = slugFrom(Array.from({ length: 30 }, () => 'harbour').join(' '));
    expect(cut).toBe(Array.from({ length: 10 }, () => 'harbour').join('-'));
  });

  test('of one endless word is cut inside it', () => {
    expect(slugFrom('a'.repeat(200))).toBe('a'.repeat(80));
    expect(slugFrom(`a${'𠀀'.repeat(60)}`)).toBe(`a${'𠀀'.repeat(39)}`);
  });

  test('property: fits the schema, is short, and is its own slug', () => {
    const headlines = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 90 }),
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.lorem({ maxCount: 30 }),
    );
    fc.assert(
      fc.property(headlines, (headline) => {
        const made = slugFrom(headline);
        expect(slug.safeParse(made)).toMatchObject({ success: true });
        expect(made.length).toBeLessThanOrEqual(80);
        expect(made.isWellFormed()).toBe(true);
        expect(slugFrom(made)).toBe(made);
      }),
      { numRuns: 100 },
    );
  });
});

describe('a slug unlike those taken', () => {
  const among =
    (...taken: readonly string[]) =>
    (candidate: string) =>
      taken.includes(candidate);

  test('is the slug itself where it is free', () => {
    expect(distinctSlug('harbour', among('quay'))).toBe('harbour');
  });

  test('gets the lowest free number', () => {
    expect(distinctSlug('harbour', among('harbour'))).toBe('harbour-2');
    expect(distinctSlug('harbour', among('harbour', 'harbour-2', 'harbour-4'))).toBe('harbour-3');
  });

  test('stays empty where there is none', () => {
    expect(distinctSlug('', () => true)).toBe('');
  });
});
