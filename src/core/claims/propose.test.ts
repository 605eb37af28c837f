import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ClaimReason } from '../story/claim.ts';
import { isCheckable } from './checkable.ts';
import { claimSentences } from './claim-sentences.ts';
import { proposeClaims } from './propose.ts';

const reasons = (text: string, language = 'en') =>
  proposeClaims(text, language).flatMap((found) => found.reasons);

describe('a sentence is proposed for', () => {
  test.each<readonly [string, string, readonly ClaimReason[]]>([
    ['en', 'The port employs 1,200 people.', ['number']],
    ['en', 'Twelve boats were lost.', ['number']],
    ['en', 'Dozens of boats were lost.', ['number']],
    ['en', 'Half of the crew went home.', ['number']],
    ['en', 'Prices rose by 3 % over the summer.', ['number']],
    ['en', 'Prices rose by x % over the summer.', ['number']],
    ['en', 'The bill came to a few $ more.', ['number']],
    ['en', 'The strike began on 9 September.', ['date']],
    ['en', 'The strike began last Tuesday.', ['date']],
    ['en', 'The strike began in May.', ['date']],
    ['en', 'The strike began yesterday.', ['date']],
    ['en', 'The port closed in 1967.', ['date']],
    ['en', 'The port grew in the 1990s.', ['date']],
    ['en', '“We will not sail again,” the crew said.', ['quotation']],
    ['en', 'Prime Minister Lena Moran signed the law.', ['titled-name']],
    ['en', 'Lena Moran, the finance minister, signed the law.', ['titled-name']],
    ['en', 'It is the largest port of the region.', ['superlative']],
    ['en', 'No port was ever closed like never before.', ['superlative']],
    ['en', 'It was the most bitter strike of all.', ['superlative']],
    ['en', 'The storm caused the delay.', ['cause']],
    ['en', 'The delay was blamed on the storm.', ['cause']],
    [
      'en',
      'Last year, a record 300 boats sank because Captain Okafor slept.',
      ['number', 'date', 'titled-name', 'superlative', 'cause'],
    ],
    ['de', 'Der Hafen beschäftigt 1.200 Menschen.', ['number']],
    ['de', 'Zwölf Boote gingen verloren.', ['number']],
    ['de', 'Es begann am 9. September.', ['date']],
    ['de', 'Bundeskanzlerin Lena Moran unterschrieb.', ['titled-name']],
    ['de', 'Es ist der größte Hafen der Gegend.', ['superlative']],
    ['de', 'Der Sturm verursachte die Verspätung.', ['cause']],
    ['de', 'Der Sturm führte am Ende zu Streit.', ['cause']],
    ['de', '„Wir fahren nicht mehr hinaus“, sagte sie.', ['quotation']],
    ['fr', 'Le ministre Paul Morand a signé la loi.', ['titled-name']],
    ['fr', 'C’est le plus grand port de la région.', ['superlative']],
    ['fr', 'Le retard est dû à la tempête.', ['cause']],
    ['fr', '« Nous ne partirons plus », a dit l’équipage.', ['quotation']],
    ['es', 'La tormenta provocó el retraso.', ['cause']],
    ['es', 'Es el puerto el más grande de la región.', ['superlative']],
    ['es', 'La ministra Lena Morán firmó la ley.', ['titled-name']],
    ['ar', 'أدى ذلك إلى إغلاق الميناء.', ['cause']],
    ['ar', 'وقع الرئيس سالم القانون هناك.', ['titled-name']],
    ['ar', 'هذا أكبر ميناء في المنطقة.', ['superlative']],
    ['ar', 'يعمل في الميناء ١٢٠٠ شخص.', ['number']],
    ['he', 'הנמל נסגר בגלל הסערה.', ['cause']],
    ['he', 'זה הנמל הגדול ביותר באזור.', ['superlative']],
    ['he', 'ראש הממשלה לנה מורן חתמה.', ['titled-name']],
    ['hi', 'बंदरगाह में १२०० लोग काम करते हैं।', ['number']],
    ['ja', '港は2025年9月に閉鎖された。', ['date']],
    ['it', 'Il porto impiega 1.200 persone.', ['number']],
    ['zz', '«Ma lo farò di nuovo» ha detto.', ['quotation']],
  ])('%s: %s', (language, text, expected) => expect(reasons(text, language)).toEqual(expected));

  test.each([
    'The crew went home and slept.',
    'Who paid for the 12 boats?',
    '“Who paid for the 12 boats?”',
    'Twelve boats',
    '12 boats, lost',
    '1. The crew went home.',
    'A “deal” of sorts was near.',
    'One of the crew went home.',
    'At least the crew went home.',
    'The first lady went home.',
    'Not only the crew went home.',
    'She may sing in the forest with a guest.',
    'Today the crew of the F-16 went home.',
    '',
    ' \n \n',
  ])('and not for anything else: %j', (text) => expect(reasons(text)).toEqual([]));
});

describe('what is proposed', () => {
  test('are whole sentences, also behind a heading and in a line without a full stop', () => {
    const text = 'The numbers\n  It has 12 boats. It sails.\nNobody knows what the 12 boats did';
    expect(proposeClaims(text, 'en').map((found) => found.text)).toEqual([
      'It has 12 boats.',
      'Nobody knows what the 12 boats did',
    ]);
  });

  test('is each sentence of a quotation, once', () => {
    const text = 'She said: “We lost twelve boats. We will not sail again.” Then she left.';
    expect(proposeClaims(text, 'en').map((found) => found.reasons)).toEqual([
      ['number', 'quotation'],
      ['quotation'],
    ]);
  });
});

test.each([
  ['en', 'Is it?', false],
  ['en', 'Is it?”', false],
  ['ar', 'هل ستعود السفينة إلى الميناء؟', false],
  ['zh', '船会回来吗？', false],
  ['el', 'Πότε θα γυρίσει το πλοίο;', false],
  ['en', 'It was so; they left; all of them;', true],
  ['en', 'The port today', false],
  ['en', 'It left.', true],
  ['en', 'Left!)', true],
])('%s: whether %j can be checked: %j', (language, text, can) =>
  expect(isCheckable(text, language)).toBe(can),
);

test('a German day is no end of a sentence', () => {
  const split = (text: string) => claimSentences(text, 'de').map((sentence) => sentence.text);
  expect(split('Am Montag, dem 9. September 2025, brannte es. Es waren 9. Danach war Ruhe.')).toHaveLength(3);
  expect(split('Es waren 9.\nSeptember')).toHaveLength(2);
});

test('property: proposals are whole sentences of the text, in order', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '12',
      ' ',
      '. ',
      '“',
      '”',
      '\n',
      'caused',
      'President',
      'Okafor',
      'am 9. ',
      'September',
      '؟',
      '٣',
      'בגלל',
      '%',
      'because',
    ),
    fc.string({ unit: 'grapheme', maxLength: 6 }),
  );
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 30 }),
      fc.constantFrom('en', 'de', 'fr', 'es', 'ar', 'he', 'zz'),
      (pieces, language) => {
        const text = pieces.join('');
        let end = 0;
        for (const { from, to, text: words, reasons: why } of proposeClaims(text, language)) {
          expect(text.slice(from, to)).toBe(words);
          expect(words).toBe(words.trim());
          expect(from).toBeGreaterThanOrEqual(end);
          expect(new Set(why).size).toBe(why.length);
          expect(why.length).toBeGreaterThan(0);
          end = to;
        }
      },
    ),
    { numRuns: 300 },
  );
});
