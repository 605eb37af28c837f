import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sentences } from './sentences.ts';

test.each([
  ['en', ['He left.', 'She stayed.']],
  ['en', ['Mr. Haddad met Dr. Weiß at No. 10 Harbour Road.', 'They spoke.']],
  ['en', ['Gen. Okoro and Lt. Col. Marsh left St. Anne on Sat. morning.', 'It rained.']],
  ['en', ['J. K. Moran wrote it.', 'It cost 3.5 million.']],
  ['en', ['The book by T. Weiß is out.', 'Nobody read it.']],
  ['en', ['The U.S. Navy sailed.', 'He flew to the U.S.', 'The boats stayed.']],
  ['en', ['U.S. officials said no.', 'U.N. envoys agreed.']],
  ['en', ['Harbour Lines Inc. reported a loss.', 'It was bought by Port Ltd.', 'The price was low.']],
  ['en', ['They met at 5 p.m. on Monday.', 'It ended at 6 p.m.', 'The crew slept.']],
  ['en', ['“We stay in port.”', 'She left.']],
  ['en', ['“Why?” she asked.', 'Nobody knew.']],
  ['en', ["'Stay!' he cried.", '"Go," she said.']],
  ['en', ['(He left.)', 'She stayed.']],
  ['en', ['Many fish, e.g. Cod and Hake, are gone.', 'So is the crew, i.e. Ten men.']],
  ['en', ['It grew by 3.5 per cent.', 'Version 2.0 is out.']],
  ['en', ['What?!', 'No.', 'Well… yes.']],
  ['en', ['Is it No. 10?', 'It is.']],
  ['de', ['Er kam z. B. am Montag.', 'Dr. Weiß ging.']],
  ['de', ['Es kostet ca. 3,5 Mio. Euro.', 'Das ist viel, d. h. zu viel.']],
  ['de', ['„Wir bleiben im Hafen.“', 'Sie ging.']],
  ['fr', ['M. Dupont est parti.', 'Il reviendra.']],
  ['es', ['La Sra. Ruiz llegó de EE. UU. ayer.', 'Habló poco.']],
  ['ar', ['غادرت السفينة.', 'هل ستعود؟']],
  ['he', ['הספינה יצאה.', 'האם תחזור?']],
  ['ja', ['船は出た。', '戻らない。']],
])('in %s: %j', (language, expected) => {
  const text = expected.join(language === 'ja' ? '' : ' ');
  expect(sentences(text, language).map((sentence) => sentence.text)).toEqual(expected);
});

test('no sentence runs over a line end', () => {
  expect(sentences('A heading\nA sentence by Mr.\n\n  Another. ', 'en').map(({ text }) => text)).toEqual([
    'A heading',
    'A sentence by Mr.',
    'Another.',
  ]);
});

test.each(['', ' \n\t\n', '\u200B'])('of nothing (%j) there is none that says anything', (text) => {
  expect(
    sentences(text, 'en')
      .map((sentence) => sentence.text)
      .join('')
      .replaceAll('\u200B', ''),
  ).toBe('');
});

test('property: the sentences stand where they say, in order, and no word is lost', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 80 }),
    fc
      .array(
        fc.constantFrom('Mr.', 'U.S.', 'He ', 'left', '. ', '”', '“', ' ', '\n', '?', '5.', 'z. B. ', '。'),
        { maxLength: 40 },
      )
      .map((pieces) => pieces.join('')),
  );
  fc.assert(
    fc.property(text, (source) => {
      const found = sentences(source, 'en');
      let before = 0;
      for (const { from, to, text: words } of found) {
        expect(from).toBeGreaterThanOrEqual(before);
        expect(source.slice(from, to)).toBe(words);
        expect(words).not.toContain('\n');
        before = to;
      }
      expect(
        found
          .map((sentence) => sentence.text)
          .join('')
          .replaceAll(/\s/gu, ''),
      ).toBe(source.replaceAll(/\s/gu, ''));
    }),
    { numRuns: 500 },
  );
});
