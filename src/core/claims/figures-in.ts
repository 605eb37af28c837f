import { datesIn, westernDigits, type DateInText } from '../text/dates-in.ts';
import { readDigits, scaleBehind, writtenNumber } from './numerals.ts';

type Stretch = { readonly from: number; readonly to: number; readonly text: string };

/** A number of any kind: what it may be worth, and what it counts. */
export type NumberFigure = Stretch & {
  readonly kind: 'number' | 'percentage' | 'money';
  readonly values: readonly number[];
  /** The money, such as EUR; empty where it is none or not said. */
  readonly currency: string;
  /** The next word, in lower case: what is counted. */
  readonly counted: string;
};
export type DateFigure = Stretch & { readonly kind: 'date'; readonly date: DateInText };
export type Figure = NumberFigure | DateFigure;

const currencies: readonly (readonly [RegExp, string])[] = [
  [/^(?:US\$|\$|USD|U\.S\. dollars?|US dollars?|dollars?|dólares|dollar|دولار(?:ات)?|דולר(?:ים)?)$/iu, 'USD'],
  [/^(?:€|EUR|euros?|يورو|אירו)$/iu, 'EUR'],
  [/^(?:£|GBP|pounds?|pfund|livres?|libras?)$/iu, 'GBP'],
  [/^(?:¥|JPY|yen)$/iu, 'JPY'],
  [/^(?:₪|ILS|NIS|shekels?|שקל(?:ים)?|ש"ח)$/iu, 'ILS'],
  [/^(?:CHF|francs?|franken)$/iu, 'CHF'],
  [/^(?:₹|INR|rupees?)$/iu, 'INR'],
  [/^(?:₽|RUB|rubles?|roubles?|rubel)$/iu, 'RUB'],
];

const percent =
  /^\s?(?:%|٪|per\s?cent|percent|pct|percentage points?|prozent(?:punkte)?|pour cent|por ciento|في المئة|بالمئة|אחוז(?:ים)?)(?![\p{L}\p{M}])/iu;
const moneyBefore = /(US\$|[$€£¥₪₹₽]|\b(?:USD|EUR|GBP|JPY|ILS|NIS|CHF|INR|RUB))\s?$/u;
const moneyBehind = /^\s?(?:of\s|de\s)?([$€£¥₪₹₽]|U\.S\. dollars?|US dollars?|[\p{L}\p{M}"]+)/u;
const digitRuns =
  /(?<![\p{L}\p{N}.,])\d{1,3}(?:[.,'’\u00A0\u202F\u2009 ]\d{3})+(?:[.,]\d+)?(?!\d)|(?<![\p{L}\p{N}.,])\d+(?:[.,]\d+)?(?![\p{N}])|(?<=[$€£¥₪₹₽])\d+(?:[.,]\d+)*/gu;
const wordRuns = /[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/gu;

/** Every number, share, sum of money and date of a text, in order, with what it is worth. */
export function figuresIn(text: string, language: string): readonly Figure[] {
  const dates = datesIn(text).map((date): DateFigure => {
    const { from, to, text: words } = date;
    return { kind: 'date', from, to, text: words, date };
  });
  const free = dates.reduce(
    (kept, { from, to }) => kept.slice(0, from) + '\u0000'.repeat(to - from) + kept.slice(to),
    westernDigits(text),
  );
  const numbers: NumberFigure[] = [];
  for (const { 0: digits, index } of free.matchAll(digitRuns))
    numbers.push(figureAt(text, free, index, index + digits.length, readDigits(digits), language));
  for (const { 0: word, index } of free.matchAll(wordRuns)) {
    const value = writtenNumber(word, language);
    const isTaken = numbers.some(({ from, to }) => index < to && index + word.length > from);
    if (value !== null && !isTaken)
      numbers.push(figureAt(text, free, index, index + word.length, [value], language));
  }
  return [...dates, ...numbers.filter(({ values }) => values.length > 0)].toSorted((a, b) => a.from - b.from);
}

function figureAt(
  text: string,
  free: string,
  start: number,
  end: number,
  read: readonly number[],
  language: string,
): NumberFigure {
  const before = moneyBefore.exec(free.slice(Math.max(0, start - 6), start));
  let to = end;
  let factor = 1;
  // “Two hundred thousand” multiplies twice.
  for (let turn = 0; turn < 2; turn++) {
    const scale = scaleBehind(free.slice(to, to + 24), language);
    factor *= scale.factor;
    to += scale.length;
  }
  const rest = free.slice(to, to + 24);
  const share = percent.exec(rest);
  const behind = moneyBehind.exec(rest);
  const currency = currencyOf(before?.[1]) || currencyOf(behind?.[1]);
  const isMoney = currency !== '';
  const from = before === null || !isMoney ? start : start - before[0].length;
  const stop =
    share === null
      ? isMoney && before === null
        ? to + (behind?.[0].length ?? 0)
        : to
      : to + share[0].length;
  const values = read.map((value) => value * factor);
  return {
    kind: share !== null ? 'percentage' : isMoney ? 'money' : 'number',
    from,
    to: stop,
    text: text.slice(from, stop),
    values: values.map((value) => Math.round(value * 1e6) / 1e6),
    currency,
    counted: (/^[\s-]*(?:of\s+|de\s+)?([\p{L}\p{M}]{3,})/u.exec(free.slice(stop))?.[1] ?? '').toLowerCase(),
  };
}

function currencyOf(sign: string | undefined): string {
  if (sign === undefined) return '';
  return currencies.find(([shape]) => shape.test(sign.trim()))?.[1] ?? '';
}
