import { counted, setOf, type NumberWords } from './number-words.ts';

const small = new Map([
  ...counted('null ein zwei drei vier funf sechs sieben acht neun zehn', 0),
  ...counted('elf zwolf dreizehn vierzehn funfzehn sechzehn siebzehn achtzehn neunzehn', 11),
  ...counted('zwanzig dreissig vierzig funfzig sechzig siebzig achtzig neunzig', 20, 10),
  ['eins', 1],
  ['eine', 1],
  ['einen', 1],
  ['einem', 1],
  ['einer', 1],
  ['zwo', 2],
  ['eineinhalb', 1.5],
  ['anderthalb', 1.5],
  ...counted('zweieinhalb dreieinhalb viereinhalb funfeinhalb', 2.5),
]);

const compound = /^(?:(.*?)(tausend))?(?:und)?(?:(.*?)(hundert))?(?:und)?(.*)$/u;

/** German writes a number below a million as one word: zweihundertfünfundvierzigtausend. */
function valueOf(word: string): number | null {
  const known = small.get(word);
  if (known !== undefined) return known;
  const match = /hundert|tausend|und/u.test(word) ? compound.exec(word) : null;
  if (match === null) return null;
  const [, thousands = '', thousand, hundreds = '', hundred, rest = ''] = match;
  if (thousand === undefined) return belowThousand(hundreds, hundred, rest);
  const multiple = thousands === '' ? 1 : valueOf(thousands);
  const added = hundred === undefined && rest === '' ? 0 : belowThousand(hundreds, hundred, rest);
  return multiple === null || multiple > 999 || added === null ? null : multiple * 1_000 + added;
}

function belowThousand(hundreds: string, hundred: string | undefined, rest: string): number | null {
  const ones = rest === '' && hundred !== undefined ? 0 : belowHundred(rest);
  if (hundred === undefined || ones === null) return ones;
  const multiple = hundreds === '' ? 1 : (small.get(hundreds) ?? null);
  return multiple === null || multiple > 19 ? null : multiple * 100 + ones;
}

function belowHundred(word: string): number | null {
  const known = small.get(word);
  if (known !== undefined) return known;
  const [, ones = '', tens = ''] = /^(.+?)und(.+)$/u.exec(word) ?? [];
  const [one, ten] = [small.get(ones), small.get(tens)];
  return one !== undefined && ten !== undefined && one > 0 && one < 10 && ten >= 20 ? ten + one : null;
}

/** Numbers in German words. */
export const german: NumberWords = {
  valueOf,
  pairs: new Map(),
  hundreds: setOf(''),
  bare: setOf(''),
  articles: setOf('ein eine einen einem einer'),
  joints: setOf(''),
  jointAfter: 'none',
  roomAfter: new Map(),
  sums: new Map([['dutzend', 12]]),
  halves: setOf('halb halbe halben halbes'),
  weak: setOf('ein eine einen einem einer eins'),
  parts: setOf('drittel viertel funftel sechstel achtel zehntel'),
};
