import { inlineText } from '../document/document.ts';
import { segmentsOf } from '../text/segmenters.ts';
import type { BlockNode } from './block-tree.ts';

/** How often each word stands in a part of a text. */
export type WordCounts = { readonly counts: ReadonlyMap<string, number>; readonly total: number };

/** Two parts are forms of one where they share at least this part of their words. */
const alike = 0.5;

/** Nobody edits paragraphs of more characters: of longer ones the beginning is compared. */
const mostCharacters = 20_000;

/** The counts of words in parts, each counted when it is first asked for. */
export function wordCounter(): (node: BlockNode) => WordCounts {
  const known = new WeakMap<BlockNode, WordCounts>();
  return (node) => {
    const counted = known.get(node) ?? countsOf(beginning(node, mostCharacters));
    known.set(node, counted);
    return counted;
  };
}

/**
 * The part of the words of both that is in both, each as often as in the other (Dice 1945, “Measures of the amount of
 * ecologic association”); 0 where that is too little to be forms of one.
 */
export function likeness(a: WordCounts, b: WordCounts): number {
  const [few, many] = a.counts.size <= b.counts.size ? [a, b] : [b, a];
  const all = a.total + b.total;
  let shared = 0;
  let missing = 0;
  for (const [word, count] of few.counts) {
    const both = Math.min(count, many.counts.get(word) ?? 0);
    shared += both;
    missing += count - both;
    // Most pairs are not alike, and soon cannot be any more.
    if (2 * (few.total - missing) < alike * all) return 0;
  }
  return shared > 0 && 2 * shared >= alike * all ? (2 * shared) / all : 0;
}

/** Letters of scripts that put no spaces between words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

function countsOf(text: string): WordCounts {
  const counts = new Map<string, number>();
  let total = 0;
  for (const word of wordsIn(text)) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
    total++;
  }
  return { counts, total };
}

function wordsIn(text: string): readonly string[] {
  // The rules of any language would do: where words end without a space, only the dictionary of the script knows.
  if (unspaced.test(text))
    return segmentsOf(text, 'en', 'word').filter((segment) => /[\p{L}\p{N}]/u.test(segment));
  return text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

function beginning({ part, parts }: BlockNode, most: number): string {
  if (part.type === 'paragraph' || part.type === 'heading')
    return inlineText(part.content ?? []).slice(0, most);
  let text = '';
  for (const inner of parts) {
    if (text.length >= most) break;
    text += `${beginning(inner, most - text.length)}\n`;
  }
  return text;
}
