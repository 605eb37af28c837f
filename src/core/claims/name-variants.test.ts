import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nameVariants } from './name-variants.ts';

const variants = (text: string | readonly string[], language = 'en') =>
  nameVariants(text, language).map(({ names }) =>
    names.map(({ name, count }) => `${name} ${count}`).join(', '),
  );

describe('one name in two spellings', () => {
  test.each([
    [
      'en',
      'Minister Omar Haddadin met the press. Later Haddadin left; on Friday Hadaddin was back.',
      'Haddadin 2, Hadaddin 1',
    ],
    [
      'en',
      'They saw Benjamin Netanyahu. He thanked Netanyahu. But Netanyaho stayed.',
      'Netanyahu 2, Netanyaho 1',
    ],
    ['en', 'They saw Benjamin Netanyahu. Netanyaho stayed.', 'Netanyahu 1, Netanyaho 1'],
    ['en', 'He was in Kyiv, then again in Kyiv, not in Kiev.', 'Kyiv 2, Kiev 1'],
    ['en', 'They called Zelensky, and Zelenskyy answered.', 'Zelensky 1, Zelenskyy 1'],
    ['en', 'They called Erdoğan, and Erdogan’s office answered.', 'Erdoğan 1, Erdogan 1'],
    ['en', 'They called Mohammed Deen, and Muhammad Deen answered.', 'Mohammed 1, Muhammad 1'],
    ['en', 'They called Anna Kowalczyk, and Kowalzcyk answered.', 'Kowalczyk 1, Kowalzcyk 1'],
    ['en', 'They watched YouTube, and Youtube again.', 'YouTube 1, Youtube 1'],
    ['en', 'They met in Sana’a, and left Sanaa.', "Sana'a 1, Sanaa 1"],
    ['de', 'Kanzlerin Lena Mohrmann kam. Später ging Lena Mohrman.', 'Mohrmann 1, Mohrman 1'],
    ['fr', 'Hier, Paul Morandin est venu avec Morrandin à Lyon.', 'Morandin 1, Morrandin 1'],
    ['es', 'Ayer vino Julia Belmontes y luego Belmontez a Lima.', 'Belmontes 1, Belmontez 1'],
    ['ru', 'Вчера приехала Анна Калашникова, а с ней Анна Каласникова.', 'Калашникова 1, Каласникова 1'],
  ])('%s: %s', (language, text, expected) => expect(variants(text, language)).toEqual([expected]));

  test('is found across the sections of a story', () => {
    expect(variants(['The boat of Okaforson left.', 'They met Okaforsen.', 'They met Okaforson.'])).toEqual([
      'Okaforson 2, Okaforsen 1',
    ]);
  });
});

describe('two names, or forms of one', () => {
  test.each([
    [
      'countries',
      'From Iran to Iraq, Austria to Australia, Niger to Nigeria, Slovakia to Slovenia, Mali to Malawi, Gambia to Zambia, Guinea to Guyana, and on to Mauritius and Mauritania.',
    ],
    [
      'their people',
      'In Israel the Israelis and an Israeli met; in Korea, Koreans and a Korean; in Germany, Germans and a German; in Britain, the British; in Slovakia a Slovakian, in Slovenia a Slovenian.',
    ],
    ['possessives and plurals', 'The plan of Okaforson, Okaforson’s plan and all the Okaforsons’ plans.'],
    [
      'people with other first names',
      'They met John Allenby and Mary Allanby, then Stephen Kingman and Stephan Weilman.',
    ],
    ['a first and a last name', 'They met Martin Schulman and then Karl Marten.'],
    ['he and she', 'They met Maria and Mario, Julia and Julio.'],
    ['known people', 'First Khomeini ruled, then Khamenei did.'],
    [
      'parts of bodies’ names',
      'The County Council met the Country Counsel, the Minister the Ministry, the Centre the Center, the Defence the Defense.',
    ],
    [
      'words that begin sentences',
      'Further north it rained. Farther south it did not. Whether it stops is open. Weather is weather.',
    ],
    ['words that stand there in small letters, too', 'The Harbours met at the harbours. The Harbour met.'],
    [
      'months, days, shorts and numbers',
      'On Monday and Mondays in March and in Marsh, the NATO, NASA, G7 and G20 met.',
    ],
    ['short names', 'They met Lena and Lina, Omar in Oman.'],
    ['both used often', 'They met Levin and Lewin. They saw Levin and Lewin. They left Levin and Lewin.'],
  ])('are left alone: %s', (_, text) => expect(variants(text)).toEqual([]));

  test.each([
    [
      'de',
      'Die Stadt und der Staat, das Haus im Hause, die Kinder und die Rinder, der Minister im Ministerium.',
    ],
    ['fr', 'L’État et l’Etat ont vu les Italiens et les Italiennes en Italie.'],
    ['ru', 'Москва, в Москве, из Москвы; Анна Орлова, с Анной Орловой.'],
    ['ar', 'محمد ومحمود في القاهرة'],
    ['he', 'נתניהו ונתניה'],
    ['en', ''],
  ])('%s: %s', (language, text) => expect(variants(text, language)).toEqual([]));

  test('a quiet story has none', () => {
    const story = `Ferry crews on Harrow Sound will stop work on Friday, the Harrow Crews’ Union said. Tobias Okafor, who speaks for
the union, met Mara Ellingsen of Sound & Isles in Kelda. According to the Sound Courier, Ellingsen had left before Okafor spoke.
The Northern Ledger says that the islanders of Kelda and Kestrel Bay back the crews. In Norway and Sweden, Norwegian and Swedish
crews did the same; the Swedes won. Prime Minister Jan Visser and Interior Minister Anna Vissering were asked by the European
Commission and the European Council. President Marta Ruiz of Colombia and Columbia University’s Maria Lopez agreed.`;
    expect(variants(story)).toEqual([]);
  });
});

test('property: every spelling stands in the text, and no two of a group are the same', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'Netanyahu',
      'Netanyaho',
      'Kyiv',
      'Kiev',
      'Erdoğan',
      'Erdogan',
      ' met ',
      '. ',
      ' ',
      '’s',
      '-',
      '\n',
      'Prime Minister',
      'NATO',
    ),
    fc.string({ unit: 'grapheme', maxLength: 4 }),
  );
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 20 }),
      fc.constantFrom('en', 'de', 'fr', 'ru', 'zz'),
      (pieces, language) => {
        const text = pieces.join('');
        for (const { names } of nameVariants(text, language)) {
          expect(names.length).toBeGreaterThan(1);
          expect(new Set(names.map(({ name }) => name)).size).toBe(names.length);
          const plain = text.normalize('NFC').replaceAll(/[’ʼ`]/gu, "'");
          for (const { name } of names) expect(plain).toContain(name);
        }
      },
    ),
    { numRuns: 300 },
  );
});
