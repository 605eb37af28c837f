import type { RootContent as HastContent } from 'hast';
import type { Definition, FootnoteDefinition, RootContent } from 'mdast';
import { type NoteTarget } from './hast-blocks.ts';
import type { Losses, PageBlock } from './page.ts';
/** A Markdown file, taken apart. */
export type MarkdownFile = {
  /** The block of YAML at the top, without its fences; null where there is none. */
  readonly yaml: string | null;
  /** Whether there is a block of TOML, which is not read. */
  readonly hasToml: boolean;
  readonly children: readonly RootContent[];
  /** The footnotes by their label. */
  readonly notes: ReadonlyMap<string, FootnoteDefinition>;
};
/** Parses Markdown: CommonMark with front matter and GitHub's additions, or the part of them that we write. */
export declare function parseMarkdown(text: string, own?: boolean): MarkdownFile;
/** Reads parsed Markdown as blocks of text. HTML inside it goes the way of all HTML and never stays raw. */
export declare function readMarkdownNodes(
  nodes: readonly RootContent[],
  definitions: readonly Definition[],
  own: boolean,
  note: (label: string) => NoteTarget | null,
): {
  readonly blocks: readonly PageBlock[];
  readonly losses: Losses;
};
/** Parsed Markdown as an HTML tree; references to notes are elements named `galley-note`. */
export declare function markdownHast(
  nodes: readonly RootContent[],
  definitions?: readonly Definition[],
): readonly HastContent[];
