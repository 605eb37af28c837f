import type { Node as ProseMirrorNode } from '@tiptap/pm/model';

/**
 * The position in the editor of an offset in the section's plain text. At a place that both end one line and begin the
 * next, `side` says which: the end of words looks back, their beginning looks ahead.
 */
export function positionAt(doc: ProseMirrorNode, offset: number, side: 'start' | 'end'): number {
  let start = 0;
  let found: number | null = null;
  let last = 1;
  doc.descendants((node, position) => {
    if (!node.isTextblock) return true;
    const length = lengthOf(node);
    if (found === null && offset <= start + length) found = position + 1 + inside(node, offset - start, side);
    last = position + 1 + node.content.size;
    start += length + 1;
    return false;
  });
  return found ?? last;
}

/** The offset in the section's plain text of a position in the editor. */
export function offsetAt(doc: ProseMirrorNode, position: number): number {
  let start = 0;
  let found: number | null = null;
  doc.descendants((node, at) => {
    if (!node.isTextblock) return true;
    if (found === null && position <= at + node.nodeSize - 1) {
      let offset = 0;
      node.forEach((child, childAt) => {
        const from = at + 1 + childAt;
        if (position > from)
          offset += child.isText ? Math.min(position - from, child.nodeSize) : charactersOf(child);
      });
      found = start + offset;
    }
    start += lengthOf(node) + 1;
    return false;
  });
  return found ?? Math.max(0, start - 1);
}

function lengthOf(block: ProseMirrorNode): number {
  let length = 0;
  block.forEach((child) => (length += charactersOf(child)));
  return length;
}

function charactersOf(node: ProseMirrorNode): number {
  if (node.isText) return node.nodeSize;
  return node.type.name === 'hardBreak' ? 1 : 0;
}

/** A citation takes a position but no character: the end of words stands before it, a beginning behind it. */
function inside(block: ProseMirrorNode, offset: number, side: 'start' | 'end'): number {
  let rest = offset;
  let position = 0;
  for (let index = 0; index < block.childCount; index++) {
    const child = block.child(index);
    const characters = charactersOf(child);
    if (rest < characters || (side === 'end' && rest === 0)) return position + rest;
    rest -= characters;
    position += child.nodeSize;
  }
  return position;
}
