import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  InternalHyperlink,
  TextRun,
  type ParagraphChild,
} from 'docx';
import type { Inline, Mark } from '../../../core/document/document.ts';
import type { Direction } from '../../../core/story/language.ts';
import type { RangeEdges } from './claim-ranges.ts';
import type { Ledger } from './ledger.ts';
import { wordRuns, type Look } from './word-text.ts';

/** What a line of text needs to know of the page around it. */
export type InlineContext = {
  readonly ledger: Ledger;
  /** A citation as a footnote. */
  readonly cite: (source: string) => ParagraphChild;
  /** The bookmark that a link to a place of the page leads to; null for an address, undefined where there is none. */
  readonly bookmarkOf: (href: string) => string | null | undefined;
  /** The comments that begin before a piece of the line, and those that end behind it. */
  readonly edges: (piece: number) => CommentEdges;
};

type CommentEdges = { readonly starts: readonly number[]; readonly ends: readonly number[] };

/** The comments of edges that name claims. */
export function commentEdges(
  { starts, ends }: RangeEdges,
  commentOf: (claim: string) => number | undefined,
): CommentEdges {
  const known = (claims: readonly string[]) =>
    claims.map(commentOf).filter((comment) => comment !== undefined);
  return { starts: known(starts), ends: known(ends) };
}

/** One line of text as what a paragraph of Word holds, in a paragraph that runs in `direction`. */
export function wordInline(
  inline: readonly Inline[],
  direction: Direction,
  context: InlineContext,
): readonly ParagraphChild[] {
  return linkGroups(inline).flatMap(({ href, pieces }) => {
    const edges = pieces.map(({ index }) => context.edges(index));
    // Ranges that begin or end with a link stand around it: not every program looks for them inside.
    const before = (edges[0]?.starts ?? []).map(rangeStart);
    const after = (edges.at(-1)?.ends ?? []).flatMap(rangeEnd);
    const inside = pieces.flatMap(({ piece }, at) => [
      ...(at > 0 ? (edges[at]?.starts ?? []).map(rangeStart) : []),
      ...pieceRuns(piece, direction, context),
      ...(at < pieces.length - 1 ? (edges[at]?.ends ?? []).flatMap(rangeEnd) : []),
    ]);
    return [...before, ...linked(href, inside, context), ...after];
  });
}

type LinkGroup = {
  readonly href: string | null;
  readonly pieces: readonly { readonly piece: Inline; readonly index: number }[];
};

/** Neighbours with the same link. A citation leads to its footnote and is no part of a link. */
function linkGroups(inline: readonly Inline[]): readonly LinkGroup[] {
  const groups: { href: string | null; pieces: { piece: Inline; index: number }[] }[] = [];
  inline.forEach((piece, index) => {
    const href = piece.type === 'citation' ? null : hrefOf(piece.marks ?? []);
    const last = groups.at(-1);
    if (last !== undefined && href !== null && last.href === href) last.pieces.push({ piece, index });
    else groups.push({ href, pieces: [{ piece, index }] });
  });
  return groups;
}

function hrefOf(marks: readonly Mark[]): string | null {
  const link = marks.find((mark) => mark.type === 'link');
  return link?.type === 'link' ? link.attrs.href : null;
}

function pieceRuns(
  piece: Inline,
  direction: Direction,
  { cite, bookmarkOf }: InlineContext,
): readonly ParagraphChild[] {
  if (piece.type === 'hardBreak') return [new TextRun({ break: 1 })];
  if (piece.type === 'citation') return [cite(piece.attrs.source)];
  const marks = piece.marks ?? [];
  const has = (type: Mark['type']) => marks.some((mark) => mark.type === type);
  const href = hrefOf(marks);
  const look: Look = {
    ...(href !== null && bookmarkOf(href) !== undefined ? { style: 'Hyperlink' } : {}),
    ...(has('bold') ? { bold: true } : {}),
    ...(has('italic') ? { italics: true } : {}),
  };
  return wordRuns(piece.text, direction, look);
}

/** A link to a place that is gone from the page is nothing but its words: Word would lead to nowhere. */
function linked(
  href: string | null,
  children: readonly ParagraphChild[],
  { ledger, bookmarkOf }: InlineContext,
): readonly ParagraphChild[] {
  if (href === null) return children;
  const bookmark = bookmarkOf(href);
  if (bookmark === undefined) return children;
  return bookmark === null
    ? ledger.link(href, children)
    : [new InternalHyperlink({ anchor: bookmark, children })];
}

function rangeStart(comment: number): ParagraphChild {
  return new CommentRangeStart(comment);
}

function rangeEnd(comment: number): readonly ParagraphChild[] {
  return [
    new CommentRangeEnd(comment),
    new TextRun({ style: 'CommentReference', children: [new CommentReference(comment)] }),
  ];
}
