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
    ['השרה אמרה: ״הסירות נשארות בנמל״.', ['הסירות נשארות בנמל']],
    ['Hän sanoi: »Veneet pysyvät satamassa.»', ['Veneet pysyvät satamassa.']],
    ['Sie sagte: ›Die Boote bleiben.‹', ['Die Boote bleiben.']],
    ['他说"船只留在港口"，然后离开。', ['船只留在港口']],
    ['他说“船只留在港口”，然后离开。', ['船只留在港口']],
    ['He said ("in port") and—"at sea"—left.', ['in port', 'at sea']],
    ['\u200F"ستبقى القوارب في الميناء"\u200F.', ['ستبقى القوارب في الميناء']],
    ['No marks at all.', []],
    ['', []],
  ])('%s', (text, quotations) => expect(wordsIn(text)).toEqual(quotations));
});

describe('quotations inside one another', () => {
  test.each([
    ['“He told me ‘never again’ and left,” she said.', ['He told me ‘never again’ and left,', 'never again']],
    [
      '"He told me \'never again\' and left," she said.',
      ["He told me 'never again' and left,", 'never again'],
    ],
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
    ['A closing ” alone.\nThe next paragraph says “this is one”.', ['this is one']],
    ['"A straight one that nothing closes.\nThe next says "this is one".', ['this is one']],
    ['‘Tis the dogs’ day, and ‘twas theirs.', []],
    ["Rock 'n' roll of the '90s' end.", []],
    ["'The dogs' bowls are empty,' he said.", ["The dogs' bowls are empty,"]],
    ['‘The dogs’ bowls are empty,’ he said.', ['The dogs’ bowls are empty,']],
    ["the 'dogs' and the 'cats' here", ['dogs', 'cats']],
    ['"The 12" pipe is cut," he said.', ['The 12" pipe is cut,']],
    ['He said "it is 12" and "no more".', ['it is 12', 'no more']],
    ['הכתבה ב"העולם הגדול" מספרת על צה"ל.', ['העולם הגדול']],
    ['ש"ס אמרה: "לא נפרוש".', ['לא נפרוש']],
    ['“דובר צה”ל אמר”', ['דובר צה”ל אמר']],
    ["ג'ורג' אמר: 'לא היום'.", ['לא היום']],
    ['قال و"الدار الكبيرة" مغلقة', ['الدار الكبيرة']],
    ['Une pièce de 5 » de large', []],
    ['A closing ” alone, and " one more.', []],
    ['“”', []],
    ['“…”', []],
  ])('%s', (text, quotations) => expect(wordsIn(text)).toEqual(quotations));
});

describe('over paragraph ends', () => {
  test.each([
    [
      'He said: “The first part.\n“The second part.\n“The last part.” Then he left.',
      ['The first part.\nThe second part.\nThe last part.'],
    ],
    ['« Un.\n« Deux. »\n« Trois. »', ['Un.\nDeux.', 'Trois.']],
    ['«Uno.\n»Dos.»', ['Uno.\nDos.']],
    ['“He said: ‘One.\n“‘Two.’ Then he left.”', ['He said: ‘One.\nTwo.’ Then he left.', 'One.\nTwo.']],
    ['"One.\n"Two."', ['One.\nTwo.']],
    ['“One.\n\u200F“Two.”', ['One.\nTwo.']],
  ])('%j goes on', (text, quotations) => expect(wordsIn(text)).toEqual(quotations));

  test.each([
    ['“Never closed.\nThe next paragraph says “this is one”.', ['Never closed.', 'this is one']],
    ['“One ‘inner.\nTwo.', ['One ‘inner.']],
    ['“Closed.”\n“Another.”', ['Closed.', 'Another.']],
    ['“Never closed', ['Never closed']],
    ['“Goes on.\n“And is never closed.\nNo quotation.', ['Goes on.\nAnd is never closed.']],
  ])('%j ends with its paragraph', (text, quotations) => expect(wordsIn(text)).toEqual(quotations));

  test('its offsets enclose all of it', () => {
    const text = 'He said: “The first part.\n“The last part.” Then he left.';
    const [quotation, ...others] = findQuotations(text, 'en');
    expect(others).toEqual([]);
    expect(text.slice(quotation?.from, quotation?.to)).toBe('The first part.\n“The last part.');
  });
});

test.each([
  ['sv', 'Hon sade: ”Han skrek ’aldrig mer’ och gick.”', ['Han skrek ’aldrig mer’ och gick.', 'aldrig mer']],
  ['en', 'He said: ’twas ’aldrig mer’ and “this”', ['this']],
])('in %s an apostrophe may open, or not: %s', (language, text, quotations) => {
  expect(wordsIn(text, language)).toEqual(quotations);
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
  const piece = fc.oneof(
    fc.constantFrom(
      ...Array.from('“”"\'‘’‚«»‹›„「」『״ \n5.s'),
      'word',
      'a',
      'صه',
      'צה',
      'ב',
      '漢',
      '\u200F',
      '😀',
    ),
    fc.string({ unit: 'binary', maxLength: 2 }),
  );
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
    { numRuns: 1_000 },
  );
});

test('a long hostile text takes no time', () => {
  const began = performance.now();
  for (const piece of ["s' ", "'a ", '“a ', '"a" ', '5" ', 'ב"', '「', "don't s' "])
    findQuotations(piece.repeat(20_000), 'en');
  // A loose bound: it is there for what grows with the square.
  expect(performance.now() - began).toBeLessThan(20_000);
});
