import { isEmptyDocument, type Block, type DocumentJson, type ListItem } from '../document/document.ts';
import { wordCounter } from './alike.ts';
import { treeMaker, type BlockNode, type Part } from './block-tree.ts';
import { claimMarker } from './claims-of-twins.ts';
import type { Added } from './held-blocks.ts';
import type { Hunk } from './hunks.ts';
import { pairBlocks } from './pair-blocks.ts';
import { isTextBlockJson, type TextBlock } from './text-block.ts';

/** Two forms of one paragraph; null: there it is part of a list or a quotation. */
export type Forms = { readonly first: TextBlock | null; readonly second: TextBlock | null };

/** A text that holds every block of two, and the paragraphs of which it holds both forms, in their order. */
export type MergedText = { readonly text: DocumentJson; readonly forms: readonly Forms[] };

/** Lists and quotations that stand deeper in each other are kept as wholes: people go a few levels deep. */
const deepestMerge = 20;

/**
 * Merges two texts that share no past, block by block: what stands in both is there once, at the place that it has in
 * the first, and everything else of either is there, too. Forms of one paragraph stand side by side; lists, items and
 * quotations of one kind that are alike are merged in their turn. Merging either text into the merged one adds nothing.
 * Which is `first` decides the order, so give them in an order that does not depend on who asks.
 */
export function mergeBlocks(first: DocumentJson, second: DocumentJson): MergedText {
  if (isEmptyDocument(second)) return { text: first, forms: [] };
  if (isEmptyDocument(first)) return { text: second, forms: [] };
  const tree = treeMaker();
  const own = first.content.map(tree);
  const mergeParts = partsMerger({ wordsOf: wordCounter(), withClaimsOf: claimMarker(own) }, 0);
  const { parts, forms, added } = mergeParts(own, second.content.map(tree));
  return { text: added === 'nothing' ? first : { type: 'doc', content: parts.filter(isBlock) }, forms };
}

/** Parts in their order, the forms among them, and what the second of two sides has added to the first. */
type Merged = { readonly parts: readonly Part[]; readonly forms: readonly Forms[]; readonly added: Added };
type Merge<T> = (first: T, second: T) => Merged;

type Tools = {
  readonly wordsOf: ReturnType<typeof wordCounter>;
  readonly withClaimsOf: ReturnType<typeof claimMarker>;
};

function partsMerger(tools: Tools, depth: number): Merge<readonly BlockNode[]> {
  const mergeInside: Merge<readonly BlockNode[]> = (first, second) =>
    partsMerger(tools, depth + 1)(first, second);
  const mergePair = once((own, other): Merged => {
    if (own.key === other.key) return mergeTwins(own, other, tools);
    if (own.container === null || own.container !== other.container) return sideBySide(own, other);
    return inContainer(own, mergeInside(own.parts, other.parts));
  });
  return (first, second) => {
    const { hunks, partners } = pairBlocks(first, second, {
      wordsOf: tools.wordsOf,
      added: (own, other) => mergePair(own, other).added,
      mergesContainers: depth < deepestMerge,
    });
    const paired = new Set(partners.values());
    return together(hunks.flatMap((hunk) => mergeHunk(hunk, partners, paired, mergePair)));
  };
}

/** Two parts that say the same, with the claims of both. */
function mergeTwins(own: BlockNode, other: BlockNode, tools: Tools): Merged {
  const line = textBlockOf(own.part);
  if (line !== null) {
    const part = tools.withClaimsOf(line, other);
    return { parts: [part], forms: [], added: part === line ? 'nothing' : 'claims' };
  }
  const inside = own.parts.flatMap((inner, place) => {
    const twin = other.parts[place];
    return twin === undefined ? [] : [mergeTwins(inner, twin, tools)];
  });
  return inContainer(own, together(inside));
}

function inContainer({ part }: BlockNode, inside: Merged): Merged {
  return { ...inside, parts: [inside.added === 'nothing' ? part : withParts(part, inside.parts)] };
}

/** A hunk in the order of the first; what only the second has stands in front of what follows it there. */
function mergeHunk(
  { first, second }: Hunk,
  partners: ReadonlyMap<BlockNode, BlockNode>,
  paired: ReadonlySet<BlockNode>,
  mergePair: Merge<BlockNode>,
): readonly Merged[] {
  const merged: Merged[] = [];
  const waiting = second.filter((node) => !paired.has(node));
  const [start, end] = [second[0]?.place ?? 0, second.at(-1)?.place ?? -1];
  let next = 0;
  const addUpTo = (place: number) => {
    for (; next < waiting.length; next++) {
      const node = waiting[next];
      if (node === undefined || node.place > place) return;
      merged.push({ parts: [node.part], forms: [], added: 'blocks' });
    }
  };
  for (const node of first) {
    const partner = partners.get(node);
    if (partner === undefined) {
      merged.push({ parts: [node.part], forms: [], added: 'nothing' });
      continue;
    }
    if (partner.place >= start && partner.place <= end) addUpTo(partner.place);
    merged.push(mergePair(node, partner));
  }
  addUpTo(end);
  return merged;
}

function sideBySide(own: BlockNode, other: BlockNode): Merged {
  const [first, second] = [textBlockOf(own.part), textBlockOf(other.part)];
  return {
    parts: [own.part, other.part],
    forms: [{ first, second }],
    added: 'blocks',
  };
}

function textBlockOf(part: Part): TextBlock | null {
  return isBlock(part) && isTextBlockJson(part) ? part : null;
}

function together(merged: readonly Merged[]): Merged {
  const added = new Set(merged.map((one) => one.added));
  return {
    parts: merged.flatMap(({ parts }) => parts),
    forms: merged.flatMap(({ forms }) => forms),
    added: added.has('blocks') ? 'blocks' : added.has('claims') ? 'claims' : 'nothing',
  };
}

/** A list, an item or a quotation with other parts. */
function withParts(part: Part, parts: readonly Part[]): Part {
  switch (part.type) {
    case 'paragraph':
    case 'heading':
      return part;
    case 'blockquote':
    case 'listItem':
      return { ...part, content: parts.filter(isBlock) };
    case 'bulletList':
    case 'orderedList':
      return { ...part, content: parts.filter(isItem) };
  }
}

function isBlock(part: Part): part is Block {
  return part.type !== 'listItem';
}

function isItem(part: Part): part is ListItem {
  return part.type === 'listItem';
}

/** Remembers what came of each pair. */
function once(merge: Merge<BlockNode>): Merge<BlockNode> {
  const known = new WeakMap<BlockNode, Map<BlockNode, Merged>>();
  return (own, other) => {
    const results = known.get(own) ?? new Map<BlockNode, Merged>();
    known.set(own, results);
    const result = results.get(other) ?? merge(own, other);
    results.set(other, result);
    return result;
  };
}
