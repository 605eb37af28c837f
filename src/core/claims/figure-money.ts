import { moneyCode, moneyNamed, moneySign, ownedMoney } from './currency-words.ts';
import type { Token } from './figure-tokens.ts';

/** Money beside a number: what it is, and the index of the token that its writing begins or ends at (exclusive). */
export type Money = { readonly currency: string; readonly at: number };

/** Words that stand between an amount and its money: millions of dollars, milliards d'euros. */
const links = new Set(['of', 'de', 'd', 'di', 'von']);

/** The money before the number at a token: $3, US$ 3, EUR 3. `at` is where it begins. */
export function moneyBefore(tokens: readonly Token[], number: number): Money | null {
  const token = tokens[number - 1];
  if (token === undefined || tokens[number]?.startsLine === true) return null;
  if (token.kind === 'word') {
    const currency = moneyCode(token.text) ?? (token.word === 'kr' ? 'krone' : null);
    return currency === null ? null : { currency, at: number - 1 };
  }
  const letters = token.isGlued ? (tokens[number - 2]?.word ?? '') : '';
  const currency = moneySign(token.text, letters);
  if (currency === null) return null;
  const hasLetters = letters !== '' && currency !== moneySign(token.text, '');
  return { currency, at: number - (hasLetters ? 2 : 1) };
}

/** The money behind an amount: 3 €, 3 billion US dollars, trois millions d'euros. `at` is the first token behind it. */
export function moneyAfter(tokens: readonly Token[], next: number): Money | null {
  const start = skipLink(tokens, next);
  const direct = moneyAt(tokens, start);
  if (direct !== null) {
    const owner = tokens[direct.at];
    const owned = owner === undefined ? null : ownedMoney(owner.word, direct.currency);
    return owned === null ? direct : { currency: owned, at: direct.at + 1 };
  }
  const owner = tokens[start]?.word ?? '';
  const hyphen = tokens[start + 1]?.text === '-' ? 1 : 0;
  const money = owner === '' ? null : moneyAt(tokens, start + 1 + hyphen);
  const owned = money === null ? null : ownedMoney(owner, money.currency);
  return money === null || owned === null ? null : { currency: owned, at: money.at };
}

function moneyAt(tokens: readonly Token[], at: number): Money | null {
  const token = tokens[at];
  if (token === undefined || token.startsLine) return null;
  if (token.kind === 'mark') {
    // $ before a number is that number's: "3, $4".
    const following = tokens[at + 1];
    if (following?.kind === 'number' && following.isGlued) return null;
    const currency = moneySign(token.text, '');
    return currency === null ? null : { currency, at: at + 1 };
  }
  const [isUs, sign] = [token.text === 'US', tokens[at + 1]];
  if (isUs && sign?.text === '$' && sign.isGlued && tokens[at + 2]?.kind !== 'number')
    return { currency: 'USD', at: at + 2 };
  const currency = moneyCode(token.text) ?? moneyNamed(token.word);
  if (currency === null) return null;
  const sterling = tokens[at + 1];
  if (currency === 'pound' && sterling?.word === 'sterling') return { currency: 'GBP', at: at + 2 };
  return { currency, at: at + 1 };
}

function skipLink(tokens: readonly Token[], at: number): number {
  const token = tokens[at];
  if (token?.text === '-' && token.isGlued) return at + 1;
  if (token === undefined || !links.has(token.word)) return at;
  return /^['’]$/u.test(tokens[at + 1]?.text ?? '') ? at + 2 : at + 1;
}
