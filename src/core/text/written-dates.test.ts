import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatPartialDate, isPartialDate } from '../story/dates.ts';
import { monthNamed } from './month-names.ts';
import { dateInAddress, findWrittenDate } from './written-dates.ts';

describe('the name of a month', () => {
  test.each([
    ['March', 3],
    ['SEPT.', 9],
    ['märz', 3],
    ['MARZ', 3],
    ['février', 2],
    ['fevrier', 2],
    ['agosto', 8],
    ['марта', 3],
    ['март', 3],
    ['Mart', 3],
    ['مارس', 3],
    ['آذار', 3],
    ['במרץ', 3],
    ['Μαρτίου', 3],
    ['marzo', 3],
    ['Monday', null],
    ['3', null],
    ['', null],
    ['constructor', null],
  ])('%j is %j', (name, month) => {
    expect(monthNamed(name)).toBe(month);
  });
});

describe('a date in a text', () => {
  test.each([
    ['9 March 2026', '2026-03-09'],
    ['Monday, 9th of March, 2026', '2026-03-09'],
    ['March 9, 2026', '2026-03-09'],
    ['Sept. 1st 2026', '2026-09-01'],
    ['2026-03-09', '2026-03-09'],
    ['2026/3/9', '2026-03-09'],
    ['am 9. März 2026', '2026-03-09'],
    ['9.3.2026', '2026-03-09'],
    ['le 1er mars 2026', '2026-03-01'],
    ['9 de marzo de 2026', '2026-03-09'],
    ['9 марта 2026 г.', '2026-03-09'],
    ['9 مارس 2026', '2026-03-09'],
    ['٩ آذار ٢٠٢٦', '2026-03-09'],
    ['9 במרץ 2026', '2026-03-09'],
    ['2026年3月9日', '2026-03-09'],
    ['2026年3月', '2026-03'],
    ['in March 2026', '2026-03'],
    ['marzo de 2026', '2026-03'],
    ['29 February 2024', '2024-02-29'],
    ['not 31 February 2026 but in March 2026', '2026-03'],
  ])('%j is %s', (text, date) => {
    expect(findWrittenDate(text)?.date).toBe(date);
  });

  test.each([
    '',
    'last spring',
    'in 2026',
    '31 February 2026',
    '2026-13-01',
    '32/13/2026',
    '9 Harbour 2026',
    'flight 12-34-567890',
    'March 9',
    '9 March 26',
    '9 March 20260',
    '9 March 1300',
  ])('%j is none', (text) => {
    expect(findWrittenDate(text)).toBeNull();
  });

  test('with slashes is read as the house reads it, or as it only can be read', () => {
    expect(findWrittenDate('3/9/2026')?.date).toBe('2026-09-03');
    expect(findWrittenDate('3/9/2026', true)?.date).toBe('2026-03-09');
    expect(findWrittenDate('12/25/2026')?.date).toBe('2026-12-25');
    expect(findWrittenDate('25/12/2026', true)?.date).toBe('2026-12-25');
    expect(findWrittenDate('3.9.2026', true)?.date).toBe('2026-09-03');
  });

  test('says which piece of the text it is', () => {
    const text = 'Reuters, ٩ مارس ٢٠٢٦، القدس';
    const found = findWrittenDate(text);
    expect(text.slice(found?.from, found?.to)).toBe('٩ مارس ٢٠٢٦');
    expect(findWrittenDate('Published 9 March 2026, 17:05 GMT.')).toEqual({
      date: '2026-03-09T17:05:00+00:00',
      from: 10,
      to: 33,
    });
  });

  test.each([
    ['9 March 2026 17:05 CET', '2026-03-09T17:05:00+01:00'],
    ['9 March 2026 at 5:05 pm GMT', '2026-03-09T17:05:00+00:00'],
    ['March 9, 2026 12:30 a.m. EST', '2026-03-09T00:30:00-05:00'],
    ['2026-03-09T17:05:00Z', '2026-03-09T17:05:00+00:00'],
    ['2026-03-09T17:05:00+05:30', '2026-03-09T17:05:00+05:30'],
    ['9. März 2026, 17.05 Uhr MEZ', '2026-03-09T17:05:00+01:00'],
    ['9 March 2026 17:05GMT', '2026-03-09T17:05:00+00:00'],
    ['9 March 2026 17:05 UTC\u22123', '2026-03-09T17:05:00-03:00'],
    ['17:05 GMT, 9 March 2026', '2026-03-09T17:05:00+00:00'],
  ])('with a time and its zone, %j is %s', (text, date) => {
    expect(findWrittenDate(text)?.date).toBe(date);
    expect(isPartialDate(date)).toBe(true);
  });

  test.each([
    '9 March 2026 17:05',
    '9 March 2026, 25:00 GMT',
    '9 March 2026 17:61 GMT',
    '9 March 2026 17:05 IST',
  ])('keeps to the day where the time has no zone that is known, or is none: %j', (text) => {
    expect(findWrittenDate(text)?.date).toBe('2026-03-09');
  });

  const days = fc.date({
    min: new Date('1401-01-01T00:00:00Z'),
    max: new Date('2199-12-31T00:00:00Z'),
    noInvalidDate: true,
  });

  test('property: a date as Galley writes it for readers is found again', () => {
    const languages = 'en en-US de fr es it pt nl sv da nb pl ru uk tr he ja'.split(' ');
    fc.assert(
      fc.property(days, fc.constantFrom(...languages), fc.constantFrom(7, 10), (day, language, length) => {
        const date = day.toISOString().slice(0, length);
        expect(findWrittenDate(formatPartialDate(date, language))?.date).toBe(date);
      }),
      { numRuns: 300 },
    );
  });

  test('property: whatever stands there, what is found is a date that exists, inside the text', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '9',
        '31',
        '2026',
        '٢٠٢٦',
        'March',
        'مارس',
        'Feb.',
        '/',
        '-',
        ' ',
        ':',
        '17:05',
        'GMT',
        '+25',
        'pm',
        '年',
      ),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), fc.boolean(), (pieces, monthFirst) => {
        const text = pieces.join('');
        const found = findWrittenDate(text, monthFirst);
        if (found === null) return;
        expect(isPartialDate(found.date)).toBe(true);
        expect(found.from).toBeGreaterThanOrEqual(0);
        expect(found.to).toBeGreaterThan(found.from);
        expect(found.to).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('the date in an address', () => {
  test.each([
    ['https://a.example/2026/03/09/harbour', '2026-03-09'],
    ['https://a.example/world/2026/mar/09/harbour', '2026-03-09'],
    ['https://a.example/harbour-2026-03-09', '2026-03-09'],
    ['https://a.example/20260309/harbour.html', '2026-03-09'],
    ['https://a.example/2026/03/harbour', '2026-03'],
    ['https://a.example/2026/02/30/harbour', null],
    ['https://a.example/2026/13/09/harbour', null],
    ['https://a.example/articles/120260309123', null],
    ['https://2026-03-09.example/harbour', null],
    ['https://a.example/?date=2026-03-09', null],
    ['2026/03/09', null],
  ])('%s is %j', (address, date) => {
    expect(dateInAddress(address)).toBe(date);
  });
});
