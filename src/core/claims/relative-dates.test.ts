import { expect, test } from 'vitest';
import { tokensOf } from './figure-tokens.ts';
import { relativeDatesAmong } from './relative-dates.ts';

test.each([
  ['en', 'Yesterday and last year it rained', ['Yesterday: 1 day', 'last year: 1 year']],
  [
    'en',
    'three days ago, a month ago, 12 years ago',
    ['three days ago: 3 day', 'a month ago: 1 month', '12 years ago: 12 year'],
  ],
  ['en', 'a long time ago, three days, today', ['today: 0 day']],
  [
    'de',
    'Gestern und vor drei Jahren, im vergangenen Jahr',
    ['Gestern: 1 day', 'vor drei Jahren: 3 year', 'vergangenen Jahr: 1 year'],
  ],
  ['de', 'vor dem Haus, drei Jahre', []],
  [
    'fr',
    'Hier, il y a deux ans, la semaine dernière',
    ['Hier: 1 day', 'il y a deux ans: 2 year', 'la semaine dernière: 1 week'],
  ],
  [
    'es',
    'Ayer, hace tres meses, el año pasado',
    ['Ayer: 1 day', 'hace tres meses: 3 month', 'el año pasado: 1 year'],
  ],
  ['ar', 'أمس، العام الماضي، قبل 3 أيام', ['أمس: 1 day', 'العام الماضي: 1 year', 'قبل 3 أيام: 3 day']],
  ['he', 'אתמול, בשנה שעברה, לפני 3 שנים', ['אתמול: 1 day', 'בשנה שעברה: 1 year', 'לפני 3 שנים: 3 year']],
  ['ja', '昨日', []],
  ['en', '', []],
])('%s: %j', (language, text, expected) => {
  const found = relativeDatesAmong(tokensOf(text), language);
  expect(found.map(({ from, to, amount, unit }) => `${text.slice(from, to)}: ${amount} ${unit}`)).toEqual(
    expected,
  );
});
