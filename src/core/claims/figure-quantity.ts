import { moneyCode } from './currency-words.ts';
import { moneyAfter, moneyBefore } from './figure-money.ts';
import { readNumberWords } from './figure-number-words.ts';
import { readNumeral } from './figure-numerals.ts';
import { scaleLetter, scalesOf } from './figure-scales.ts';
import type { Token } from './figure-tokens.ts';
import { percentAfter, percentBefore, readClock } from './figure-units.ts';

/** A number with what it counts in; token indexes, `next` is the first behind it. */
export type Quantity = {
  readonly first: number;
  readonly next: number;
  readonly kind: 'number' | 'percentage' | 'money';
  /** What it can mean, the best first: 2.5m are millions, or metres. */
  readonly values: readonly number[];
  /** What it would mean where the marks of another language stand in it: 1.200. */
  readonly otherwise: readonly number[];
  /** `%`, `clock`, or the money; else empty. */
  readonly unit: string;
  /** What the number was multiplied with: a million in 2.5 million. */
  readonly scale: number;
  /** It is more likely an article. */
  readonly isWeak: boolean;
  /** Only digits, without a scale, a unit or an ending. */
  readonly isPlain: boolean;
};

type Amount = Pick<Quantity, 'next' | 'values' | 'otherwise' | 'scale' | 'isWeak'>;

/** The number, percentage or amount of money whose number begins at a token; null where none does. */
export function readQuantity(tokens: readonly Token[], at: number, language: string): Quantity | null {
  const token = tokens[at];
  if (token === undefined || token.kind === 'mark' || isPartOfName(tokens, at)) return null;
  const written = token.kind === 'word' ? inWords(tokens, at, language) : null;
  if (token.kind === 'word' && written === null) return null;
  const before = moneyBefore(tokens, at);
  const clock = before === null && token.kind === 'number' ? readClock(tokens, at) : null;
  if (clock !== null) {
    const rest = { first: at, otherwise: [], scale: 1, isWeak: false, isPlain: false };
    return { ...rest, kind: 'number', unit: 'clock', values: clock.minutes, next: clock.next };
  }
  const amount = written ?? digits(tokens, at, language, before !== null);
  const percent = percentAfter(tokens, amount.next) ?? (percentBefore(tokens, at) ? amount.next : null);
  if (percent !== null)
    return {
      ...amount,
      first: at,
      kind: 'percentage',
      unit: '%',
      next: percent,
      isWeak: false,
      isPlain: false,
    };
  const money = before ?? moneyAfter(tokens, amount.next);
  if (money !== null) {
    const [first, next] = before === null ? [at, money.at] : [money.at, amount.next];
    const values = amount.values.slice(0, 1);
    return {
      ...amount,
      values,
      first,
      kind: 'money',
      unit: money.currency,
      next,
      isWeak: false,
      isPlain: false,
    };
  }
  const next = skipEnding(tokens, amount.next);
  const isPlain = token.kind === 'number' && next === at + 1;
  return { ...amount, first: at, kind: 'number', unit: '', next, isPlain };
}

function inWords(tokens: readonly Token[], at: number, language: string): Amount | null {
  const written = readNumberWords(tokens, at, language);
  if (written === null) return null;
  return {
    values: [tidy(written.value)],
    otherwise: [],
    scale: 1,
    isWeak: written.isWeak,
    next: written.next,
  };
}

function digits(tokens: readonly Token[], at: number, language: string, isMoney: boolean): Amount {
  const numeral = readNumeral(tokens[at]?.text ?? '', language);
  const scales = scalesOf(language);
  let scale = 1;
  let next = at + 1;
  // "3 mil millones", "2 hundred thousand": each scale is bigger than the one before.
  for (let last = 0; ;) {
    const hyphen = tokens[next]?.text === '-' && tokens[next]?.isGlued === true ? 1 : 0;
    const token = tokens[next + hyphen];
    const following = token?.startsLine === false ? scales.get(token.word) : undefined;
    if (following === undefined || following <= last) break;
    scale *= following;
    last = following;
    next += hyphen + 1;
    if (tokens[next]?.text === '.' && tokens[next]?.isGlued === true && isCut(tokens, next)) next++;
  }
  const multiply = (values: readonly number[]) => values.map((value) => tidy(value * scale));
  if (scale > 1)
    return {
      values: multiply([numeral.value]),
      otherwise: multiply(numeral.otherwise),
      scale,
      isWeak: false,
      next,
    };
  const letter = tokens[next];
  const isMoneyNow = isMoney || (letter !== undefined && moneyAfter(tokens, next + 1) !== null);
  const factor = letter === undefined ? null : scaleLetter(letter.word);
  const hangs = letter?.isGlued === true && tokens[next + 1]?.isGlued !== true;
  if (
    factor !== null &&
    letter?.startsLine === false &&
    (hangs || letter.isGlued || isMoneyNow) &&
    (factor < 1e9 || isMoneyNow)
  ) {
    const big = tidy(numeral.value * factor);
    return {
      values: [big, numeral.value],
      otherwise: numeral.otherwise,
      scale: factor,
      isWeak: false,
      next: next + 1,
    };
  }
  return { values: [numeral.value], otherwise: numeral.otherwise, scale, isWeak: false, next };
}

/** A full stop behind a short word such as "Mio." belongs to it where the sentence goes on. */
function isCut(tokens: readonly Token[], at: number): boolean {
  const following = tokens[at + 1];
  return (tokens[at - 1]?.text.length ?? 9) <= 4 && following !== undefined && !following.startsLine;
}

const endings = /^(?:st|nd|rd|th|er|re|e|eme|ieme|o|a|[ºª°])$/u;

function skipEnding(tokens: readonly Token[], at: number): number {
  const token = tokens[at];
  return token?.isGlued === true && endings.test(token.word || token.text) ? at + 1 : at;
}

/** The 7 of G7, the 16 of F-16 and the 19 of Covid-19 count nothing. */
function isPartOfName(tokens: readonly Token[], at: number): boolean {
  const [token, before, first] = [tokens[at], tokens[at - 1], tokens[at - 2]];
  if (token?.kind !== 'number' || !token.isGlued || before === undefined) return false;
  if (before.kind === 'word') return /[\p{Lu}\p{Ll}]/u.test(before.text) && moneyCode(before.text) === null;
  return before.text === '-' && before.isGlued && first?.kind === 'word' && /^\p{Lu}/u.test(first.text);
}

/** Multiplied decimals leave dust behind: 1.1 billion is no 1,100,000,000.0000001. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
