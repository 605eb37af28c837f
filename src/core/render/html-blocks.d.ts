import type { Block, Inline } from '../document/document.ts';
import type { Direction } from '../story/language.ts';
/** What the text of a page needs to know of the page around it. */
export type HtmlContext = {
  /** The direction of the page. */
  readonly direction: Direction;
  /** A citation as HTML; `attributes` are those that a reader of our own export needs. */
  readonly cite: (source: string, attributes: string) => string;
};
/** Blocks of text as HTML, a line for each. */
export declare function htmlBlocks(blocks: readonly Block[], context: HtmlContext): string;
/** One block of text as HTML. */
export declare function htmlBlock(block: Block, context: HtmlContext): string;
/** One line of text as HTML. Marks that run through several pieces are written once. */
export declare function htmlInline(inline: readonly Inline[], { cite }: Pick<HtmlContext, 'cite'>): string;
