import { describe, expect, test } from 'vitest';
import { findings, messages } from '../../../../tests/support/preflight.ts';
import { aCapture, aSource, aStory, recordId, sectionId, text } from '../../../../tests/support/stories.ts';
import type { QuotationCheck } from '../../contract/checks.ts';
import { defaultHouseStyle } from '../../story/default-house-style.ts';
import type { HouseStyle } from '../../story/house-style.ts';

const news = sectionId.parse('whats-happened');

describe('quotations', () => {
  const said = 'She said: “We will mend the wall.”';
  const story = (captures = [aCapture('cap1', 's1')], written = said) =>
    aStory({ sections: { 'whats-happened': text(written) }, sources: [aSource('s1')], captures });
  const quotation = (values: Partial<QuotationCheck> = {}): QuotationCheck => ({
    section: news,
    from: 11,
    to: 33,
    text: 'We will mend the wall.',
    kind: 'not-found',
    found: null,
    ...values,
  });
  const near = (diff: NonNullable<QuotationCheck['found']>['diff'], values: Partial<QuotationCheck> = {}) =>
    quotation({
      kind: 'near',
      found: {
        source: recordId.parse('s1'),
        capture: recordId.parse('cap1'),
        start: 0,
        end: 9,
        sure: 0.9,
        diff,
      },
      ...values,
    });
  const shall = [
    { kind: 'same', text: 'We ' },
    { kind: 'gone', text: 'shall' },
    { kind: 'new', text: 'will' },
    { kind: 'same', text: ' mend the wall.' },
  ] as const;

  test('each that is not found is an error', () => {
    const check = { quotations: [quotation(), quotation({ kind: 'scare' })] };
    expect(findings('quotation-not-found', story(), { check }).map(({ severity }) => severity)).toEqual([
      'error',
    ]);
  });

  test('where nothing is saved that is said once, as a warning, unless the house wants an error', () => {
    const check = { quotations: [quotation(), quotation({ from: 0, to: 3 })] };
    const [found, ...others] = findings('quotation-not-found', story([]), { check });
    expect([found?.severity, others]).toEqual(['warning', []]);
    expect(found?.message).toMatch(/^2 quotations could not be looked up/);
    const style: HouseStyle = { ...defaultHouseStyle, preflight: { 'quotation-not-found': 'error' } };
    expect(findings('quotation-not-found', story([]), { check, style })[0]?.severity).toBe('error');
  });

  test('one that is near shows the words of the source, and takes them', () => {
    const [found] = findings('quotation-near', story(), { check: { quotations: [near([...shall])] } });
    expect(found?.message).toBe(
      'This quotation is not word for word. The source says: “We shall mend the wall.”',
    );
    expect(found?.fix?.change).toEqual({
      kind: 'replace-text',
      section: news,
      from: 11,
      to: 33,
      before: 'We will mend the wall.',
      after: 'We shall mend the wall.',
    });
  });

  test('a long one shows where it differs', () => {
    const before = { kind: 'same' as const, text: 'word '.repeat(60) };
    const after = { kind: 'same' as const, text: ' more'.repeat(60) };
    const check = { quotations: [near([before, { kind: 'gone', text: 'shall' }, after])] };
    expect(messages(findings('quotation-near', story(), { check }))[0]).toMatch(/“….*word shall more.*…”$/);
  });

  test.each([
    ['leaves words out', near([...shall], { text: 'We … the wall.' }), said.replace('will mend', '…')],
    ['puts words in', near([...shall], { text: 'We [will] mend the wall.' }), said.replace('will', '[will]')],
    ['stands elsewhere by now', near([...shall]), `Well. ${said}`],
    ['has marks in the source', near([{ kind: 'gone', text: 'We “shall” mend.' }]), said],
    ['is not known to differ', near([]), said],
  ])('one that %s is mended by hand', (_why, check, written) => {
    const [found] = findings('quotation-near', story(undefined, written), { check: { quotations: [check] } });
    expect(found?.fix).toBeNull();
  });
});
