import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isPartialDate } from '../story/dates.ts';
import { chronology } from './chronology.ts';

/** Monday, 15 June 2026. */
const today = '2026-06-15';
const lines = (text: string, language = 'en', day = today) =>
  chronology(text, language, day).map(
    ({ date, until, label }) => `${date}${until === null ? '' : ` to ${until}`}: ${label}`,
  );

describe('the date of a sentence', () => {
  test.each([
    ['en', 'The port was built in 1967.', '1967: 1967'],
    ['en', 'The port opened in March 2009.', '2009-03: March 2009'],
    ['en', 'The port burned on Tuesday, 9 September 2025.', '2025-09-09: Tuesday, 9 September 2025'],
    ['en', 'The 1990s were hard.', '1990 to 1999: 1990s'],
    ['en', 'From 1994 to 1996 the port was closed.', '1994 to 1996: 1994 to 1996'],
    ['en', 'It was closed 1994–96.', '1994 to 1996: 1994–96'],
    ['en', 'It was closed 1994–1996.', '1994 to 1996: 1994–1996'],
    ['en', 'It burned between 9 and 11 September 2025.', '2025-09-09 to 2025-09-11: 9 and 11 September 2025'],
    [
      'en',
      'It was closed from September 2023 until January 2024.',
      '2023-09 to 2024-01: September 2023 until January 2024',
    ],
    [
      'en',
      'It was closed from 9 October to 3 January 2026.',
      '2025-10-09 to 2026-01-03: 9 October to 3 January 2026',
    ],
    ['en', 'It burned on 9 March.', '2026-03-09: 9 March'],
    ['en', 'It burned on 9 September.', '2025-09-09: 9 September'],
    ['en', 'It burned in June.', '2026-06: June'],
    ['en', 'It burned on 29 February.', '2024-02-29: 29 February'],
    ['en', 'Last year the council met.', '2025: Last year'],
    ['en', 'The council met last month.', '2026-05: last month'],
    ['en', 'The council met last week.', '2026-06-08 to 2026-06-14: last week'],
    ['en', 'The council met yesterday.', '2026-06-14: yesterday'],
    ['en', 'The council met six months ago.', '2025-12: six months ago'],
    ['en', 'The council met on Friday.', '2026-06-12: Friday'],
    ['en', 'The council met on Monday.', '2026-06-15: Monday'],
    ['en', 'The council met last Monday.', '2026-06-08: Monday'],
    ['de', 'Am Dienstag, dem 9. September 2025, brannte es.', '2025-09-09: Dienstag, dem 9. September 2025'],
    ['de', 'Von 1994 bis 1996 war der Hafen geschlossen.', '1994 to 1996: 1994 bis 1996'],
    ['de', 'Im vergangenen Jahr tagte der Rat.', '2025: vergangenen Jahr'],
    ['fr', 'Entre 1994 et 1996, le port était fermé.', '1994 to 1996: 1994 et 1996'],
    ['fr', 'Le port a brûlé le 9 septembre 2025.', '2025-09-09: 9 septembre 2025'],
    ['es', 'El puerto ardió el 9 de septiembre de 2025.', '2025-09-09: 9 de septiembre de 2025'],
    ['es', 'El consejo se reunió el año pasado.', '2025: el año pasado'],
    ['it', 'Il porto fu costruito nel 1967.', '1967: 1967'],
    ['ru', 'Порт построили в 1967 году.', '1967: 1967'],
    ['ar', 'احترق الميناء في ٩ سبتمبر ٢٠٢٥.', '2025-09-09: ٩ سبتمبر ٢٠٢٥'],
    ['he', 'הנמל נבנה בשנת 1967.', '1967: 1967'],
    ['ja', '港は2025年9月9日に燃えた。', '2025-09-09: 2025年9月9日'],
  ])('%s: %j is %s', (language, text, expected) => expect(lines(text, language)).toEqual([expected]));

  test.each([
    'The port has 1,967 boats and Resolution 1701.',
    'The port will open next Tuesday.',
    'Today the port is open.',
    'It burned on 31 September 2025.',
    'No date at all.',
    '',
  ])('%j has none', (text) => expect(lines(text)).toEqual([]));

  test('others of the same sentence are kept', () => {
    const [found] = chronology(
      'In 1967 it opened, in the 1990s it grew, on 9 May 2001 it closed.',
      'en',
      today,
    );
    expect(found).toMatchObject({
      date: '1967',
      label: '1967',
      more: [
        { date: '1990', until: '1999', label: '1990s' },
        { date: '2001-05-09', until: null, label: '9 May 2001' },
      ],
    });
  });
});

describe('a date without a year', () => {
  test.each([
    [
      'has that of the sentence before',
      'The plan came in March 2019. On 9 September it failed.',
      '2019-09-09',
    ],
    [
      'has that of the paragraph before',
      'The plan came in March 2019.\nOn 9 September it failed.',
      '2019-09-09',
    ],
    [
      'has not that of a paragraph further up',
      'The plan came in March 2019.\nNothing.\nOn 9 September it failed.',
      '2025-09-09',
    ],
    [
      'is not put after today by that',
      'The plan came in March 2026. On 9 September it failed.',
      '2025-09-09',
    ],
    ['may lie ahead in a year that does', 'The vote is in March 2027. On 9 September it ends.', '2027-09-09'],
    ['has that of its own sentence', 'In 2019, on 9 September, it failed.', '2019-09-09'],
  ])('%s', (_, text, date) => {
    const found = chronology(text, 'en', today).flatMap((item) => [item, ...item.more]);
    expect(found.map((item) => item.date)).toContain(date);
  });

  test('and a day of the week are left out in a paragraph about another year', () => {
    expect(lines('The plan came in March 2019. On Tuesday it failed.')).toEqual(['2019-03: March 2019']);
  });

  test('cannot be told without today', () => {
    expect(lines('It burned on 9 March. It rained last year. It opened in 1967.', 'en', 'no day')).toEqual([
      '1967: 1967',
    ]);
    expect(lines('It burned on 9 March.', 'en', '2026-06-15T10:00:00Z')).toEqual(['2026-03-09: 9 March']);
  });
});

test('the sentences are sorted by date, the less exact before the more exact, then by place', () => {
  const text = 'A in May 2020. B in 2020. C in 1999.\nD on 3 May 2020. E in 1999.';
  expect(chronology(text, 'en', today).map((item) => item.text.charAt(0))).toEqual(['C', 'E', 'B', 'A', 'D']);
});

test('property: every date exists, and every sentence and label stands in the text', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '9',
      '31',
      '1994',
      '-',
      ' to ',
      ' and ',
      'between ',
      'September ',
      'Tuesday ',
      '2025',
      ' ',
      '. ',
      '\n',
      'last year',
      '1990s',
      ' ago',
      'three weeks',
      '٢٠٢٥',
      'Feb. ',
    ),
    fc.string({ unit: 'grapheme', maxLength: 3 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const text = pieces.join('');
      for (const item of chronology(text, 'en', today)) {
        expect(text.slice(item.from, item.to)).toBe(item.text);
        for (const { date, until, label } of [item, ...item.more]) {
          expect(isPartialDate(date)).toBe(true);
          expect(until === null || (isPartialDate(until) && until >= date)).toBe(true);
          expect(item.text).toContain(label);
        }
      }
    }),
    { numRuns: 500 },
  );
});
