import { inlineText, textBlocks } from '../document/document.ts';
import type { Block, Inline, ListItem } from '../document/document.ts';
import type { Direction } from '../story/language.ts';
import { pageMarks, sameMark, type PageMark } from './carried.ts';
import { directionAttribute, escapeHtml, exactHtml, hrefAttributes } from './escape.ts';

/** What the text of a page needs to know of the page around it. */
export type HtmlContext = {
  /** The direction of the page. */
  readonly direction: Direction;
  /** A citation as HTML; `attributes` are those that a reader of our own export needs. */
  readonly cite: (source: string, attributes: string) => string;
  /** The address of a link in the file: a place of the story's own page is called otherwise there. */
  readonly lead: (href: string) => string;
};

/** Blocks of text as HTML, a line for each. */
export function htmlBlocks(blocks: readonly Block[], context: HtmlContext): string {
  return blocks.map((block) => htmlBlock(block, context)).join('\n');
}

/** One block of text as HTML. */
export function htmlBlock(block: Block, context: HtmlContext): string {
  const direction = directionAttribute(wordsOfBlock(block), context.direction);
  switch (block.type) {
    case 'paragraph':
      return `<p${direction}>${htmlInline(block.content ?? [], context)}</p>`;
    case 'heading':
      return `<h3${direction}>${htmlInline(block.content ?? [], context)}</h3>`;
    case 'blockquote':
      return `<blockquote${direction}>\n${htmlBlocks(block.content, context)}\n</blockquote>`;
    case 'bulletList':
      return `<ul${direction}>\n${htmlItems(block.content, context)}\n</ul>`;
    case 'orderedList': {
      const start = block.attrs.start === 1 ? '' : ` start="${block.attrs.start}"`;
      return `<ol${start}${direction}>\n${htmlItems(block.content, context)}\n</ol>`;
    }
  }
}

function htmlItems(items: readonly ListItem[], context: HtmlContext): string {
  return items.map((item) => `<li>${htmlBlocks(item.content, context)}</li>`).join('\n');
}

function wordsOfBlock(block: Block): string {
  return textBlocks([block]).map(inlineText).join('\n');
}

const markOrder = ['link', 'bold', 'italic'] as const;

/** One line of text as HTML. Marks that run through several pieces are written once. */
export function htmlInline(
  inline: readonly Inline[],
  { cite, lead }: Pick<HtmlContext, 'cite' | 'lead'>,
): string {
  const open: PageMark[] = [];
  let html = '';
  const closeTo = (length: number) => {
    while (open.length > length) html += closingTag(open.pop());
  };
  inline.forEach((piece, index) => {
    const marks = marksInOrder(piece);
    const shared = marks.findIndex((mark, at) => !sameMark(mark, open[at]));
    closeTo(shared === -1 ? marks.length : shared);
    for (const mark of marks.slice(open.length)) {
      html += openingTag(mark, lead);
      open.push(mark);
    }
    if (piece.type === 'text')
      html += exactHtml(piece.text, edgeOf(inline[index - 1], -1), edgeOf(inline[index + 1], 0));
    else if (piece.type === 'hardBreak') html += '<br>';
    else html += cite(piece.attrs.source, citationAttributes(piece));
  });
  closeTo(0);
  return html;
}

/** A citation is a link itself, and HTML has no link in a link: its address goes into an attribute. */
function marksInOrder(piece: Inline): readonly PageMark[] {
  const marks = pageMarks(piece.marks);
  return markOrder.flatMap((type) =>
    type === 'link' && piece.type === 'citation' ? [] : marks.filter((mark) => mark.type === type),
  );
}

function citationAttributes(piece: Inline & { readonly type: 'citation' }): string {
  const link = (piece.marks ?? []).find((mark) => mark.type === 'link');
  const address = link?.type === 'link' ? ` data-link="${escapeHtml(link.attrs.href)}"` : '';
  return ` data-source="${escapeHtml(piece.attrs.source)}"${address}`;
}

/** The character of a neighbour that stands next to a piece; a citation counts as one that is no space. */
function edgeOf(neighbour: Inline | undefined, at: 0 | -1): string {
  if (neighbour === undefined || neighbour.type === 'hardBreak') return '';
  return neighbour.type === 'text' ? (neighbour.text.at(at) ?? '') : '1';
}

function openingTag(mark: PageMark, lead: HtmlContext['lead']): string {
  if (mark.type === 'link') return `<a ${hrefAttributes(lead(mark.attrs.href))}>`;
  return mark.type === 'bold' ? '<strong>' : '<em>';
}

function closingTag(mark: PageMark | undefined): string {
  if (mark?.type === 'link') return '</a>';
  return mark?.type === 'bold' ? '</strong>' : '</em>';
}
