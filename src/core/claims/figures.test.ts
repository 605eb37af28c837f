import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { missingFigures } from './figures.ts';

const missing = (claim: string, passage: string, language = 'en') =>
  missingFigures(claim, [passage], language).map(({ text, instead }) => `${text} → ${instead ?? '–'}`);

describe('a figure that the passage does not have', () => {
  test.each([
    ['en', 'The port employs 1,200 people.', 'The port employs 12,000 people.', '1,200 → 12,000'],
    [
      'en',
      'It began on Tuesday 9 September.',
      'It began on 10 September.',
      'Tuesday 9 September → 10 September',
    ],
    ['en', 'Prices rose by 3 %.', 'Prices rose by 4 per cent.', '3 % → 4 per cent'],
    ['en', 'Prices rose by 12 percent.', 'Prices rose by 12 points.', '12 percent → –'],
    ['en', 'It cost $3bn.', 'It cost €3bn.', '$3bn → €3bn'],
    ['en', 'It cost $3bn.', 'It cost $3m.', '$3bn → $3m'],
    [
      'en',
      'It cost 3 billion Australian dollars.',
      'It cost US$3bn.',
      '3 billion Australian dollars → US$3bn',
    ],
    ['en', 'It happened in 1967.', 'It happened in 1976.', '1967 → 1976'],
    ['en', 'It happened in the 1990s.', 'It happened in 1989.', '1990s → 1989'],
    ['en', 'It happened in 1994.', 'It happened in the 1990s.', '1994 → 1990s'],
    ['en', 'Twelve boats sank.', 'Eleven boats sank.', 'Twelve → Eleven'],
    ['en', 'Twelve boats and 30 cars burned.', 'Twelve boats and 13 cars burned.', '30 → 13'],
    ['en', 'It began on 9 September 2025.', 'It began on 9 September.', '9 September 2025 → 9 September'],
    ['en', 'It began on 9 September 2025.', 'It began in September 2025.', '9 September 2025 → –'],
    [
      'en',
      'It began on 9 September 2025.',
      'It began on 9 September 2024.',
      '9 September 2025 → 9 September 2024',
    ],
    ['en', 'It began on 3/9/2026.', 'It began on 4 September 2026.', '3/9/2026 → 4 September 2026'],
    [
      'en',
      'It began on Monday 9 September 2025.',
      'It began on 2025-09-09.',
      'Monday 9 September 2025 → Tuesday 9 September 2025',
    ],
    [
      'en',
      'It began on Monday 9 September.',
      'It began on Tuesday, 9 September.',
      'Monday 9 September → Tuesday, 9 September',
    ],
    ['en', 'It began on Monday.', 'It began on Tuesday and ended.', 'Monday → Tuesday'],
    ['en', 'It began at 5:05 pm.', 'It began at 17:15.', '5:05 pm → 17:15'],
    ['en', 'It cost $10–15 million.', 'It cost $10–50 million.', '15 million → 50 million'],
    ['en', 'The crew thanked Lena Moran.', 'The crew thanked Lena Morad.', 'Lena Moran → Lena Morad'],
    ['en', 'The crew thanked Lena Moran.', 'The crew thanked Rim Weiß.', 'Lena Moran → –'],
    ['en', 'Okafur signed the paper.', 'It was Okafor who signed.', 'Okafur → Okafor'],
    ['en', 'They met in Iran.', 'They met in Iraq.', 'Iran → Iraq'],
    [
      'de',
      'Der Hafen beschäftigt 1.200 Menschen.',
      'Der Hafen beschäftigt 12.000 Menschen.',
      '1.200 → 12.000',
    ],
    [
      'de',
      'Es begann am 9. September.',
      'Es begann am Mittwoch, dem 10. September.',
      '9. September → Mittwoch, dem 10. September',
    ],
    [
      'de',
      'Das kostete zwölf Millionen Euro.',
      'Das kostete zwölf Milliarden Euro.',
      'zwölf Millionen Euro → zwölf Milliarden Euro',
    ],
    [
      'de',
      'Präsidentin Lena Moran unterschrieb.',
      'Die Präsidentin unterschrieb es.',
      'Präsidentin Lena Moran → –',
    ],
    ['fr', 'Le port emploie 1 200 personnes.', 'Le port emploie 12 000 personnes.', '1 200 → 12 000'],
    [
      'fr',
      'Le 9 septembre 2025, tout a changé.',
      'Tout a changé le 10 septembre 2025.',
      '9 septembre 2025 → 10 septembre 2025',
    ],
    ['es', 'El puerto emplea a 1.200 personas.', 'El puerto emplea a 12.000 personas.', '1.200 → 12.000'],
    [
      'es',
      'Costó 3.000 millones de dólares.',
      'Costó 3.000 millones de euros.',
      '3.000 millones de dólares → 3.000 millones de euros',
    ],
    ['ar', 'يعمل فيه ١٢٠٠ شخص.', 'يعمل فيه ١٢٠٠٠ شخص.', '١٢٠٠ → ١٢٠٠٠'],
    ['he', 'עובדים בו 1,200 איש.', 'עובדים בו 12,000 איש.', '1,200 → 12,000'],
    ['ru', 'Пожар начался 9 сентября.', 'Пожар начался 10 сентября.', '9 сентября → 10 сентября'],
  ])('%s: %s – %s', (language, claim, passage, expected) => {
    expect(missing(claim, passage, language)).toEqual([expected]);
  });
});

describe('a figure that the passage has in another form', () => {
  test.each([
    ['en', '1,200 people', 'twelve hundred people'],
    ['en', '1,200 people', '1200 people'],
    ['en', '1,200 people', '1 200 people'],
    ['en', '1,200 people', '1.2 thousand people'],
    ['en', '1,200 people', '1.200 people'],
    ['en', '2,000 people', 'all 2000 people'],
    ['en', '2.5 million boats', '2,500,000 boats'],
    ['en', '2.5m boats', '2.5 million boats'],
    ['en', 'a 2.5m wall', 'a wall of 2.5 metres'],
    ['en', '12 boats', 'twelve boats'],
    ['en', '12 boats', 'a dozen boats'],
    ['en', 'twenty-one boats', '21 boats'],
    ['en', '12 per cent', '12%'],
    ['en', '12 %', 'twelve percent'],
    ['en', 'between 5 and 7 percent', 'from 5% to 7%'],
    ['en', '$3bn', '3 billion dollars'],
    ['en', '$3bn', 'US$3,000 million'],
    ['en', '$10–15 million', 'between $10 million and $15 million'],
    ['en', '€5m', 'five million euros'],
    ['en', '3,000 dollars', '3000'],
    ['en', 'one boat', 'the boat'],
    ['en', 'on 9 September 2025', 'on Sept. 9, 2025'],
    ['en', 'on 9 September 2025', 'on 9/9/2025'],
    ['en', 'on 9 September 2025', 'on 2025-09-09'],
    ['en', 'on 3 September 2025', 'on 9/3/2025'],
    ['en', 'on 3 September 2025', 'on 3/9/2025'],
    ['en', 'on 9 September 2025', 'in 2025, on September 9'],
    ['en', 'on 9 and 10 September', 'from September 9 to September 10'],
    ['en', 'on 9–11 September', 'on 9 September and 11 September'],
    ['en', 'in September 2025', 'on 9 September 2025'],
    ['en', 'in September', 'on 9 September 2025'],
    ['en', 'in 1967', 'on 5 June 1967'],
    ['en', 'in the 1990s', 'in 1994'],
    ['en', 'in the 1990s', 'in the ’90s'],
    ['en', 'in 1996', 'from 1994–96'],
    ['en', 'on Tuesday 9 September', 'on 9 September'],
    ['en', 'on Tuesday', 'on 9 September 2025'],
    ['en', 'on Tuesday', 'early that day'],
    ['en', 'at 5 pm', 'at 17:00'],
    ['en', 'under Benjamin Haddad', 'under Haddad'],
    ['en', 'under Rim Erdoğan', 'under Erdogan'],
    ['en', 'with the United States', 'with the US'],
    ['en', 'with the U.S.', 'with the United States'],
    ['en', 'with the Northern Fishing League', 'with the NFL'],
    ['en', 'with Israeli boats', 'with boats from Israel'],
    ['en', 'by the Prime Minister', 'by her'],
    ['en', 'in Kyiv', 'in Kiev'],
    ['en', '200,000 people', 'two hundred thousand people'],
    ['de', '1.200 Menschen', '1200 Menschen'],
    ['de', '2,5 Millionen', '2.500.000'],
    ['de', '3 Mrd. Euro', 'drei Milliarden Euro'],
    ['de', 'einundzwanzig Boote', '21 Boote'],
    ['de', 'am 9. September 2025', 'am 09.09.2025'],
    ['fr', '3 milliards d’euros', '3 000 millions d’euros'],
    ['fr', 'quatre-vingt-dix bateaux', '90 bateaux'],
    ['fr', 'le 1er mai 2024', 'le 1/5/2024'],
    ['es', '3 mil millones de euros', '3.000 millones de euros'],
    ['es', 'treinta y cinco barcos', '35 barcos'],
    ['ar', '١٢٠٠ شخص', '1200 شخص'],
    ['ar', '٩ سبتمبر ٢٠٢٥', '9 أيلول 2025'],
    ['ar', '١٢ في المئة', '12%'],
    ['he', 'ב-9 בספטמבר 2025', 'ביום שלישי, 9 בספטמבר 2025'],
    ['ja', '2025年9月10日', '2025-09-10'],
  ])('%s: %s – %s', (language, claim, passage) => {
    expect(missing(`There stood ${claim}.`, `There stood ${passage}.`, language)).toEqual([]);
  });
});

describe('a passage in another language', () => {
  const german =
    'Der Hafen hat nach dem Brand mit der Feuerwehr und zwölf Booten geschlossen, 1.200 Menschen sind ohne Arbeit, sagte Lena Morann am 9. September.';

  test('has its own figures', () => {
    expect(missing('The port lost twelve boats and 1,200 jobs on 9 September.', german)).toEqual([]);
    expect(missing('The port lost thirteen boats on 9 September.', german)).toEqual(['thirteen → zwölf']);
  });

  test('spells names its own way, but still shows a slip', () => {
    expect(missing('The fire in Germany ended, the crew of the Orion said.', german)).toEqual([]);
    expect(missing('The fire ended, said Lena Moran.', german)).toEqual(['Lena Moran → Lena Morann']);
  });
});

test('with no passages nothing is missing', () => {
  expect(missingFigures('The port employs 1,200 people.', [], 'en')).toEqual([]);
  expect(missingFigures('The port employs 1,200 people.', ['', ' \n'], 'en')).toEqual([]);
});

test('one of several passages is enough', () => {
  expect(
    missingFigures('1,200 boats and 3 crews', ['There were 3 crews.', 'Of the 1,200 boats …'], 'en'),
  ).toEqual([]);
});

test('where it stands is said in offsets of the claim', () => {
  const claim = 'On Tuesday 9 September, 1,200 people met Lena Moran.';
  const found = missingFigures(claim, ['Nothing of that.'], 'en');
  expect(found.map(({ kind }) => kind)).toEqual(['date', 'number', 'name']);
  for (const { from, to, text } of found) expect(claim.slice(from, to)).toBe(text);
});

const words = fc.array(
  fc.oneof(
    fc.constantFrom(
      ...'1,200 1.200 12 % $3bn €5m 2.5m three hundred million Tuesday Monday 9 September Sept. 2025 1990s 3/9/2026 2025-09-31 1994–96 17:05 p.m. F-16 G7 one Rim Erdoğan Israel’s U.S. May ١٢٠٠ ٪ 年 5 月'.split(
        ' ',
      ),
    ),
    fc.constantFrom('.', ',', '-', '\n', '“', 'the', 'to', 'and'),
    fc.string({ unit: 'grapheme', maxLength: 5 }),
  ),
  { maxLength: 14 },
);

test('property: a claim compared with itself misses nothing', () => {
  fc.assert(
    fc.property(
      words,
      fc.constantFrom('en', 'de', 'fr', 'es', 'ar', 'he', 'ru', 'ja', 'x'),
      (pieces, language) => {
        const claim = pieces.join(' ');
        expect(missingFigures(claim, [claim], language)).toEqual([]);
      },
    ),
    { numRuns: 500 },
  );
});

test('property: what is missing stands in the claim, in order', () => {
  fc.assert(
    fc.property(words, words, (claim, passage) => {
      const text = claim.join(' ');
      let last = 0;
      for (const { from, to, text: part } of missingFigures(text, [passage.join(' ')], 'en')) {
        expect(text.slice(from, to)).toBe(part);
        expect(from).toBeGreaterThanOrEqual(last);
        last = to;
      }
    }),
    { numRuns: 300 },
  );
});
