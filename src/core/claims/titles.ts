import type { ClaimWords } from './claim-words.ts';
import { isCapital, type Token } from './figure-tokens.ts';
import { phraseAt } from './phrases.ts';

/** Small words between a title and its name. */
const particles = new Set(['de', 'von', 'van', 'du', 'bin', 'al', 'el', '.', '-', "'", '’']);

/**
 * Whether a sentence names somebody with a title: "President Okafor", "prime minister Jan Visser", "Jan Visser, the
 * finance minister,". Where a script has no capitals, the word behind the title is taken for the name.
 */
export function hasTitledName(tokens: readonly Token[], words: ClaimWords): boolean {
  return tokens.some((_, at) => {
    const next = phraseAt(tokens, at, words.titles, words.prefixes);
    return next !== null && (isNameAt(tokens, next, words) || isApposition(tokens, at, next, words));
  });
}

function isNameAt(tokens: readonly Token[], at: number, words: ClaimWords): boolean {
  let next = at;
  while (next < at + 3 && particles.has(tokens[next]?.word || (tokens[next]?.text ?? ''))) next++;
  const token = tokens[next];
  if (token === undefined || token.startsLine || words.noNames.has(token.word)) return false;
  // A full stop between them may be that of the sentence: "He met the president. Okafor left."
  if (tokens[next - 1]?.text === '.' && (tokens[next - 2]?.text.length ?? 9) > 4) return false;
  // "the finance minister, Jan Visser, said"
  if (token.text === ',') return isCapital(tokens[next + 1]) && isCapital(tokens[next + 2]);
  return isCapital(token) || (token.kind === 'word' && !/[\p{Lu}\p{Ll}]/u.test(token.text));
}

/** "Jan Visser, the country's finance minister," – from the title back to the comma behind a name. */
function isApposition(tokens: readonly Token[], at: number, next: number, words: ClaimWords): boolean {
  const end = tokens[next];
  const closes =
    end === undefined ||
    /^[,.;)–—-]$/u.test(end.text) ||
    ['of', 'for', 'de', 'von', 'du', 'der'].includes(end.word);
  if (!closes) return false;
  for (let back = at - 1; back > 0 && back >= at - 6; back--) {
    const token = tokens[back];
    if (token?.text === ',') return isCapital(tokens[back - 1]) && beginsName(tokens, back - 1, words);
    if (token === undefined || token.startsLine) return false;
  }
  return false;
}

/** A name of two words, or one that begins the sentence: "In Doha, the president," names nobody. */
function beginsName(tokens: readonly Token[], at: number, { starters }: ClaimWords): boolean {
  const before = tokens[at - 1];
  if (before === undefined || tokens[at]?.startsLine === true || before.kind === 'mark') return true;
  return isCapital(before) && !starters.has(before.word);
}
