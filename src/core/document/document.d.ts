import { Node as ProseMirrorNode } from '@tiptap/pm/model';
import { type Result } from '../result.ts';
export type Mark =
  | {
      readonly type: 'bold';
    }
  | {
      readonly type: 'italic';
    }
  | {
      readonly type: 'link';
      readonly attrs: {
        readonly href: string;
      };
    };
export type TextNode = {
  readonly type: 'text';
  readonly text: string;
  readonly marks?: readonly Mark[];
};
export type CitationNode = {
  readonly type: 'citation';
  readonly attrs: {
    readonly source: string;
  };
  readonly marks?: readonly Mark[];
};
export type HardBreakNode = {
  readonly type: 'hardBreak';
  readonly marks?: readonly Mark[];
};
export type Inline = TextNode | CitationNode | HardBreakNode;
export type Paragraph = {
  readonly type: 'paragraph';
  readonly content?: readonly Inline[];
};
export type Subheading = {
  readonly type: 'heading';
  readonly attrs: {
    readonly level: number;
  };
  readonly content?: readonly Inline[];
};
export type Blockquote = {
  readonly type: 'blockquote';
  readonly content: readonly Block[];
};
export type ListItem = {
  readonly type: 'listItem';
  readonly content: readonly Block[];
};
export type BulletList = {
  readonly type: 'bulletList';
  readonly content: readonly ListItem[];
};
export type OrderedList = {
  readonly type: 'orderedList';
  readonly attrs: {
    readonly start: number;
  };
  readonly content: readonly ListItem[];
};
export type Block = Paragraph | Subheading | Blockquote | BulletList | OrderedList;
/** A section's text as ProseMirror JSON. */
export type DocumentJson = {
  readonly type: 'doc';
  readonly content: readonly Block[];
};
/** The compiled schema of a section's text. */
export declare const documentSchema: import('prosemirror-model').Schema<any, any>;
/** A text in which nothing has been written. */
export declare const emptyDocument: DocumentJson;
/**
 * Checks that a value is a text of our schema and brings it into its normal form.
 * Refuses unknown nodes, wrong nesting and addresses that could run, with the reason in words.
 */
export declare function parseDocument(value: unknown): Result<DocumentJson, string>;
/** A ProseMirror document of our schema as JSON. */
export declare function toJson(node: ProseMirrorNode): DocumentJson;
/** Whether a text has no words, citations or anything else in it. */
export declare function isEmptyDocument(document: DocumentJson): boolean;
/** The inline pieces of a text in reading order, block by block: lists and quotes are opened up. */
export declare function textBlocks(blocks: readonly (Block | ListItem)[]): readonly (readonly Inline[])[];
/** The words of one line of inline pieces; a hard break is a line end, a citation is nothing. */
export declare function inlineText(inline: readonly Inline[]): string;
/** The words of a text, one line for each paragraph. */
export declare function plainText(document: DocumentJson): string;
/** The ids of the sources that a text cites, in reading order, each as often as it is cited. */
export declare function citedSources(document: DocumentJson): readonly string[];
