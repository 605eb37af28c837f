import type { BlockContent, DefinitionContent, List, ListItem as MarkdownItem, PhrasingContent } from 'mdast';
import type { Block, Inline, ListItem } from '../document/document.ts';
import { pageMarks, sameMark, type PageMark } from './carried.ts';

/** Blocks of text, in the form that Markdown can carry, as Markdown's tree. */
export function markdownBlocks(blocks: readonly Block[]): BlockContent[] {
  return blocks.map((block): BlockContent => {
    switch (block.type) {
      case 'paragraph':
        return { type: 'paragraph', children: markdownInline(block.content ?? []) };
      case 'heading':
        return { type: 'heading', depth: 3, children: markdownInline(block.content ?? []) };
      case 'blockquote':
        return { type: 'blockquote', children: markdownBlocks(block.content) };
      case 'bulletList':
        return { type: 'list', ordered: false, spread: false, children: block.content.map(markdownItem) };
      case 'orderedList':
        return orderedList(block.attrs.start, block.content);
    }
  });
}

function orderedList(start: number, items: readonly ListItem[]): List {
  return { type: 'list', ordered: true, start, spread: false, children: items.map(markdownItem) };
}

function markdownItem(item: ListItem): MarkdownItem {
  const children: (BlockContent | DefinitionContent)[] = markdownBlocks(item.content);
  return { type: 'listItem', spread: children.length > 1, children };
}

type Piece = { readonly node: PhrasingContent; readonly marks: readonly PageMark[] };

const markOrder = ['link', 'bold', 'italic'] as const;

/** One line of text as Markdown's tree; a citation is a reference to the footnote that has its source's id. */
export function markdownInline(inline: readonly Inline[]): PhrasingContent[] {
  return nest(
    inline.map((piece): Piece => {
      const marks = markOrder.flatMap((type) => pageMarks(piece.marks).filter((mark) => mark.type === type));
      switch (piece.type) {
        case 'text':
          return { node: { type: 'text', value: piece.text }, marks };
        case 'hardBreak':
          return { node: { type: 'break' }, marks };
        case 'citation':
          return { node: citation(piece.attrs.source), marks };
      }
    }),
  );
}

/** A reference to a source's footnote. */
export function citation(source: string): PhrasingContent {
  return { type: 'footnoteReference', identifier: source, label: source };
}

/** Puts neighbours that share their outermost mark into one node for that mark. */
function nest(pieces: readonly Piece[]): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  let at = 0;
  while (at < pieces.length) {
    const piece = pieces[at];
    const mark = piece?.marks[0];
    if (piece === undefined) break;
    if (mark === undefined) {
      nodes.push(piece.node);
      at++;
      continue;
    }
    let end = at + 1;
    while (end < pieces.length && sameMark(mark, pieces[end]?.marks[0])) end++;
    const children = nest(pieces.slice(at, end).map(({ node, marks }) => ({ node, marks: marks.slice(1) })));
    nodes.push(markNode(mark, children));
    at = end;
  }
  return nodes;
}

function markNode(mark: PageMark, children: PhrasingContent[]): PhrasingContent {
  switch (mark.type) {
    case 'link':
      return { type: 'link', url: mark.attrs.href, title: null, children };
    case 'bold':
      return { type: 'strong', children };
    case 'italic':
      return { type: 'emphasis', children };
  }
}
