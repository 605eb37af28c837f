import type { Definition } from 'mdast';
import type { NewId } from '../ids.ts';
import type { HouseStyle } from '../story/house-style.ts';
import { type MarkdownFile } from './markdown-blocks.ts';
import { noLosses, type Page, type PageBlock } from './page.ts';
/** Reads Markdown of any origin: front matter, headings, footnotes. Our own exports are read by `readOwnMarkdown`. */
export declare function readMarkdownPage(file: MarkdownFile, style: HouseStyle, newId: NewId): Page;
/** What each footnote says, as blocks. */
export declare function noteBlocks(
  file: MarkdownFile,
  definitions: readonly Definition[],
): {
  readonly blocks: ReadonlyMap<string, readonly PageBlock[]>;
  readonly losses: typeof noLosses;
};
