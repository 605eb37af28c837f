import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkQuotation } from './check-quotation.ts';
import { indexText } from './text-index.ts';

const article = `“The boats stay in port until the storm has passed,” the harbour master said on Monday. “Nobody sails – nobody,” she added.
The minister, Anna Weiß, told reporters: ‘We will pay for every lost day, and for the fuel, too.’ She did not say when. In all, 1,200 fishermen were at home.`;
const arabic = 'قالت مديرة الميناء إن القوارب ستبقى في المرفأ حتى تمر العاصفة، وأضافت: «لن يبحر أحد».';
const hebrew = 'מנהלת הנמל אמרה כי הסירות יישארו בנמל עד שתחלוף הסערה, והוסיפה: "איש לא יפליג".';
const japanese = '港長は月曜日、嵐が過ぎるまで船は港にとどまると述べた。';
const captures = [article, arabic, hebrew, japanese].map((text, index) => ({
  id: `c${index}`,
  index: indexText(text),
}));
const check = (text: string) => checkQuotation({ text, language: 'en' }, captures);

describe('a quotation', () => {
  test.each([
    'The boats stay in port until the storm has passed,',
    'The boats stay in port until the storm has passed',
    'We will pay for every lost day',
    'port',
    'Nobody sails – nobody,',
    'القوارب ستبقى في المرفأ حتى تمر العاصفة',
    'הסירות יישארו בנמל עד שתחלוף הסערה',
    '嵐が過ぎるまで船は港にとどまる',
  ])('that stands word for word is exact: %s', (text) => {
    const { kind, best } = check(text);
    expect(kind).toBe('exact');
    const source = captures.find(({ id }) => id === best?.capture)?.index.source ?? '';
    expect(text.startsWith(source.slice(best?.start, best?.end))).toBe(true);
  });

  test.each([
    ['quotation marks and dashes', 'Nobody sails—nobody'],
    ['spaces', 'We will pay\u00A0for every  lost day'],
    ['a line end', 'nobody,” she added. The minister'],
    ['the case of its first letter', 'the boats stay in port'],
    ['the full stop at its end', 'We will pay for every lost day.'],
    ['an ellipsis', 'The boats stay in port … until the storm has passed'],
    ['words left out', 'We will pay for every lost day […] too'],
    ['words left out in two places', 'The boats … storm has passed … nobody'],
    ['words left out at its ends', '… stay in port until the storm …'],
    ['words left out and put in', '[T]he boats … until [it] has passed'],
    ['dots for words left out', 'The boats ... until the storm has passed'],
    ['an insertion for words', '[She] did not say when'],
    ['an insertion in the middle', 'The boats [of the islands] stay in port'],
    ['an insertion that replaces', 'The boats stay in [the harbour] until the storm has passed'],
    ['an insertion at its end', 'She did not say [anything]'],
    ['an ending in brackets', 'We will pay[ed] for every lost day'],
    ['a letter in brackets', '[t]he boats stay in port'],
    ['a letter in brackets in the middle', 'We will pay for [E]very lost day'],
    ['the stop that it has at its end', 'We will pay for every lost day!'],
    ['quotation marks that it leaves out', 'told reporters: We will pay'],
    ['soft hyphens', 'We will pay for every lost d\u00ADay'],
    ['decomposed letters and full-width figures', 'In all, １,２００ fishermen'],
    ['vocalisation', 'القَوارِبُ ستبقى في المرفأ'],
    ['points', 'הַסִּירוֹת יישארו בנמל'],
  ])('that differs in %s is exact but for typography', (_, text) => {
    expect(check(text)).toMatchObject({ kind: 'typography', best: { sure: 1, diff: [] } });
  });

  test('that differs in a word is near, with what differs', () => {
    expect(check('The boats stay in harbour until the storm has passed')).toMatchObject({
      kind: 'near',
      best: {
        capture: 'c0',
        diff: [
          { kind: 'same', text: 'The boats stay in ' },
          { kind: 'gone', text: 'port' },
          { kind: 'new', text: 'harbour' },
          { kind: 'same', text: ' until the storm has passed' },
        ],
      },
    });
  });

  test.each([
    ['has a word more', 'We will certainly pay for every lost day, and for the fuel'],
    ['has a word less', 'The boats stay in port the storm has passed'],
    ['is Arabic', 'القوارب ستبقى في الميناء حتى تمر العاصفة'],
    ['is Hebrew', 'הסירות יישארו במעגן עד שתחלוף הסערה'],
    ['is Japanese', '嵐が過ぎるまで船は沖にとどまる'],
    ['has another figure', 'In all, 12,000 fishermen were at home'],
    ['begins inside a figure', '200 fishermen were at home'],
    ['leaves out too much for a bracket', 'The boats [they said] and for the fuel, too'],
    ['has another comma', 'We will pay, for every lost day'],
    ['has another case in its middle', 'We will Pay for every lost day'],
    ['has no words where the writer left some out', 'The boats stay in port … while we will pay'],
  ])('that %s is near or not found, never exact', (_, text) => {
    expect(['near', 'not-found']).toContain(check(text).kind);
  });

  test.each([
    'A sentence that nobody has ever said in any of these papers',
    'the minister paid the harbour master on Monday for the fish',
    'Nobody sails at dawn',
    '…',
    '',
    '[…]',
  ])('that nobody said is not found: %s', (text) => {
    expect(check(text)).toEqual({ kind: 'not-found', best: null });
  });

  test('whose parts stand the other way round is not found', () => {
    expect(check('until the storm has passed … The boats stay in port').kind).not.toBe('typography');
  });

  test('that begins inside a word is not exact', () => {
    expect(check('oats stay in port until').kind).not.toBe('exact');
  });

  test.each([
    ['$5 million', 'It cost €5 million.'],
    ['rose by 5%', 'It rose by 5 people.'],
    ['binding agreement for all of the boats', 'A non-binding agreement for all of the boats.'],
    ['elected mayor of the whole island', 'The re-elected mayor of the whole island.'],
    ['we’re at home', 'We were at home.'],
  ])('that changes a sign or cuts a word is not exact: %s', (text, source) => {
    const only = [{ id: 'e', index: indexText(source) }];
    expect(['near', 'not-found']).toContain(checkQuotation({ text, language: 'en' }, only).kind);
  });

  test('shows the whole word that it cut', () => {
    const source = 'They signed a non-binding agreement for all of the boats.';
    const only = [{ id: 'e', index: indexText(source) }];
    const { best } = checkQuotation({ text: 'binding agreement for all of the boats', language: 'en' }, only);
    expect(source.slice(best?.start, best?.end)).toBe('non-binding agreement for all of the boats');
    expect(best?.diff.map(({ kind }) => kind)).toEqual(['gone', 'same']);
    expect(best?.sure).toBeLessThan(1);
  });

  test('of several paragraphs is found where the source opens each with its mark', () => {
    const source = 'He said: “The first part.\n“The second part.”';
    const only = [{ id: 'e', index: indexText(source) }];
    const { kind, best } = checkQuotation(
      { text: 'The first part.\nThe second part.', language: 'en' },
      only,
    );
    expect(kind).toBe('typography');
    expect(source.slice(best?.start, best?.end)).toBe('The first part.\n“The second part');
  });

  test('is exact with the dots and brackets that are the source’s own', () => {
    const source = 'It was … well [laughs] all right (so to say).';
    const only = [{ id: 'e', index: indexText(source) }];
    expect(checkQuotation({ text: 'was … well [laughs] all right', language: 'en' }, only).kind).toBe(
      'exact',
    );
  });

  test('has its stop where the source has it, or is not exact', () => {
    const only = [{ id: 'e', index: indexText('They stayed at home. All of them.') }];
    const kindOf = (text: string) => checkQuotation({ text, language: 'en' }, only).kind;
    expect(
      ['stayed at home.', 'stayed at home', 'stayed at home,', '  stayed at home. '].map(kindOf),
    ).toEqual(['exact', 'exact', 'typography', 'exact']);
  });

  test.each([
    [700, 'typography'],
    [800, 'not typography'],
  ])('leaves out %i characters twice: %s', (length, kind) => {
    const gap = 'lorem ipsum '.repeat(length / 12);
    const only = [
      { id: 'e', index: indexText(`The boats stay ${gap} in the port ${gap} until it has passed.`) },
    ];
    const found = checkQuotation(
      { text: 'The boats stay … in the port … until it has passed', language: 'en' },
      only,
    );
    expect(found.kind === 'typography').toBe(kind === 'typography');
  });

  test('prefers word for word in a later capture to typography in an earlier one', () => {
    const two = ['He said “yes — and now”.', 'He said yes – and now.'].map((text, at) => ({
      id: `d${at}`,
      index: indexText(text),
    }));
    expect(checkQuotation({ text: 'yes – and now', language: 'en' }, two)).toMatchObject({
      kind: 'exact',
      best: { capture: 'd1' },
    });
  });

  test('takes the first of equal captures', () => {
    const two = ['c', 'd'].map((id) => ({ id, index: indexText(article) }));
    for (const text of ['We will pay for', 'we will pay for', 'We will certainly pay for every lost day'])
      expect(checkQuotation({ text, language: 'en' }, two).best?.capture).toBe('c');
  });

  test('prefers the capture that is nearer', () => {
    const two = ['We will surely pay you for every lost day.', 'We will surely pay for every lost day.'].map(
      (text, at) => ({ id: `d${at}`, index: indexText(text) }),
    );
    expect(
      checkQuotation({ text: 'We will pay for every lost day', language: 'en' }, two).best?.capture,
    ).toBe('d1');
  });

  test('is not found where there is no capture', () => {
    expect(checkQuotation({ text: 'The boats stay', language: 'en' }, [])).toEqual({
      kind: 'not-found',
      best: null,
    });
  });
});

test('property: what is found lies in its capture, and the diff gives the passage and the quotation', () => {
  const words = fc.array(
    fc.constantFrom(
      'The ',
      'boats ',
      'stay ',
      'in ',
      'port',
      '“',
      '”',
      '…',
      '[…]',
      '[a] ',
      '. ',
      '\n',
      '港長',
      'صلى ',
      '5%',
      '\uD83D',
    ),
    { maxLength: 30 },
  );
  fc.assert(
    fc.property(words, words, (one, two) => {
      const source = one.join('');
      const text = two.join('');
      const { kind, best } = checkQuotation({ text, language: 'en' }, [
        { id: 'c', index: indexText(source) },
      ]);
      expect(best === null).toBe(kind === 'not-found');
      if (best === null) return;
      expect(best.start).toBeLessThan(best.end);
      expect(best.end).toBeLessThanOrEqual(source.length);
      const passage = source.slice(best.start, best.end);
      const side = (gone: string) =>
        best.diff.flatMap((part) => (part.kind === 'same' || part.kind === gone ? [part.text] : [])).join('');
      const isNear = kind === 'near';
      expect([side('gone'), side('new')]).toEqual(isNear ? [passage, text] : ['', '']);
      expect(kind === 'exact' ? passage : text.trim()).toBe(text.trim());
    }),
    { numRuns: 1_000 },
  );
});

test.each([
  ['one letter over and over', 'a'.repeat(100_000), 'a'.repeat(1_000)],
  ['one word over and over', 'the '.repeat(30_000), 'the … '.repeat(100)],
  ['only signs', '!?'.repeat(50_000), '[…] [x] ( '.repeat(300)],
  ['brackets', 'the [a] '.repeat(10_000), '['.repeat(10_000)],
  ['a quotation as long as an article', `${article} `.repeat(100), `${article.toUpperCase()} `.repeat(100)],
])('takes no time for %s', (_, source, text) => {
  const began = performance.now();
  checkQuotation({ text, language: 'en' }, [{ id: 'c', index: indexText(source) }]);
  // A loose bound: it is there for what grows with the square.
  expect(performance.now() - began).toBeLessThan(10_000);
});
