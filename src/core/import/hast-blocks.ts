import type { Element, Nodes } from 'hast';
import type { Block, Inline, ListItem, Mark } from '../document/document.ts';
import { subheadingLevel } from '../document/nodes.ts';
import { carriedText, joinedInline } from '../render/carried.ts';
import { idOfAnchor } from '../render/page-anchors.ts';
import { isLinkTarget, safeAddress } from '../story/text-fields.ts';
import { emphasisIn, headingLevel, kindOf, type Emphasis, type StyleClasses } from './elements.ts';
import { attribute, hasClass, rawText } from './hast.ts';
import { settleLine, type Piece, type Spaces } from './line.ts';
import { ownAddress } from './own-address.ts';
import { noLosses, type Losses, type PageBlock } from './page.ts';

/** What a mark in the text that points to a note stands for: a source that is cited, or the note's own words. */
export type NoteTarget =
  | { readonly kind: 'source'; readonly id: string }
  | { readonly kind: 'words'; readonly words: readonly Inline[] };

export type HastOptions = {
  readonly spaces: Spaces;
  /** Our own export: empty paragraphs and every address are what somebody wrote, those of places on the page, too. */
  readonly own: boolean;
  readonly classes: StyleClasses;
  /** What a reference to a note stands for, by the note's label. */
  readonly note: (label: string) => NoteTarget | null;
};

type Marks = Emphasis & { readonly href: string | null };
type Sink = { readonly blocks: PageBlock[]; line: Piece[] };

const plain: Marks = { bold: false, italic: false, href: null };

/** Reads the words of an HTML tree as blocks of text. Keeps every word that a reader of the page would see. */
export function readHast(
  nodes: readonly Nodes[],
  { spaces, own, classes, note }: HastOptions,
): { readonly blocks: readonly PageBlock[]; readonly losses: Losses } {
  let losses = noLosses;
  const lose = (kind: keyof Losses) => (losses = { ...losses, [kind]: losses[kind] + 1 });

  /** Ends the line that is being read, as a paragraph. */
  const endLine = (sink: Sink) => {
    const content = settled(sink);
    for (const part of own ? [content] : paragraphsOf(content))
      if (part.length > 0) sink.blocks.push({ type: 'paragraph', content: part });
  };
  const settled = (sink: Sink): readonly Inline[] => {
    const content = settleLine(sink.line, spaces);
    sink.line = [];
    return own || content.some(isVisible) ? content : [];
  };
  const inner = (children: readonly Nodes[], marks: Marks): PageBlock[] => {
    const sink: Sink = { blocks: [], line: [] };
    walkAll(children, sink, marks);
    endLine(sink);
    return sink.blocks;
  };
  const walkAll = (children: readonly Nodes[], sink: Sink, marks: Marks) => {
    for (const child of children) walk(child, sink, marks);
  };

  const walk = (node: Nodes, sink: Sink, marks: Marks): void => {
    if (node.type === 'root') return walkAll(node.children, sink, marks);
    if (node.type === 'text') {
      const text = own ? carriedText(node.value) : readableText(node.value);
      sink.line.push({ type: 'text', text, marks: marksOf(marks), exact: false });
      return;
    }
    if (node.type !== 'element') return;
    const kind = kindOf(node);
    if (kind === 'dropped') return;
    if (kind === 'embedded') lose('embeds');
    else if (kind === 'block') walkBlock(node, sink, marks);
    else walkInline(node, sink, { ...marks, ...emphasisIn(node, marks, classes) });
  };

  const walkInline = (element: Element, sink: Sink, marks: Marks): void => {
    const source = own && element.tagName === 'sup' ? attribute(element, 'dataSource') : null;
    if (source !== null) {
      const href = attribute(element, 'dataLink');
      const link = href !== null && isLinkTarget(href) ? href : null;
      sink.line.push({ type: 'citation', source, marks: marksOf({ ...marks, href: link }) });
      return;
    }
    switch (element.tagName) {
      case 'br':
        sink.line.push({ type: 'break', marks: marksOf(marks) });
        return;
      case 'img': {
        lose('pictures');
        const alt = readableText(attribute(element, 'alt') ?? '');
        if (alt.trim() !== '')
          sink.line.push({ type: 'text', text: alt, marks: marksOf(marks), exact: false });
        return;
      }
      case 'a':
        return walkAll(element.children, sink, { ...marks, href: addressOf(element) ?? marks.href });
      case 'q':
        sink.line.push({ type: 'text', text: '“', marks: marksOf(marks), exact: true });
        walkAll(element.children, sink, marks);
        sink.line.push({ type: 'text', text: '”', marks: marksOf(marks), exact: true });
        return;
      case 'galley-note':
        return walkNote(attribute(element, 'dataLabel') ?? '', sink, marks);
      default:
        if (hasClass(element, (name) => name === 'ws'))
          sink.line.push({ type: 'text', text: rawText(element), marks: marksOf(marks), exact: true });
        else walkAll(element.children, sink, marks);
    }
  };

  const walkNote = (label: string, sink: Sink, marks: Marks): void => {
    const target = note(label);
    if (target?.kind === 'source')
      sink.line.push({ type: 'citation', source: target.id, marks: marksOf(marks) });
    if (target?.kind !== 'words' || target.words.length === 0) return;
    const pieces = target.words.map((piece): Piece => {
      const held = piece.marks ?? [];
      if (piece.type === 'text') return { type: 'text', text: piece.text, marks: held, exact: true };
      if (piece.type === 'hardBreak') return { type: 'text', text: ' ', marks: held, exact: true };
      return { type: 'citation', source: piece.attrs.source, marks: held };
    });
    const bracket = (text: string): Piece => ({ type: 'text', text, marks: [], exact: true });
    sink.line.push(bracket(' ('), ...pieces, bracket(')'));
  };

  const addressOf = (element: Element): string | null => {
    const href = own ? ownAddress(element) : attribute(element, 'href');
    if (href === null || href.trim() === '') return null;
    if (href.startsWith('#')) {
      const place = `#${idOfAnchor(href.slice(1))}`;
      return own && isLinkTarget(place) ? place : null;
    }
    if (own && isLinkTarget(href)) return href;
    const safe = safeAddress(unwrappedAddress(href));
    if (safe === null) lose('links');
    return safe;
  };

  const walkBlock = (element: Element, sink: Sink, marks: Marks): void => {
    endLine(sink);
    const level = headingLevel(element);
    if (level !== null) {
      const heading: Sink = { blocks: [], line: [] };
      walkAll(element.children, heading, { ...marks, ...(own ? {} : { bold: false }) });
      const content = settled(heading);
      if (content.length > 0 || own) {
        const unbold = own ? content : content.map(withoutBold);
        sink.blocks.push({ type: 'pageHeading', level, content: unbold });
      }
      sink.blocks.push(...heading.blocks);
      return;
    }
    switch (element.tagName) {
      case 'ul':
      case 'ol':
      case 'menu':
      case 'dir':
        sink.blocks.push(...listOf(element, marks));
        return;
      case 'blockquote': {
        const content = inner(element.children, marks).map(asBlock);
        if (content.length > 0) sink.blocks.push({ type: 'blockquote', content });
        return;
      }
      case 'table':
        lose('tables');
        walkTable(element, sink, marks);
        return;
      case 'pre':
      case 'listing':
        rawText(element)
          .split('\n')
          .forEach((line, index) => {
            if (index > 0) sink.line.push({ type: 'break', marks: [] });
            sink.line.push({ type: 'text', text: line, marks: [], exact: false });
          });
        endLine(sink);
        return;
      case 'dt':
        walkAll(element.children, sink, { ...marks, bold: true });
        endLine(sink);
        return;
      default: {
        const before = sink.blocks.length;
        walkAll(element.children, sink, marks);
        endLine(sink);
        if (own && element.tagName === 'p' && sink.blocks.length === before)
          sink.blocks.push({ type: 'paragraph' });
      }
    }
  };

  /** A list, or the list and what stands between its items where somebody's HTML puts something there. */
  const listOf = (element: Element, marks: Marks): readonly PageBlock[] => {
    const items: ListItem[] = [];
    for (const child of element.children) {
      const isItem = child.type === 'element' && child.tagName === 'li';
      const blocks = inner(isItem ? child.children : [child], marks).map(asBlock);
      const first = blocks[0];
      const last = items.at(-1);
      if (first === undefined) {
        if (own && isItem) items.push({ type: 'listItem', content: [{ type: 'paragraph' }] });
        continue;
      }
      const isList = first.type === 'bulletList' || first.type === 'orderedList';
      // A list right inside a list belongs to the item above it.
      if (!isItem && isList && last !== undefined)
        items[items.length - 1] = { ...last, content: [...last.content, ...blocks] };
      else
        items.push({
          type: 'listItem',
          content: first.type === 'paragraph' ? blocks : [{ type: 'paragraph' }, ...blocks],
        });
    }
    if (items.length === 0) return [];
    if (element.tagName !== 'ol') return [{ type: 'bulletList', content: items }];
    const start = Number.parseInt(attribute(element, 'start') ?? '1', 10);
    return [{ type: 'orderedList', attrs: { start: Number.isNaN(start) ? 1 : start }, content: items }];
  };

  /** A row becomes a paragraph; a table of one column is only somebody's layout. */
  const walkTable = (node: Element, sink: Sink, marks: Marks): void => {
    for (const child of node.children) {
      if (child.type !== 'element') continue;
      if (child.tagName === 'tr') walkRow(child, sink, marks);
      else if (child.tagName === 'caption') walk(child, sink, marks);
      else walkTable(child, sink, marks);
    }
  };
  const walkRow = (row: Element, sink: Sink, marks: Marks): void => {
    const cells = row.children.filter((cell) => cell.type === 'element');
    const texts = cells.map((cell) => inner(cell.children, marks));
    const filled = texts.filter((blocks) => blocks.length > 0);
    if (filled.some((blocks) => blocks.length > 1 || blocks[0]?.type !== 'paragraph') || filled.length < 2) {
      sink.blocks.push(...filled.flat());
      return;
    }
    const content = filled.flatMap((blocks, index): readonly Inline[] => {
      const words = blocks[0]?.type === 'paragraph' ? (blocks[0].content ?? []) : [];
      return index === 0 ? words : [{ type: 'text', text: ' | ' }, ...words];
    });
    sink.blocks.push({ type: 'paragraph', content: joinedInline(content) });
  };

  return { blocks: inner(nodes, plain), losses };
}

/** A heading that stands deeper than the page's own outline is a sub-heading. */
export function asBlock(block: PageBlock): Block {
  if (block.type !== 'pageHeading') return block;
  const content = block.content.length > 0 ? { content: block.content } : {};
  return { type: 'heading', attrs: { level: subheadingLevel }, ...content };
}

function marksOf({ href, bold, italic }: Marks): readonly Mark[] {
  return [
    ...(href === null ? [] : [{ type: 'link', attrs: { href } } as const]),
    ...(bold ? [{ type: 'bold' } as const] : []),
    ...(italic ? [{ type: 'italic' } as const] : []),
  ];
}

/** Where HTML has two line breaks in a row, its writer meant a new paragraph; breaks at a paragraph's edges mean nothing. */
function paragraphsOf(line: readonly Inline[]): readonly (readonly Inline[])[] {
  const paragraphs: Inline[][] = [[]];
  line.forEach((piece, index) => {
    const twice = piece.type === 'hardBreak' && line[index + 1]?.type === 'hardBreak';
    if (twice) paragraphs.push([]);
    else paragraphs.at(-1)?.push(piece);
  });
  return paragraphs.map((paragraph) => {
    const first = paragraph.findIndex(({ type }) => type !== 'hardBreak');
    const last = paragraph.findLastIndex(({ type }) => type !== 'hardBreak');
    return first === -1 ? [] : paragraph.slice(first, last + 1);
  });
}

function withoutBold(piece: Inline): Inline {
  const marks = (piece.marks ?? []).filter(({ type }) => type !== 'bold');
  const { marks: _marks, ...rest } = piece;
  return marks.length > 0 ? { ...rest, marks } : rest;
}

function isVisible(piece: Inline): boolean {
  if (piece.type === 'citation') return true;
  return piece.type === 'text' && /[^\s\p{Cf}]/u.test(piece.text);
}

/** A text without the marks that programs leave in it for hyphenation and line breaking. */
export function readableText(text: string): string {
  return carriedText(text).replaceAll(/[\u00AD\u200B\uFEFF]/g, '');
}

/** The address behind the detours that Google Docs and Outlook put in front of every link. */
function unwrappedAddress(href: string): string {
  const wrapped =
    /^https?:\/\/(?:www\.)?google\.[a-z.]+\/url\?(?:[^#]*&)?q=([^&#]+)/i.exec(href)?.[1] ??
    /^https?:\/\/[\w.-]*safelinks\.protection\.outlook\.com\/\?(?:[^#]*&)?url=([^&#]+)/i.exec(href)?.[1];
  if (wrapped === undefined) return href;
  try {
    return decodeURIComponent(wrapped);
  } catch {
    return href;
  }
}
