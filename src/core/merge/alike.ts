import { inlineText } from '../document/document.ts';
import { mostCompared, wordCounts, type WordCounts } from '../text/shared-words.ts';
import type { BlockNode } from './block-tree.ts';

/** Two parts are forms of one where they share at least this part of their words. */
const alike = 0.5;

/** The counts of words in parts, each counted when it is first asked for. */
export function wordCounter(): (node: BlockNode) => WordCounts {
  const known = new WeakMap<BlockNode, WordCounts>();
  return (node) => {
    const counted = known.get(node) ?? wordCounts(beginning(node, mostCompared));
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
