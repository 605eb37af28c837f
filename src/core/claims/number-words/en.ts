import { counted, setOf, type NumberWords } from './number-words.ts';

const values = new Map([
  ...counted('zero one two three four five six seven eight nine ten', 0),
  ...counted('eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen', 11),
  ...counted('twenty thirty forty fifty sixty seventy eighty ninety', 20, 10),
]);

const ordinals = new Map([
  ...counted('third fourth fifth sixth seventh eighth ninth tenth', 3),
  ...counted(
    'eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth',
    11,
  ),
  ['first', 1],
  ['second', 2],
]);

/** Numbers in English words. Ordinals are weak: "the third strike" may as well be a third of it. */
export const english: NumberWords = {
  valueOf: (word) => values.get(word) ?? ordinals.get(word) ?? null,
  pairs: new Map(),
  hundreds: setOf('hundred'),
  bare: setOf(''),
  articles: setOf('a an'),
  joints: setOf('and'),
  jointAfter: 'hundreds',
  roomAfter: new Map(),
  sums: new Map([['dozen', 12]]),
  halves: setOf('half'),
  weak: new Set(['one', ...ordinals.keys()]),
  parts: setOf('half halves third thirds quarter quarters fifth fifths sixths eighths tenth tenths'),
};
