import type { Block, DocumentJson } from '../document/document.ts';
/**
 * A text as Markdown can carry it. Markdown has no form for an empty line or item, for line breaks at a line's edges,
 * and for line breaks in a heading; those go, and no word with them.
 */
export declare function markdownForm(document: DocumentJson): readonly Block[];
