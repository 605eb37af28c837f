import { type Block } from '../document/document.ts';
/** What stands before a page's first section, told apart. */
export type Lead = {
  readonly headline: string | null;
  readonly standfirst: string;
  readonly bylines: readonly string[];
  /** What is too long or too rich for a standfirst: it becomes a section of its own. */
  readonly rest: readonly Block[];
};
/**
 * Reads what stands before the first section: a byline line gives the names; one short line is the headline, unless
 * a title gave one already; plain paragraphs after it are the standfirst.
 */
export declare function readLead(blocks: readonly Block[], hasTitle: boolean, hasSections: boolean): Lead;
