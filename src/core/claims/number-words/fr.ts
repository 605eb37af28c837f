import { counted, setOf, type NumberWords } from './number-words.ts';

const values = new Map([
  ...counted('zero un deux trois quatre cinq six sept huit neuf dix', 0),
  ...counted('onze douze treize quatorze quinze seize', 11),
  ...counted('vingt trente quarante cinquante soixante septante huitante nonante', 20, 10),
  ['une', 1],
  ['octante', 80],
]);
const pairs = new Map([
  ['quatre vingt', 80],
  ['quatre vingts', 80],
]);

/** Numbers in French words, with the Belgian and Swiss ones. */
export const french: NumberWords = {
  valueOf: (word) => values.get(word) ?? null,
  pairs,
  hundreds: setOf('cent cents'),
  bare: setOf('cent mille'),
  articles: setOf('un une'),
  joints: setOf('et'),
  jointAfter: 'tens',
  roomAfter: new Map([
    ['soixante', 20],
    ['quatre vingt', 20],
    ['quatre vingts', 20],
    ['dix', 10],
  ]),
  sums: new Map([
    ...counted('dizaine vingtaine trentaine quarantaine cinquantaine soixantaine', 10, 10),
    ['dizaines', 10],
    ['douzaine', 12],
    ['douzaines', 12],
    ['quinzaine', 15],
    ['centaine', 100],
    ['centaines', 100],
    ['millier', 1_000],
    ['milliers', 1_000],
  ]),
  halves: setOf('demi demie'),
  weak: setOf('un une'),
  parts: setOf('tiers quart quarts cinquieme cinquiemes dixieme dixiemes'),
};
