import { Node as ProseMirrorNode } from '@tiptap/pm/model';
import { updateYFragment } from '@tiptap/y-tiptap';
import { diffArrays } from 'diff';
import * as Y from 'yjs';
import { documentSchema, plainText, type Block, type DocumentJson } from '../document/document.ts';
import { sharedWords, wordCounts } from '../text/shared-words.ts';

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
  if (fragment.length !== current.content.length) {
    updateYFragment(doc, fragment, nodeOf(text), newMeta());
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
  for (const block of removed) {
    const found = added.findIndex((other, index) => index >= next && isForm(block, other));
    const form = added[found];
    if (form === undefined) {
      fragment.delete(at, 1);
      continue;
    }
    at = insertBlocks(doc, fragment, at, added.slice(next, found));
    const element = fragment.get(at);
    if (element instanceof Y.XmlElement) updateYFragment(doc, element, blockNode(form), newMeta());
    at += 1;
    next = found + 1;
  }
  return insertBlocks(doc, fragment, at, added.slice(next));
}

function insertBlocks(doc: Y.Doc, fragment: Y.XmlFragment, at: number, blocks: readonly Block[]): number {
  blocks.forEach((block, index) => {
    const element = new Y.XmlElement(block.type);
    fragment.insert(at + index, [element]);
    updateYFragment(doc, element, blockNode(block), newMeta());
  });
  return at + blocks.length;
}

/** Whether a block is another one that was changed: of its kind, and the shorter one has half of its words in the other. */
function isForm(block: Block, other: Block): boolean {
  if (block.type !== other.type) return false;
  const [before, after] = [block, other].map((one) => wordCounts(plainText({ type: 'doc', content: [one] })));
  if (before === undefined || after === undefined) return false;
  return 2 * sharedWords(before, after) >= Math.min(before.total, after.total);
}

function nodeOf(text: DocumentJson): ProseMirrorNode {
  return ProseMirrorNode.fromJSON(documentSchema, text);
}

function blockNode(block: Block): ProseMirrorNode {
  return ProseMirrorNode.fromJSON(documentSchema, block);
}

function newMeta() {
  return { mapping: new Map(), isOMark: new Map() };
}
