import { baseLanguage } from './base-language.ts';
import { readNumberWords } from './figure-number-words.ts';
import type { Token } from './figure-tokens.ts';
import { phraseAt, phrasesOf, type Phrases } from './phrases.ts';

/** A date that is told from today: `amount` units before it (0 is the current one); offsets in the text. */
export type RelativeDate = {
  readonly unit: 'day' | 'week' | 'month' | 'year';
  readonly amount: number;
  readonly from: number;
  readonly to: number;
};

type Unit = RelativeDate['unit'];
type Fixed = { readonly phrases: Phrases; readonly unit: Unit; readonly amount: number };
type Words = {
  readonly fixed: readonly Fixed[];
  /** The words that those begin with. */
  readonly firsts: ReadonlySet<string>;
  /** What stands before and behind the number in "three days ago"; one of them may be empty. */
  readonly before: Phrases;
  readonly after: Phrases;
  readonly units: readonly (readonly [Unit, Phrases])[];
};

/** By language: today; yesterday; this, last week; this, last month; this, last year | before | after | days | weeks | months | years. */
const lists: Readonly<Record<string, readonly string[]>> = {
  en: [
    'today,this morning,this evening,tonight; yesterday,last night; this week; last week; this month; last month; this year; last year',
    '',
    'ago',
    'day,days',
    'week,weeks',
    'month,months',
    'year,years',
  ],
  de: [
    'heute; gestern; diese Woche,dieser Woche; letzte Woche,letzter Woche,vergangene Woche,vergangener Woche,vorige Woche; diesen Monat,diesem Monat; ' +
      'letzten Monat,letztem Monat,vergangenen Monat,vergangenem Monat,vorigen Monat; dieses Jahr,diesem Jahr,heuer; letztes Jahr,letzten Jahr,letztem Jahr,vergangenes Jahr,vergangenen Jahr,vergangenem Jahr,voriges Jahr,vorigen Jahr,Vorjahr',
    'vor',
    '',
    'Tag,Tage,Tagen',
    'Woche,Wochen',
    'Monat,Monate,Monaten',
    'Jahr,Jahre,Jahren',
  ],
  fr: [
    'aujourd’hui; hier; cette semaine; la semaine dernière,la semaine passée; ce mois-ci; le mois dernier,le mois passé; cette année; l’an dernier,l’année dernière,l’an passé',
    'il y a',
    '',
    'jour,jours',
    'semaine,semaines',
    'mois',
    'an,ans,année,années',
  ],
  es: [
    'hoy; ayer,anoche; esta semana; la semana pasada; este mes; el mes pasado; este año; el año pasado',
    'hace',
    '',
    'día,días',
    'semana,semanas',
    'mes,meses',
    'año,años',
  ],
  ar: [
    'اليوم; أمس,البارحة; هذا الأسبوع; الأسبوع الماضي; هذا الشهر; الشهر الماضي; هذا العام,هذه السنة; العام الماضي,السنة الماضية',
    'قبل,منذ',
    '',
    'يوم,أيام,يوما',
    'أسبوع,أسابيع',
    'شهر,أشهر,شهور',
    'سنة,سنوات,عام,أعوام,عاما',
  ],
  he: [
    'היום; אתמול,אמש; השבוע; בשבוע שעבר; החודש; בחודש שעבר; השנה; בשנה שעברה,אשתקד',
    'לפני',
    '',
    'יום,ימים',
    'שבוע,שבועות',
    'חודש,חודשים',
    'שנה,שנים',
  ],
};

/** The meaning of the first list's parts, in order. */
const meanings: readonly (readonly [Unit, number])[] = [
  ['day', 0],
  ['day', 1],
  ['week', 0],
  ['week', 1],
  ['month', 0],
  ['month', 1],
  ['year', 0],
  ['year', 1],
];
const units: readonly Unit[] = ['day', 'week', 'month', 'year'];

const ready = new Map<string, Words>();

/** The dates among tokens that are told from today: yesterday, last year, three weeks ago. */
export function relativeDatesAmong(tokens: readonly Token[], language: string): readonly RelativeDate[] {
  const words = wordsOf(baseLanguage(language));
  if (words === null) return [];
  // Most sentences have neither a number before "ago" nor anything like it.
  const isCounted = tokens.some(({ word }) => words.before.has(word) || words.after.has(word));
  const found: RelativeDate[] = [];
  for (let at = 0; at < tokens.length;) {
    const date =
      fixedDate(tokens, at, words) ?? (isCounted ? countedDate(tokens, at, words, language) : null);
    const [first, last] = [tokens[at], tokens[(date?.next ?? 0) - 1]];
    if (date !== null && first !== undefined && last !== undefined)
      found.push({ unit: date.unit, amount: date.amount, from: first.from, to: last.to });
    at = date?.next ?? at + 1;
  }
  return found;
}

type Read = { readonly unit: Unit; readonly amount: number; readonly next: number };

function fixedDate(tokens: readonly Token[], at: number, words: Words): Read | null {
  if (!words.firsts.has(tokens[at]?.word ?? '')) return null;
  for (const { phrases, unit, amount } of words.fixed) {
    const next = phraseAt(tokens, at, phrases);
    if (next !== null) return { unit, amount, next };
  }
  return null;
}

function countedDate(tokens: readonly Token[], at: number, words: Words, language: string): Read | null {
  const start = words.before.size === 0 ? at : phraseAt(tokens, at, words.before);
  const amount = start === null ? null : amountAt(tokens, start, language);
  if (amount === null) return null;
  for (const [unit, names] of words.units) {
    const behind = phraseAt(tokens, amount.next, names);
    const next = behind === null || words.after.size === 0 ? behind : phraseAt(tokens, behind, words.after);
    if (next !== null) return { unit, amount: amount.value, next };
  }
  return null;
}

function amountAt(
  tokens: readonly Token[],
  at: number,
  language: string,
): { readonly value: number; readonly next: number } | null {
  const token = tokens[at];
  if (token !== undefined && /^\d{1,3}$/.test(token.text)) return { value: Number(token.text), next: at + 1 };
  if (token?.word === 'a' || token?.word === 'an') return { value: 1, next: at + 1 };
  const written = readNumberWords(tokens, at, language);
  return written !== null && Number.isInteger(written.value) && written.value < 1_000 ? written : null;
}

function wordsOf(base: string): Words | null {
  const known = ready.get(base);
  const list = Object.hasOwn(lists, base) ? lists[base] : undefined;
  if (known !== undefined || list === undefined) return known ?? null;
  const [fixed = '', before = '', after = '', ...names] = list;
  const told = fixed.split(';').map((part, index): Fixed => {
    const [unit, amount] = meanings[index] ?? ['day', 0];
    return { phrases: phrasesOf(part), unit, amount };
  });
  const made: Words = {
    fixed: told,
    firsts: new Set(told.flatMap((part) => [...part.phrases.keys()])),
    before: phrasesOf(before),
    after: phrasesOf(after),
    units: names.map((name, index) => [units[index] ?? 'day', phrasesOf(name)] as const),
  };
  ready.set(base, made);
  return made;
}
