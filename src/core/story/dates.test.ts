import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatPartialDate, isPartialDate, moment, partialDate } from './dates.ts';

describe('a partial date', () => {
  test.each([
    '2026',
    '0001',
    '2026-03',
    '2026-03-09',
    '2024-02-29',
    '2000-02-29',
    '2026-03-09T17:05Z',
    '2026-03-09T17:05:00Z',
    '2026-03-09T17:05:00.123456789+01:00',
    '2026-12-31T23:59:60Z',
  ])('%s is one', (date) => {
    expect(isPartialDate(date)).toBe(true);
    expect(partialDate.safeParse(date).success).toBe(true);
  });

  test.each([
    '',
    ' 2026',
    '2026 ',
    '26',
    '2026-3',
    '2026-00',
    '2026-13',
    '2026-02-30',
    '2025-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-01-00',
    '2026-03-09T17:05:00',
    '2026-03-09T24:00Z',
    '2026-03-09T17:60Z',
    '2026-03-09T17Z',
    '2026-03T17:05Z',
    '2026-03-09T17:05+24:00',
    '2026-03-09T17:05+01:60',
    '2026-03-09 17:05Z',
    '9 March 2026',
    '٢٠٢٦',
    '2026\n',
  ])('%j is none', (date) => {
    expect(isPartialDate(date)).toBe(false);
    expect(partialDate.safeParse(date).success).toBe(false);
  });

  test('property: every day of the calendar is one, in each of its four lengths', () => {
    const days = fc.date({
      min: new Date('1000-01-01T00:00:00Z'),
      max: new Date('9999-12-31T23:59:59Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(days, (day) => {
        const iso = day.toISOString();
        for (const length of [4, 7, 10, iso.length]) expect(isPartialDate(iso.slice(0, length))).toBe(true);
      }),
    );
  });

  test('property: a number of a day is taken just where the calendar has that day', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 100, max: 9999 }),
        fc.integer({ min: 0, max: 14 }),
        fc.integer({ min: 0, max: 33 }),
        (year, month, day) => {
          const date = new Date(Date.UTC(year, month - 1, day));
          const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
          const two = (value: number) => String(value).padStart(2, '0');
          expect(isPartialDate(`${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`)).toBe(exists);
        },
      ),
    );
  });
});

test('a moment needs its time and its zone', () => {
  expect(moment.safeParse('2026-11-23T08:00:00Z').success).toBe(true);
  expect(moment.safeParse('2026-11-23T08:00:00+05:30').success).toBe(true);
  for (const wrong of ['2026-11-23', '2026-11-23T08:00:00', '2026-02-30T08:00:00Z', 'now'])
    expect(moment.safeParse(wrong).success).toBe(false);
});

describe('a date for a reader', () => {
  test.each([
    ['2026', 'en', '2026'],
    ['2026-03', 'en', 'March 2026'],
    ['2026-03-09', 'en', '9 March 2026'],
    ['2026-03-09', 'en-US', 'March 9, 2026'],
    ['2026-03-09', 'de', '9. März 2026'],
    ['2026-03', 'fr', 'mars 2026'],
    ['2026-03-09', 'es', '9 de marzo de 2026'],
    ['2026-03-09', 'ja', '2026年3月9日'],
  ])('%s in %s is %s', (date, language, words) => {
    expect(formatPartialDate(date, language)).toBe(words);
  });

  test('is in the Gregorian calendar where a country counts otherwise', () => {
    expect(formatPartialDate('2026-03-09', 'th')).toContain('2026');
    expect(formatPartialDate('2026-03-09', 'fa')).toMatch(/2026|۲۰۲۶/u);
    expect(formatPartialDate('2026-03-09', 'ar')).toMatch(/مارس|آذار/u);
  });

  test('keeps the day of the time’s own zone, at either end of the day', () => {
    expect(formatPartialDate('2026-03-09T00:10:00+14:00', 'en')).toBe('9 March 2026');
    expect(formatPartialDate('2026-03-09T23:50:00-11:00', 'en')).toBe('9 March 2026');
  });

  test('keeps a year of long ago as it is written', () => {
    expect(formatPartialDate('0079-08-24', 'en')).toBe('24 August 79');
  });

  test('leaves a text that is no date as it is', () => {
    expect(formatPartialDate('last spring', 'en')).toBe('last spring');
    expect(formatPartialDate('', 'en')).toBe('');
  });
});
