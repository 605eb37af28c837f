import { diffArrays } from 'diff';
import {
  isEmptyDocument,
  parseDocument,
  plainText,
  type Block,
  type DocumentJson,
} from '../document/document.ts';
import { mapInline } from '../document/map-inline.ts';
import { withClaim } from '../document/mark-claim.ts';
import { textLines } from '../document/text-lines.ts';
import { isTextBlockJson, type TextBlock } from './text-block.ts';

/** Two forms of one paragraph. */
export type Forms = { readonly first: TextBlock; readonly second: TextBlock };

/** A text that holds every block of two, and the paragraphs of which it holds both forms, one behind the other. */
export type MergedText = { readonly text: DocumentJson; readonly both: readonly Forms[] };

/** Two paragraphs are forms of one where they share at least this part of their words. */
const alike = 0.5;

/**
 * Merges two texts that share no past, block by block: what stands in both is there once, and everything else of
 * either is there, too (their shortest common supersequence, by Myers’ algorithm). Which is `first` decides the order
 * of what only one has, so give them in an order that does not depend on who asks.
 */
export function mergeBlocks(first: DocumentJson, second: DocumentJson): MergedText {
  if (isEmptyDocument(first)) return { text: second, both: [] };
  if (isEmptyDocument(second)) return { text: first, both: [] };
  const content: Block[] = [];
  const both: Forms[] = [];
  let at = 0;
  let waiting: readonly Block[] = [];
  const settle = (added: readonly Block[]) => {
    const hunk = mergeHunk(waiting, added);
    content.push(...hunk.blocks);
    both.push(...hunk.both);
    waiting = [];
  };
  const keys = (text: DocumentJson) => text.content.map(withoutClaims);
  let seen = 0;
  for (const { removed, added, count = 0 } of diffArrays(keys(first), keys(second))) {
    if (removed) {
      waiting = first.content.slice(at, at + count);
      at += count;
    } else if (added) {
      settle(second.content.slice(seen, seen + count));
      seen += count;
    } else {
      settle([]);
      for (let index = 0; index < count; index++)
        content.push(...withClaimsOf(first.content[at + index], second.content[seen + index]));
      at += count;
      seen += count;
    }
  }
  settle([]);
  return { text: { type: 'doc', content }, both };
}

/** What stands in the same place of both texts and in neither’s other: all of it, forms of one side by side. */
function mergeHunk(
  first: readonly Block[],
  second: readonly Block[],
): { readonly blocks: readonly Block[]; readonly both: readonly Forms[] } {
  const blocks: Block[] = [];
  const both: Forms[] = [];
  let next = 0;
  for (const block of first) {
    const found = second.findIndex((other, index) => index >= next && isForm(block, other));
    const form = second[found];
    if (form === undefined) {
      blocks.push(block);
      continue;
    }
    blocks.push(...second.slice(next, found), block, form);
    if (isTextBlockJson(block) && isTextBlockJson(form)) both.push({ first: block, second: form });
    next = found + 1;
  }
  return { blocks: [...blocks, ...second.slice(next)], both };
}

function isForm(a: Block, b: Block): boolean {
  if (!isTextBlockJson(a) || !isTextBlockJson(b)) return false;
  const [left, right] = [wordsOf(a), wordsOf(b)];
  const shared = left.filter((word) => right.includes(word)).length;
  return shared > 0 && (2 * shared) / (left.length + right.length) >= alike;
}

function wordsOf(block: Block): readonly string[] {
  return plainText({ type: 'doc', content: [block] })
    .split(/\s+/u)
    .filter((word) => word !== '');
}

/** A block as text to compare, without the marks of claims. */
function withoutClaims(block: Block): string {
  const bare = mapInline({ type: 'doc', content: [block] }, (piece) => {
    const { marks = [], ...rest } = piece;
    const kept = marks.filter(({ type }) => type !== 'claim');
    return [kept.length > 0 ? { ...rest, marks: kept } : rest];
  });
  // Pieces that only a claim’s edge kept apart come together again.
  const joined = parseDocument(bare);
  return JSON.stringify(joined.ok ? joined.value : bare);
}

/** A block with its own claims and those of a block of the same words. */
function withClaimsOf(block: Block | undefined, other: Block | undefined): readonly Block[] {
  if (block === undefined || other === undefined) return [];
  let start = 0;
  let marked: DocumentJson = { type: 'doc', content: [block] };
  for (const { text, claims } of textLines({ type: 'doc', content: [other] })) {
    for (const { claim, from, to } of claims)
      marked = withClaim(marked, { from: start + from, to: start + to }, claim);
    start += text.length + 1;
  }
  const normal = parseDocument(marked);
  return (normal.ok ? normal.value : marked).content;
}
