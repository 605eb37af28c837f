import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sentences } from './sentences.ts';

test.each([
  ['en', ['He left.', 'She stayed.']],
  ['en', ['Mr. Haddad met Dr. Weiß at No. 10 Harbour Road.', 'They spoke.']],
  ['en', ['J. K. Moran wrote it.', 'It cost 3.5 million.']],
  ['en', ['The U.S. Navy sailed.', 'He flew to the U.S.', 'The boats stayed.']],
  ['en', ['“We stay in port.”', 'She left.']],
  ['en', ['Many fish, e.g. cod, are gone.']],
  ['de', ['Er kam z. B. am Montag.', 'Dr. Weiß ging.']],
  ['fr', ['M. Dupont est parti.', 'Il reviendra.']],
  ['ar', ['غادرت السفينة.', 'هل ستعود؟']],
  ['ja', ['船は出た。', '戻らない。']],
])('in %s: %j', (language, expected) => {
  const text = expected.join(language === 'ja' ? '' : ' ');
  expect(sentences(text, language).map((sentence) => sentence.text)).toEqual(expected);
});

test('no sentence runs over a line end', () => {
  expect(sentences('A heading\nA sentence.\n\n  Another. ', 'en').map(({ text }) => text)).toEqual([
    'A heading',
    'A sentence.',
    'Another.',
  ]);
});

test('property: the sentences stand where they say, in order, and no word is lost', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
      const found = sentences(text, 'en');
      for (const { from, to, text: words } of found) expect(text.slice(from, to)).toBe(words);
      expect(found.map((sentence) => sentence.text).join('').replaceAll(/\s/gu, '')).toBe(text.replaceAll(/\s/gu, ''));
    }),
  );
});
