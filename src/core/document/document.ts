import { getSchema } from '@tiptap/core';
import { Node as ProseMirrorNode } from '@tiptap/pm/model';
import { ok, refused, type Result } from '../result.ts';
import { isLinkTarget } from '../story/text-fields.ts';
import { documentNodes } from './nodes.ts';

export type Mark =
  | { readonly type: 'bold' }
  | { readonly type: 'italic' }
  | { readonly type: 'link'; readonly attrs: { readonly href: string } }
  /** These words are (part of) the claim with this id. */
  | { readonly type: 'claim'; readonly attrs: { readonly id: string } };

export type TextNode = { readonly type: 'text'; readonly text: string; readonly marks?: readonly Mark[] };
export type CitationNode = {
  readonly type: 'citation';
  readonly attrs: { readonly source: string };
  readonly marks?: readonly Mark[];
};
export type HardBreakNode = { readonly type: 'hardBreak'; readonly marks?: readonly Mark[] };
export type Inline = TextNode | CitationNode | HardBreakNode;

export type Paragraph = { readonly type: 'paragraph'; readonly content?: readonly Inline[] };
export type Subheading = {
  readonly type: 'heading';
  readonly attrs: { readonly level: number };
  readonly content?: readonly Inline[];
};
export type Blockquote = { readonly type: 'blockquote'; readonly content: readonly Block[] };
export type ListItem = { readonly type: 'listItem'; readonly content: readonly Block[] };
export type BulletList = { readonly type: 'bulletList'; readonly content: readonly ListItem[] };
export type OrderedList = {
  readonly type: 'orderedList';
  readonly attrs: { readonly start: number };
  readonly content: readonly ListItem[];
};
export type Block = Paragraph | Subheading | Blockquote | BulletList | OrderedList;

/** A section's text as ProseMirror JSON. */
export type DocumentJson = { readonly type: 'doc'; readonly content: readonly Block[] };

/** The compiled schema of a section's text. */
export const documentSchema = getSchema(documentNodes);

/** A text in which nothing has been written. */
export const emptyDocument: DocumentJson = { type: 'doc', content: [{ type: 'paragraph' }] };

/**
 * Checks that a value is a text of our schema and brings it into its normal form.
 * Refuses unknown nodes, wrong nesting and addresses that could run, with the reason in words.
 */
export function parseDocument(value: unknown): Result<DocumentJson, string> {
  try {
    const node = ProseMirrorNode.fromJSON(documentSchema, value);
    if (node.type.name !== 'doc') return refused(`"${node.type.name}" is not a whole text`);
    if (node.childCount === 0) return ok(emptyDocument);
    node.check();
    const unsafe = findUnsafeLink(node);
    return unsafe === null ? ok(toJson(node)) : refused(`a link leads to "${unsafe}"`);
  } catch (error) {
    return refused(error instanceof Error ? error.message : String(error));
  }
}

/** A ProseMirror document of our schema as JSON. */
export function toJson(node: ProseMirrorNode): DocumentJson {
  // Sound because the schema admits only these nodes; a round trip through JSON drops the class of attrs.
  const text = JSON.stringify(node.toJSON());
  return JSON.parse(text, text.includes('"claim"') ? claimsInOrder : undefined) as DocumentJson;
}

/** Claims on the same words stand in the order of their ids: Yjs gives them in the order of their making. */
function claimsInOrder(key: string, value: unknown): unknown {
  if (key !== 'marks' || !Array.isArray(value)) return value;
  const marks = value as readonly Mark[];
  const claims = marks.filter((mark) => mark.type === 'claim');
  return [
    ...marks.filter((mark) => mark.type !== 'claim'),
    ...claims.toSorted((a, b) => (a.attrs.id < b.attrs.id ? -1 : 1)),
  ];
}

function findUnsafeLink(root: ProseMirrorNode): string | null {
  let unsafe: string | null = null;
  root.descendants((node) => {
    for (const mark of node.marks) {
      const href = String(mark.attrs['href'] ?? '');
      if (mark.type.name === 'link' && !isLinkTarget(href)) unsafe ??= href;
    }
  });
  return unsafe;
}

/** Whether a text has no words, citations or anything else in it. */
export function isEmptyDocument(document: DocumentJson): boolean {
  return document.content.every((block) => block.type === 'paragraph' && (block.content ?? []).length === 0);
}

/** The inline pieces of a text in reading order, block by block: lists and quotes are opened up. */
export function textBlocks(blocks: readonly (Block | ListItem)[]): readonly (readonly Inline[])[] {
  return blocks.flatMap((block) => {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        return [block.content ?? []];
      case 'blockquote':
      case 'bulletList':
      case 'orderedList':
      case 'listItem':
        return textBlocks(block.content);
    }
  });
}

/** The words of one line of inline pieces; a hard break is a line end, a citation is nothing. */
export function inlineText(inline: readonly Inline[]): string {
  return inline
    .map((piece) => (piece.type === 'text' ? piece.text : piece.type === 'hardBreak' ? '\n' : ''))
    .join('');
}

/** The words of a text, one line for each paragraph. */
export function plainText(document: DocumentJson): string {
  return textBlocks(document.content).map(inlineText).join('\n');
}

/** The ids of the sources that a text cites, in reading order, each as often as it is cited. */
export function citedSources(document: DocumentJson): readonly string[] {
  return textBlocks(document.content).flatMap((inline) =>
    inline.flatMap((piece) => (piece.type === 'citation' ? [piece.attrs.source] : [])),
  );
}
