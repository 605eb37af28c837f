import { Node as ProseMirrorNode } from '@tiptap/pm/model';
import { updateYFragment } from '@tiptap/y-tiptap';
import { diffArrays } from 'diff';
import * as Y from 'yjs';
import { documentSchema, plainText, type Block, type DocumentJson } from '../document/document.ts';
import { sharedWords, wordCounts, type WordCounts } from '../text/shared-words.ts';

/**
 * Makes a fragment that holds one text hold another. A block of both stays the element it is, one that was changed is
 * changed where it stands, and every other is a new one: what somebody else does meanwhile to a paragraph stays with its
 * words, and does not land in whatever stands in its place. Changes `fragment`.
 */
export function writeBlocks(
  doc: Y.Doc,
  fragment: Y.XmlFragment,
  current: DocumentJson,
  text: DocumentJson,
): void {
  // What is there is no text of ours: it is replaced as a whole.
  if (!isAsRead(fragment, current)) {
    fragment.delete(0, fragment.length);
    insertBlocks(doc, fragment, 0, text.content);
    return;
  }
  const keys = ({ content }: DocumentJson) => content.map((block) => JSON.stringify(block));
  let [from, to, at] = [0, 0, 0];
  let removed: readonly Block[] = [];
  const settle = (added: readonly Block[]) => {
    at = replaceRun(doc, fragment, at, removed, added);
    removed = [];
  };
  for (const part of diffArrays(keys(current), keys(text))) {
    const { count } = part;
    if (part.removed) {
      removed = current.content.slice(from, from + count);
      from += count;
    } else if (part.added) {
      settle(text.content.slice(to, to + count));
      to += count;
    } else {
      settle([]);
      [from, to, at] = [from + count, to + count, at + count];
    }
  }
  settle([]);
}

/** Whether the elements of a fragment are the blocks that were read from it, one by one. */
function isAsRead(fragment: Y.XmlFragment, { content }: DocumentJson): boolean {
  const elements = fragment.toArray();
  return (
    elements.length === content.length &&
    elements.every(
      (element, index) => element instanceof Y.XmlElement && element.nodeName === content[index]?.type,
    )
  );
}

/** Replaces the blocks at a place by others; gives the place behind them. */
function replaceRun(
  doc: Y.Doc,
  fragment: Y.XmlFragment,
  start: number,
  removed: readonly Block[],
  added: readonly Block[],
): number {
  let at = start;
  let next = 0;
  const formOf = formsAmong(removed, added);
  for (const block of removed) {
    const found = formOf(block, next);
    const form = added[found];
    if (form === undefined) {
      fragment.delete(at, 1);
      continue;
    }
    at = insertBlocks(doc, fragment, at, added.slice(next, found));
    const element = fragment.get(at);
    if (element instanceof Y.XmlElement) writeBlock(doc, element, form);
    at += 1;
    next = found + 1;
  }
  return insertBlocks(doc, fragment, at, added.slice(next));
}

/** Makes an element of a block's kind hold that block. Changes `element`. */
export function writeBlock(doc: Y.Doc, element: Y.XmlElement, block: Block): void {
  updateYFragment(doc, element, ProseMirrorNode.fromJSON(documentSchema, block), {
    mapping: new Map(),
    isOMark: new Map(),
  });
}

function insertBlocks(doc: Y.Doc, fragment: Y.XmlFragment, at: number, blocks: readonly Block[]): number {
  blocks.forEach((block, index) => {
    const element = new Y.XmlElement(block.type);
    fragment.insert(at + index, [element]);
    writeBlock(doc, element, block);
  });
  return at + blocks.length;
}

/** How far ahead the new form of a block is looked for. */
const farthest = 40;
/** Two blocks are forms of one where they share at least this part of their words; where there are no others, this. */
const alike = { ofMany: 0.5, ofTwo: 0.3 };

type Said = WordCounts & { readonly first: string };

/** Finds the place of what a block became, from a place on: the block of its kind with most of its words, or -1. */
function formsAmong(
  removed: readonly Block[],
  added: readonly Block[],
): (block: Block, from: number) => number {
  const known = new Map<Block, Said>();
  const saidIn = (block: Block): Said => {
    const text = plainText({ type: 'doc', content: [block] });
    const said = known.get(block) ?? { ...wordCounts(text), first: /[\p{L}\p{N}]+/u.exec(text)?.[0] ?? '' };
    known.set(block, said);
    return said;
  };
  const isAlone = removed.length === 1 && added.length === 1;
  const least = isAlone ? alike.ofTwo : alike.ofMany;
  return (block, from) => {
    let best = { at: -1, part: 0 };
    added.slice(from, from + farthest).forEach((other, index) => {
      if (other.type !== block.type) return;
      const [before, after] = [saidIn(block), saidIn(other)];
      // Whoever writes into an empty paragraph goes on with it.
      const isBlank = isAlone && (before.total === 0 || after.total === 0);
      const part = isBlank ? 1 : likeness(before, after);
      if (part >= least && part > best.part) best = { at: from + index, part };
    });
    return best.at;
  };
}

/** The part of the words of both that is in both; enough where one goes on where the other ends. */
function likeness(a: Said, b: Said): number {
  const all = a.total + b.total;
  if (all === 0) return 0;
  const shared = sharedWords(a, b);
  const goesOn = shared > 0 && shared === Math.min(a.total, b.total) && a.first === b.first;
  return Math.max((2 * shared) / all, goesOn ? alike.ofMany : 0);
}
