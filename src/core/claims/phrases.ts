import { tokensOf, type Token } from './figure-tokens.ts';

/** Phrases to look for in tokens, by their first word. */
export type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>;

/** Words that may stand in the gap of a phrase such as "führte … zu". */
const longestGap = 6;

/** Phrases from a list, divided by commas. `…` stands for a gap of a few words. */
export function phrasesOf(list: string): Phrases {
  const phrases = new Map<string, (readonly string[])[]>();
  for (const phrase of list.split(',')) {
    const words = tokensOf(phrase.trim()).map(nameOf);
    const [first] = words;
    // Longer phrases come first: "first lady" before "first".
    if (first !== undefined)
      phrases.set(
        first,
        [...(phrases.get(first) ?? []), words].toSorted((a, b) => b.length - a.length),
      );
  }
  return phrases;
}

/** The index of the first token behind the phrase that begins at a token; null where none does. */
export function phraseAt(
  tokens: readonly Token[],
  at: number,
  phrases: Phrases,
  prefixes: RegExp | null = null,
): number | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const name = nameOf(token);
  const bare = prefixes === null ? name : name.replace(prefixes, '');
  for (const first of name === bare ? [name] : [name, bare])
    for (const words of phrases.get(first) ?? []) {
      const next = matchFrom(tokens, at + 1, words, 1);
      if (next !== null) return next;
    }
  return null;
}

function matchFrom(
  tokens: readonly Token[],
  at: number,
  words: readonly string[],
  from: number,
): number | null {
  let next = at;
  for (let index = from; index < words.length; index++) {
    const token = tokens[next];
    if (words[index] === '…') return matchBehindGap(tokens, next, words, index + 1);
    if (token === undefined || token.startsLine || nameOf(token) !== words[index]) return null;
    next++;
  }
  return next;
}

function matchBehindGap(
  tokens: readonly Token[],
  at: number,
  words: readonly string[],
  from: number,
): number | null {
  for (let next = at; next <= at + longestGap && next < tokens.length; next++) {
    const token = tokens[next];
    if (token === undefined || token.startsLine || /^[.!?;:]$/u.test(token.text)) return null;
    const end = nameOf(token) === words[from] ? matchFrom(tokens, next + 1, words, from + 1) : null;
    if (end !== null) return end;
  }
  return null;
}

function nameOf({ word, text }: Token): string {
  return word === '' ? text.replace('’', "'") : word;
}
