import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, lowered, unfold } from './fold.ts';

describe('typography that does not count', () => {
  test.each([
    ['quotation marks', '“Stop,” she said, ‘now’', '"Stop," she said, \'now\''],
    ['guillemets', '«Stop»', '„Stop“'],
    ['guillemets with their spaces', 'il dit : « Stop », puis « Non »', 'il dit: "Stop", puis "Non"'],
    ['brackets of quotations', '彼は「はい」と言った', '彼は“はい”と言った'],
    ['quotation marks left out', 'the “deal” is off', 'the deal is off'],
    ['apostrophes', 'don’t', "don't"],
    ['gershayim', 'צה״ל', 'צה"ל'],
    ['dashes', 'Monday — or Tuesday', 'Monday–or Tuesday'],
    ['hyphens', 'well‑known', 'well-known'],
    ['maqaf', 'תל־אביב', 'תל-אביב'],
    ['minus', '−5', '-5'],
    ['spaces', 'one\u00A0two\u2009three', 'one two   three'],
    ['spaces before stops', 'Quoi ? Non\u202F! Oui ; et : voilà', 'Quoi? Non! Oui; et: voilà'],
    ['line ends', 'one\r\n\ntwo', 'one two'],
    ['spaces around', '  one two\n', 'one two'],
    ['ellipses', 'and so…', 'and so...'],
    ['spaced ellipses', 'and so …', 'and so. . .'],
    ['soft hyphens', 'gov\u00ADern\u00ADment', 'government'],
    ['zero width', 'one\u200Btwo\uFEFF', 'onetwo'],
    ['marks of direction', '\u200Fשלום\u200E \u2067עולם\u2069', 'שלום עולם'],
    ['composed letters', 'Erdog\u0306an cafe\u0301', 'Erdoğan café'],
    ['composed syllables', '한국'.normalize('NFD'), '한국'],
    ['a mark behind a character nobody sees', 'cafe\u200B\u0301', 'café'],
    ['ligatures', 'oﬃce ﬁﬂ', 'office fifl'],
    ['full width', 'ＡＢＣ１', 'ABC1'],
    ['half width', 'ｶﾞｽ', 'ガス'],
    ['Arabic letters of PDF files', 'ﻻ ﻣﻦ', 'لا من'],
    ['tatweel', 'محـــمد', 'محمد'],
    ['vocalisation', 'مُحَمَّد', 'محمد'],
    ['points', 'שָׁלוֹם', 'שלום'],
    ['shapes of signs', '❤\uFE0F', '❤'],
  ])('%s', (_, a, b) => expect(fold(a).text).toBe(fold(b).text));

  test.each([
    ['case', 'Stop', 'stop'],
    ['accents', 'cafe', 'café'],
    ['the hamza', 'أحمد', 'احمد'],
    ['full stops', 'now.', 'now'],
    ['apostrophes in words', 'were', "we're"],
    ['words', 'a cat', 'acat'],
  ])('but %s does', (_, a, b) => expect(fold(a).text).not.toBe(fold(b).text));
});

describe('the way back', () => {
  test.each([
    ['She said: “We – all – stay…” now', 'We-all-stay...', 'We – all – stay…'],
    ['a  \n b', 'a b', 'a  \n b'],
    ['ofﬁce', 'fi', 'ﬁ'],
    ['قالوا مُحَمَّدٌ هنا', 'محمد', 'مُحَمَّدٌ'],
    ['un cafe\u0301 noir', 'café', 'cafe\u0301'],
    ['gov\u00ADern\u00ADment', 'ern', 'ern'],
    ['😀 “😀” 😀', '😀 😀', '😀 “😀'],
    ['plain words only', 'words', 'words'],
  ])('in %j from %j to %j', (source, words, passage) => {
    const folded = fold(source);
    const from = folded.text.indexOf(words);
    const { start, end } = unfold(folded, from, from + words.length);
    expect(source.slice(start, end)).toBe(passage);
  });

  test.each([fold(''), fold(' '), fold('\u200B'), fold('“”')])('of nothing is nothing', (folded) => {
    expect(folded.text).toBe('');
    expect([folded.toSource(0), folded.toSourceEnd(0)]).toEqual([0, 0]);
  });
});

/** Texts full of what folding is about. */
const typographic = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...Array.from(
          'a Bé1.,!?-–—“”„‟«»‹›‘’‚"\'「」…ﬁＡカ한שصلى\u05B8\u05D9\u064B\u0654\u0640\u0301\u200B\u200F\uFEFF\u00AD\u00A0\u2003\n\u1100\u1161\uFF76\uFF9E\uFDFA',
        ),
      ),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 2 }),
      fc.constantFrom('  ', ' – ', 'word', '😀', '❤\uFE0F'),
    ),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.join(''));

test('property: every character leads back to a stretch of the source, in order', () => {
  fc.assert(
    fc.property(typographic, (source) => {
      const folded = fold(source);
      let before = { start: 0, end: 0 };
      for (let at = 0; at < folded.text.length; at++) {
        const here = unfold(folded, at, at + 1);
        expect(here.start).toBeLessThan(here.end);
        expect(here.end).toBeLessThanOrEqual(source.length);
        const isSameStretch = here.start === before.start && here.end === before.end;
        expect(isSameStretch || here.start >= before.end).toBe(true);
        before = here;
      }
    }),
    { numRuns: 2_000 },
  );
});

test('property: folding what a stretch leads back to gives the stretch', () => {
  const words = fc.array(
    fc.constantFrom('a', 'é', 'e\u0301', '“b”', 'c…', '–', ' ', '\n\n', 'ﬁ', 'מַ', 'don’t'),
    { maxLength: 20 },
  );
  fc.assert(
    fc.property(words, (pieces) => {
      const source = pieces.join(' ');
      const folded = fold(source);
      for (const { 0: word, index } of folded.text.matchAll(/[^ -]+/g)) {
        const { start, end } = unfold(folded, index, index + word.length);
        expect(fold(source.slice(start, end)).text).toBe(word);
      }
    }),
  );
});

test('property: folding twice is folding once', () => {
  fc.assert(
    fc.property(fc.oneof(typographic, fc.string({ unit: 'grapheme' })), (source) => {
      const once = fold(source).text;
      expect(fold(once).text).toBe(once);
    }),
    { numRuns: 2_000 },
  );
});

test('property: composed and decomposed texts are the same', () => {
  const letters = fc.array(fc.constantFrom(...Array.from('aéüñőşạ̈한국ギأؤ '), '. ', '“', '”', 'й'), {
    maxLength: 30,
  });
  fc.assert(
    fc.property(letters, (pieces) => {
      const source = pieces.join('');
      expect(fold(source.normalize('NFD')).text).toBe(fold(source.normalize('NFC')).text);
    }),
  );
});

test('property: lower case keeps the offsets', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(lowered(text)).toHaveLength(text.length);
    }),
  );
  expect(lowered('İSTANBUL')).toHaveLength('İSTANBUL'.length);
});
