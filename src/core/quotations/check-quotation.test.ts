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
    ['dots for words left out', 'The boats ... until the storm has passed'],
    ['an insertion for words', '[She] did not say when'],
    ['an insertion in the middle', 'The boats [of the islands] stay in port'],
    ['an insertion that replaces', 'The boats stay in [the harbour] until the storm has passed'],
    ['a letter in brackets', '[t]he boats stay in port'],
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
    ['has no words where the writer left some out', 'The boats stay in port … while we will pay'],
  ])('that %s is near or not found, never exact', (_, text) => {
    expect(['near', 'not-found']).toContain(check(text).kind);
  });

  test.each([
    'A sentence that nobody has ever said in any of these papers',
    'the minister paid the harbour master on Monday for the fish',
    'Nobody sails at dawn',
    'port',
    '…',
    '',
    '[…]',
  ])('that nobody said is not found: %s', (text) => {
    if (text === 'port') expect(check(text).kind).toBe('exact');
    else expect(check(text)).toEqual({ kind: 'not-found', best: null });
  });

  test('whose parts stand the other way round is not found', () => {
    expect(check('until the storm has passed … The boats stay in port').kind).not.toBe('typography');
  });

  test('that begins inside a word is not exact', () => {
    expect(check('oats stay in port until').kind).not.toBe('exact');
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
});
