import type { Block, DocumentJson, Inline, ListItem } from '../document/document.ts';
import { joinedInline } from './carried.ts';

/**
 * A text as Markdown can carry it. Markdown has no form for an empty line or item, for line breaks at a line's edges,
 * and for line breaks in a heading; those go, and no word with them.
 */
export function markdownForm(document: DocumentJson): readonly Block[] {
  return document.content.flatMap(blockForm);
}

function blockForm(block: Block): readonly Block[] {
  switch (block.type) {
    case 'paragraph': {
      const content = withoutEdgeBreaks(block.content ?? []);
      return content.length > 0 ? [{ ...block, content }] : [];
    }
    case 'heading': {
      const content = joinedInline(withoutEdgeBreaks(block.content ?? []).map(breakAsSpace));
      return content.length > 0 ? [{ ...block, content }] : [];
    }
    case 'blockquote': {
      const content = block.content.flatMap(blockForm);
      return content.length > 0 ? [{ ...block, content }] : [];
    }
    case 'bulletList':
    case 'orderedList': {
      const content = block.content.flatMap(itemForm);
      return content.length > 0 ? [{ ...block, content }] : [];
    }
  }
}

function itemForm(item: ListItem): readonly ListItem[] {
  const content = item.content.flatMap(blockForm);
  return content.length > 0 ? [{ ...item, content }] : [];
}

function withoutEdgeBreaks(line: readonly Inline[]): readonly Inline[] {
  const first = line.findIndex(({ type }) => type !== 'hardBreak');
  const last = line.findLastIndex(({ type }) => type !== 'hardBreak');
  return first === -1 ? [] : line.slice(first, last + 1);
}

function breakAsSpace(piece: Inline): Inline {
  return piece.type === 'hardBreak' ? { ...piece, type: 'text', text: ' ' } : piece;
}
