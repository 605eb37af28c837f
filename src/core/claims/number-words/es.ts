import { counted, setOf, type NumberWords } from './number-words.ts';

const values = new Map([
  ...counted('cero uno dos tres cuatro cinco seis siete ocho nueve diez', 0),
  ...counted('once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve', 11),
  ...counted('veinte veintiuno veintidos veintitres veinticuatro veinticinco', 20),
  ...counted('veintiseis veintisiete veintiocho veintinueve', 26),
  ...counted('treinta cuarenta cincuenta sesenta setenta ochenta noventa', 30, 10),
  ...counted('cien doscientos trescientos cuatrocientos quinientos', 100, 100),
  ...counted('seiscientos setecientos ochocientos novecientos', 600, 100),
  ...counted('doscientas trescientas cuatrocientas quinientas', 200, 100),
  ...counted('seiscientas setecientas ochocientas novecientas', 600, 100),
  ['un', 1],
  ['una', 1],
  ['veintiun', 21],
  ['veintiuna', 21],
  ['ciento', 100],
]);

/** Numbers in Spanish words. */
export const spanish: NumberWords = {
  valueOf: (word) => values.get(word) ?? null,
  pairs: new Map(),
  hundreds: setOf(''),
  bare: setOf('mil'),
  articles: setOf('un una'),
  joints: setOf('y'),
  jointAfter: 'tens',
  roomAfter: new Map([['diez', 0]]),
  sums: new Map([
    ['docena', 12],
    ['docenas', 12],
    ['decena', 10],
    ['decenas', 10],
    ['centenar', 100],
    ['centenares', 100],
    ['millar', 1_000],
    ['millares', 1_000],
  ]),
  halves: setOf('medio media'),
  weak: setOf('un una uno'),
  parts: setOf('tercio tercios cuarto cuartos quinto quintos decimo decimos'),
};
