import type { RootContent } from 'hast';
/**
 * Word writes lists as paragraphs whose style names their level, Google Docs as a list for each run of one level.
 * Both become lists inside lists again.
 */
export declare function nestFlatLists<T extends RootContent>(children: readonly T[]): T[];
