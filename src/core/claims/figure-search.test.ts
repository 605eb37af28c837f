import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatPartialDate } from '../story/dates.ts';
import { findWrittenDate } from '../text/written-dates.ts';
import { isoDate } from './figure-day.ts';
import { figuresIn, type Figure } from './figure-search.ts';

/** A figure in short: its words, what they say, and in what. */
function short(figure: Figure): string {
  if (figure.kind !== 'date')
    return `${figure.text} = ${figure.values.join(' or ')}${figure.unit === '' ? '' : ` ${figure.unit}`}`;
  const readings = figure.dates.map(({ year, lastYear, month, day, weekday }) => {
    const span = lastYear === null ? '' : `..${lastYear}`;
    const parts = [weekday === null ? '' : `day ${weekday}`, `${year ?? '?'}${span}`, month ?? '', day ?? ''];
    return parts.filter((part) => part !== '').join(' ');
  });
  return `${figure.text} = ${readings.join(' or ')}`;
}

const figures = (text: string, language: string) => figuresIn(text, language).map(short);

describe('numbers', () => {
  test.each([
    ['en', 'about 1,200 people', ['1,200 = 1200']],
    ['en', 'some 2.5m homes', ['2.5m = 2500000 or 2.5']],
    [
      'en',
      '2.5 million, 3 hundred thousand and 1.2 thousand',
      ['2.5 million = 2500000', '3 hundred thousand = 300000', '1.2 thousand = 1200'],
    ],
    ['en', '10–15 million', ['10 = 10000000', '15 million = 15000000']],
    ['en', '5 to 10 people', ['5 = 5', '10 = 10']],
    ['en', 'the 45th president, aged 60', ['45th = 45', '60 = 60']],
    ['en', 'twelve men and two hundred and five women', ['twelve = 12', 'two hundred and five = 205']],
    ['en', 'Resolution 1701 and 2000 people', ['1701 = 1701', '2000 = 2000']],
    ['en', 'Docket 41/2026', ['41 = 41', '2026 = 2026']],
    [
      'en',
      'at 5:05 pm, 17:05 and 5 p.m.',
      ['5:05 pm = 1025 clock', '17:05 = 1025 clock', '5 p.m. = 1020 clock'],
    ],
    ['de', '1.200 Menschen um 17.30 Uhr', ['1.200 = 1200', '17.30 Uhr = 1050 clock']],
    ['de', '3 Mio. Boote', ['3 Mio. = 3000000']],
    ['fr', '1 200 personnes à 17h30', ['1 200 = 1200', '17h30 = 1050 clock']],
    ['es', '15 mil barcos', ['15 mil = 15000']],
    ['ar', '٣ ملايين شخص', ['٣ ملايين = 3000000']],
    ['he', '3 מיליון איש', ['3 מיליון = 3000000']],
    ['hi', '५ लाख लोग', ['५ लाख = 500000']],
    ['ja', '5万人', ['5万 = 50000']],
    ['ru', '2,5 млн человек', ['2,5 млн = 2500000']],
  ])('%s: %j', (language, text, expected) => expect(figures(text, language)).toEqual(expected));

  test('what may be an article, an ordinal or a fraction is weak', () => {
    const weak = figuresIn('one boat, third quarter, three quarters, two boats', 'en');
    expect(weak.map((figure) => figure.kind !== 'date' && figure.isWeak)).toEqual([true, true, true, false]);
  });

  test.each(['F-16', 'Covid-19', 'G7 and MH17', '1. A list', '2) A list', 'one-way', '', '½'])(
    '%j has none',
    (text) => {
      const strong = figuresIn(text, 'en').filter((figure) => figure.kind === 'date' || !figure.isWeak);
      expect(strong).toEqual([]);
    },
  );
});

describe('percentages and money', () => {
  test.each([
    [
      'en',
      '12 %, 12 per cent and twelve percent',
      ['12 % = 12 %', '12 per cent = 12 %', 'twelve percent = 12 %'],
    ],
    ['en', 'from 5 to 7 percent', ['5 = 5 %', '7 percent = 7 %']],
    [
      'en',
      '$3bn, US$3,000 million, 3 billion US dollars',
      [
        '$3bn = 3000000000 dollar',
        'US$3,000 million = 3000000000 USD',
        '3 billion US dollars = 3000000000 USD',
      ],
    ],
    ['en', '€5m and EUR 5,000', ['€5m = 5000000 EUR', 'EUR 5,000 = 5000 EUR']],
    ['en', 'a £3 m fund, a million dollars', ['£3 m = 3000000 pound', 'a million dollars = 1000000 dollar']],
    ['en', '$10-15 million', ['$10 = 10000000 dollar', '15 million = 15000000 dollar']],
    [
      'en',
      '5 Australian dollars, 5 Egyptian pounds',
      ['5 Australian dollars = 5 AUD', '5 Egyptian pounds = 5 EGP'],
    ],
    ['de', '12 Prozent von 3 Mrd. Euro', ['12 Prozent = 12 %', '3 Mrd. Euro = 3000000000 EUR']],
    [
      'fr',
      '12 pour cent, trois milliards d’euros',
      ['12 pour cent = 12 %', 'trois milliards d’euros = 3000000000 EUR'],
    ],
    [
      'es',
      '12 por ciento, 3.000 millones de dólares',
      ['12 por ciento = 12 %', '3.000 millones de dólares = 3000000000 dollar'],
    ],
    ['ar', '١٢ في المئة، ٢٫٥ مليون دولار', ['١٢ في المئة = 12 %', '٢٫٥ مليون دولار = 2500000 dollar']],
    ['he', '12 אחוזים, 3 מיליון שקל', ['12 אחוזים = 12 %', '3 מיליון שקל = 3000000 ILS']],
    ['tr', '%12, yüzde 12', ['12 = 12 %', '12 = 12 %']],
    ['ja', '12％、300円', ['12％ = 12 %', '300円 = 300 JPY']],
  ])('%s: %j', (language, text, expected) => expect(figures(text, language)).toEqual(expected));
});

describe('dates', () => {
  test.each([
    ['en', 'on Tuesday 9 September 2025', ['Tuesday 9 September 2025 = day 2 2025 9 9']],
    ['en', 'on Tuesday, the 9th of September', ['Tuesday, the 9th of September = day 2 ? 9 9']],
    ['en', 'on Sept. 9, 2025, and Tues., Sept. 10', ['Sept. 9, 2025 = 2025 9 9', 'Sept. 10 = ? 9 10']],
    ['en', 'on September 9. In May he left. May I?', ['September 9 = ? 9 9', 'May = ? 5']],
    ['en', '9–11 September 2025', ['9 = 2025 9 9', '11 September 2025 = 2025 9 11']],
    ['en', 'between 9 and 11 September', ['9 = ? 9 9', '11 September = ? 9 11']],
    [
      'en',
      '2025-09-10, 3/9/2026, 12/25/2026',
      ['2025-09-10 = 2025 9 10', '3/9/2026 = 2026 9 3 or 2026 3 9', '12/25/2026 = 2026 12 25'],
    ],
    ['en', 'in 1967, the 2015 deal and in 2024/25', ['1967 = 1967', '2015 = 2015', '2024/25 = 2024..2025']],
    [
      'en',
      'the 1990s, the ’90s, 1994–96',
      ['1990s = 1990..1999', '90s = 1990..1999', '1994–96 = 1994..1996'],
    ],
    ['en', 'The Sun said on Sunday', ['Sunday = day 0 ?']],
    ['en', 'in 9 out of 10 cases', ['9 = 9', '10 = 10']],
    [
      'de',
      'am Dienstag, dem 9. September, im Mai 2024',
      ['Dienstag, dem 9. September = day 2 ? 9 9', 'Mai 2024 = 2024 5'],
    ],
    [
      'de',
      'am 09.09.2025, in den 1990er-Jahren, am Mittwochabend',
      ['09.09.2025 = 2025 9 9', '1990er = 1990..1999', 'Mittwochabend = day 3 ?'],
    ],
    ['de', 'Dort leben 2000 Menschen, 2015 kamen sie', ['2000 = 2000', '2015 = 2015']],
    [
      'fr',
      'mardi 9 septembre 2025, le 1er mars, les années 90',
      ['mardi 9 septembre 2025 = day 2 2025 9 9', '1er mars = ? 3 1', '90 = 1990..1999'],
    ],
    ['fr', 'en mars 20 personnes', ['mars = ? 3', '20 = 20']],
    ['es', 'el martes 9 de septiembre de 2025', ['martes 9 de septiembre de 2025 = day 2 2025 9 9']],
    ['it', 'il 9 settembre 2025, nel 1967', ['9 settembre 2025 = 2025 9 9', '1967 = 1967']],
    ['ru', 'во вторник, 9 сентября, в 1967 году', ['вторник, 9 сентября = day 2 ? 9 9', '1967 = 1967']],
    [
      'ar',
      'في ٩ أيلول/سبتمبر ٢٠٢٥، يوم الثلاثاء، عام ١٩٦٧',
      ['٩ أيلول/سبتمبر ٢٠٢٥ = 2025 9 9', 'الثلاثاء = day 2 ?', '١٩٦٧ = 1967'],
    ],
    ['he', 'ביום שלישי, 9 בספטמבר, ב-1967', ['ביום שלישי, 9 בספטמבר = day 2 ? 9 9', '1967 = 1967']],
    ['ja', '2025年9月10日と9月', ['2025年9月10日 = 2025 9 10', '9月 = ? 9']],
    ['ko', '2025년 9월 10일', ['2025년 9월 10일 = 2025 9 10']],
    ['en', 'le 9 septembre 2025', ['9 septembre 2025 = 2025 9 9']],
  ])('%s: %j', (language, text, expected) => expect(figures(text, language)).toEqual(expected));

  const days = fc.date({ min: new Date('1401-01-01'), max: new Date('2199-12-31'), noInvalidDate: true });
  const languages = 'en en-US de fr es it pt nl sv da nb pl ru uk tr he ja ar'.split(' ');

  test('property: a date as Galley writes it for readers says what findWrittenDate finds in it', () => {
    fc.assert(
      fc.property(days, fc.constantFrom(...languages), fc.constantFrom(7, 10), (day, language, length) => {
        const text = formatPartialDate(day.toISOString().slice(0, length), language);
        const [figure] = figuresIn(text, language);
        const dates = figure?.kind === 'date' ? figure.dates.map(isoDate) : [];
        // Arabic numbers the days before the months, which findWrittenDate does not read without a name.
        expect(dates).toContain(findWrittenDate(text)?.date ?? day.toISOString().slice(0, length));
      }),
      { numRuns: 300 },
    );
  });
});

test('property: figures lie in the text, in order, whatever stands there', () => {
  const pieces =
    '1,200 9 31 2025 1990s ٢٠٢٦ September Tue. may $ € % – - / . , ’ 年 月 million bn and half a to 5pm : \n “'.split(
      / /,
    );
  const piece = fc.oneof(fc.constantFrom(...pieces, ' '), fc.string({ unit: 'grapheme', maxLength: 3 }));
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 16 }),
      fc.constantFrom('en', 'de', 'fr', 'es', 'ar', 'zz', ''),
      (parts, language) => {
        const text = parts.join('');
        let end = 0;
        for (const figure of figuresIn(text, language)) {
          expect(text.slice(figure.from, figure.to)).toBe(figure.text);
          expect(figure.from).toBeGreaterThanOrEqual(end);
          expect(figure.to).toBeGreaterThan(figure.from);
          end = figure.to;
        }
      },
    ),
    { numRuns: 1_000 },
  );
});
