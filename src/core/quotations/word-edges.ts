import type { TextIndex } from './text-index.ts';

/** A stretch of the folded text. */
export type Stretch = { readonly from: number; readonly to: number };

const inWord = /[\p{L}\p{M}\p{N}']/u;
const digit = /\p{Nd}/u;
/** Scripts that set no spaces between words: there every character may begin one. */
export const withoutSpaces =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const hyphens = '-‐‑־';

/** So far from an offset the end of a word is looked for. */
const longestWord = 60;

/** Whether a word goes on over an offset: “1,500” and “non-binding” are one word too. */
export function cutsWord(index: TextIndex, at: number): boolean {
  const { lower } = index;
  if (at <= 0 || at >= lower.length) return false;
  const [before, after] = [lower.charAt(at - 1), lower.charAt(at)];
  if (isLowSurrogate(after)) return true;
  if (inWord.test(before) && inWord.test(after))
    return !withoutSpaces.test(before) || !withoutSpaces.test(after);
  return inWord.test(before) ? joins(index, at) : inWord.test(after) && joins(index, at - 1);
}

/** Whether the character at an offset joins what stands before and behind it to one word. */
function joins({ source, folded, lower }: TextIndex, at: number): boolean {
  const character = lower.charAt(at);
  const [before, after] = [lower.charAt(at - 1), lower.charAt(at + 1)];
  if (character === '.' || character === ',') return digit.test(before) && digit.test(after);
  if (character !== '-' || !inWord.test(before) || !inWord.test(after)) return false;
  // Folding makes no difference between hyphens and dashes; the source does.
  const { start, end } = { start: folded.toSource(at), end: folded.toSourceEnd(at + 1) };
  return (
    hyphens.includes(source.charAt(start)) &&
    folded.toSourceEnd(at) === start &&
    folded.toSource(at + 1) === end
  );
}

/** Whether a stretch begins and ends where words do. */
export function isWhole(index: TextIndex, { from, to }: Stretch): boolean {
  return !cutsWord(index, from) && !cutsWord(index, to);
}

/** A stretch that begins and ends where words do: a word that is cut is taken in if most of it was in, else left out. */
export function snapped(index: TextIndex, { from, to }: Stretch): Stretch {
  const start = nearestEdge(index, from, 1);
  const end = nearestEdge(index, to, -1);
  return tidied(index.lower, start < end ? { from: start, to: end } : { from, to });
}

/** The edge of a word next to an offset; where both are as near, the one that takes the word in. */
function nearestEdge(index: TextIndex, at: number, inwards: 1 | -1): number {
  let outer = at;
  let inner = at;
  while (cutsWord(index, outer) && Math.abs(outer - at) < longestWord) outer -= inwards;
  while (cutsWord(index, inner) && Math.abs(inner - at) < longestWord) inner += inwards;
  return Math.abs(outer - at) <= Math.abs(inner - at) ? outer : inner;
}

/** Without the spaces and stops at its ends; as it is where there is nothing else. */
function tidied(lower: string, { from, to }: Stretch): Stretch {
  const words = lower.slice(from, to);
  const lead = /^[ .,;:!?-]*/u.exec(words)?.[0].length ?? 0;
  const tail = /[ .,;:!?-]*$/u.exec(words.slice(-20))?.[0].length ?? 0;
  return lead + tail < words.length ? { from: from + lead, to: to - tail } : { from, to };
}

function isLowSurrogate(unit: string): boolean {
  return unit >= '\uDC00' && unit <= '\uDFFF';
}
