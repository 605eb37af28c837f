import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findQuotations } from './quotation-spans.ts';

const wordsIn = (text: string, language = 'en') => findQuotations(text, language).map((span) => span.text);

describe('quotations in every style', () => {
  test.each([
    ['She said: “The boats stay in port.”', ['The boats stay in port.']],
    ['She said: "The boats stay in port."', ['The boats stay in port.']],
    ['She said: ‘The boats stay in port.’', ['The boats stay in port.']],
    ["She said: 'The boats stay in port.'", ['The boats stay in port.']],
    ['Elle a dit : « Les bateaux restent au port. »', ['Les bateaux restent au port.']],
    ['Elle a dit : «Les bateaux restent.»', ['Les bateaux restent.']],
    ['Sie sagte: „Die Boote bleiben im Hafen.“', ['Die Boote bleiben im Hafen.']],
    ['Sie sagte: »Die Boote bleiben im Hafen.«', ['Die Boote bleiben im Hafen.']],
    ['Sie sagte: ‚Die Boote bleiben.‘', ['Die Boote bleiben.']],
    ['Powiedziała: „Łodzie zostają w porcie.”', ['Łodzie zostają w porcie.']],
    ['Hon sade: ”Båtarna stannar i hamn.”', ['Båtarna stannar i hamn.']],
    ['Elle a dit : ‹ Les bateaux restent ici ›.', ['Les bateaux restent ici']],
    ['彼女は「船は港にとどまる」と述べた。', ['船は港にとどまる']],
    ['قالت الوزيرة: «ستبقى القوارب في الميناء».', ['ستبقى القوارب في الميناء']],
    ['قالت الوزيرة: "ستبقى القوارب في الميناء".', ['ستبقى القوارب في الميناء']],
    ['השרה אמרה: "הסירות נשארות בנמל".', ['הסירות נשארות בנמל']],
    ['השרה אמרה: ”הסירות נשארות בנמל”.', ['הסירות נשארות בנמל']],
    ['No marks at all.', []],
    ['', []],
  ])('%s', (text, quotations) => expect(wordsIn(text)).toEqual(quotations));
});

describe('quotations inside one another', () => {
  test.each([
    ['“He told me ‘never again’ and left,” she said.', ['He told me ‘never again’ and left,', 'never again']],
    ['"He told me \'never again\' and left," she said.', ["He told me 'never again' and left,", 'never again']],
    ['« Il a dit “jamais plus” et partit »', ['Il a dit “jamais plus” et partit', 'jamais plus']],
    ['„Er sagte ‚nie wieder‘ und ging“', ['Er sagte ‚nie wieder‘ und ging', 'nie wieder']],
    ['「彼は『二度と』と言った」', ['彼は『二度と』と言った', '二度と']],
  ])('%s', (text, quotations) => {
    expect(wordsIn(text)).toEqual(quotations);
    expect(findQuotations(text, 'en').map(({ depth }) => depth)).toEqual([0, 1]);
  });
});

describe('what is no quotation mark', () => {
  test.each([
    ['It’s the ferries’ fault, don’t ask.', []],
    ["It's the ferries' fault, don't ask.", []],
    ["Back in the '90s the boats' crews slept.", []],
    ['He is 5\'11" tall and the pipe 12" wide.', []],
    ['דובר צה"ל וארה"ב הודיעו.', []],
    ['דובר צה"ל אמר: "אין תגובה לדברים".', ['אין תגובה לדברים']],
    ['“It’s the crew’s boat,” he said.', ['It’s the crew’s boat,']],
    ["'It's the crew's boat,' he said.", ["It's the crew's boat,"]],
    ['‘It’s the crew’s boat,’ he said.', ['It’s the crew’s boat,']],
    ['An opening “ that nothing closes.', []],
    ['“An opening that nothing closes.\nThe next paragraph says “this is one”.', ['this is one']],
    ['A closing ” alone, and " one more.', []],
    ['“”', []],
    ['“…”', []],
  ])('%s', (text, quotations) => expect(wordsIn(text)).toEqual(quotations));
});

test('a quotation goes on over paragraphs that begin with its mark', () => {
  const text = 'He said: “The first part.\n“The second part.\n“The last part.” Then he left.';
  const [quotation, ...others] = findQuotations(text, 'en');
  expect(others).toEqual([]);
  expect(quotation).toMatchObject({ text: 'The first part.\nThe second part.\nThe last part.', depth: 0 });
  expect(text.slice(quotation?.from, quotation?.to)).toMatch(/^The first[^]+last part\.$/);
});

test('one or two words in marks that are no sentence are scare quotes', () => {
  const scare = (text: string) => findQuotations(text, 'en').map(({ isScare }) => isScare);
  expect(scare('the “deal” and the “so-called deal”, a “great big deal”, “Never!”')).toEqual([
    true,
    false,
    false,
    false,
  ]);
  expect(scare('the “special operation”')).toEqual([true]);
});

test('property: any text gives quotations inside it that do not cross', () => {
  const piece = fc.constantFrom('“', '”', '"', "'", '‘', '’', '«', '»', '„', ' ', '\n', 'word', 'a', '5', 'صه', '.', '「', '」');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const text = pieces.join('');
      const spans = findQuotations(text, 'en');
      for (const { from, to, text: words } of spans) {
        expect(from).toBeLessThan(to);
        expect(to).toBeLessThanOrEqual(text.length);
        expect(words.length).toBeLessThanOrEqual(to - from);
      }
      for (const a of spans)
        for (const b of spans) expect(a.from < b.from && b.from < a.to && a.to < b.to).toBe(false);
    }),
  );
});
