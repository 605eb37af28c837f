import type { BlockContent, PhrasingContent } from 'mdast';
import type { Block, Inline } from '../document/document.ts';
/** Blocks of text, in the form that Markdown can carry, as Markdown's tree. */
export declare function markdownBlocks(blocks: readonly Block[]): BlockContent[];
/** One line of text as Markdown's tree; a citation is a reference to the footnote that has its source's id. */
export declare function markdownInline(inline: readonly Inline[]): PhrasingContent[];
/** A reference to a source's footnote. */
export declare function citation(source: string): PhrasingContent;
