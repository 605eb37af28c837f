/** What digits may mean: 1.200 is twelve hundred to some and one and a fifth to others. */
export function readDigits(digits: string): readonly number[] {
  const bare = digits.replaceAll(/[\s\u00A0\u202F\u2009'’٬]/g, '').replaceAll('٫', ',');
  const marks = [...bare.matchAll(/[.,]/g)].map(([mark]) => mark);
  if (marks.length === 0) return [Number(bare)];
  const last = Math.max(bare.lastIndexOf('.'), bare.lastIndexOf(','));
  const asDecimal = Number(`${bare.slice(0, last).replaceAll(/[.,]/g, '')}.${bare.slice(last + 1)}`);
  const asWhole = Number(bare.replaceAll(/[.,]/g, ''));
  const inThrees = /^\d{1,3}(?:[.,]\d{3})+$/.test(bare);
  if (new Set(marks).size === 2) return [asDecimal];
  if (marks.length > 1) return inThrees ? [asWhole] : [];
  return inThrees ? [asWhole, asDecimal] : [asDecimal];
}

type Scale = readonly (readonly [RegExp, number])[];

const word = (words: string) => new RegExp(`^\\s?-?(?:${words})(?![\\p{L}\\p{M}])`, 'iu');

/** Words behind a number that multiply it; `billion` is not the same everywhere. */
const scales: Readonly<Record<string, Scale>> = {
  en: [
    [word('trillions?|tn|trn'), 1e12],
    [word('billions?|bn|b'), 1e9],
    [word('millions?|mn|mln|m'), 1e6],
    [word('thousands?|k'), 1e3],
    [word('hundreds?'), 100],
    [word('dozens?'), 12],
  ],
  de: [
    [word('billionen?|bio\\.?'), 1e12],
    [word('milliarden?|mrd\\.?'), 1e9],
    [word('millionen?|mio\\.?'), 1e6],
    [word('tausend|tsd\\.?'), 1e3],
    [word('hundert'), 100],
    [word('dutzend'), 12],
  ],
  fr: [
    [word('billions?'), 1e12],
    [word('milliards?|md|mds'), 1e9],
    [word('millions?|m'), 1e6],
    [word('mille|milliers?'), 1e3],
    [word('cents?'), 100],
  ],
  es: [
    [word('billones|billón'), 1e12],
    [word('mil millones'), 1e9],
    [word('millones|millón'), 1e6],
    [word('mil|miles'), 1e3],
  ],
  ar: [
    [word('مليار(?:ات)?'), 1e9],
    [word('مليون|ملايين'), 1e6],
    [word('ألف|آلاف'), 1e3],
  ],
  he: [
    [word('מיליארד(?:י)?'), 1e9],
    [word('מיליון|מיליוני'), 1e6],
    [word('אלף|אלפים|אלפי'), 1e3],
  ],
};

/** What multiplies a number, by the words right behind it, and how long those words are. */
export function scaleBehind(
  rest: string,
  language: string,
): { readonly factor: number; readonly length: number } {
  for (const [shape, factor] of scales[language.split('-')[0] ?? ''] ?? scales['en'] ?? []) {
    const match = shape.exec(rest);
    if (match !== null) return { factor, length: match[0].length };
  }
  return { factor: 1, length: 0 };
}

const units: Readonly<Record<string, string>> = {
  en: 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
  de: 'null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig',
  fr: 'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt',
  es: 'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte',
};
const tens: Readonly<Record<string, string>> = {
  en: 'thirty forty fifty sixty seventy eighty ninety',
  de: 'dreißig vierzig fünfzig sechzig siebzig achtzig neunzig',
  fr: 'trente quarante cinquante soixante soixante-dix quatre-vingts quatre-vingt-dix',
  es: 'treinta cuarenta cincuenta sesenta setenta ochenta noventa',
};

const known = new Map<string, ReadonlyMap<string, number>>();

/** The value of a written number (two and above: “one” is mostly no number), or null where the word is none. */
export function writtenNumber(text: string, language: string): number | null {
  const name = language.split('-')[0] ?? '';
  const words = known.get(name) ?? numberWords(name);
  known.set(name, words);
  const lower = text.toLowerCase();
  const whole = words.get(lower);
  if (whole !== undefined) return whole;
  const [ten = '', unit = ''] = lower.split('-');
  const [a, b] = [words.get(ten), unit === 'one' ? 1 : words.get(unit)];
  return a !== undefined && b !== undefined && a >= 20 && a % 10 === 0 && b < 10 ? a + b : null;
}

function numberWords(language: string): ReadonlyMap<string, number> {
  const small = (units[language] ?? '').split(' ').map((name, value) => [name, value] as const);
  const large = (tens[language] ?? '').split(' ').map((name, index) => [name, 30 + index * 10] as const);
  return new Map([...small, ...large].filter(([name, value]) => name !== '' && value > 1));
}
