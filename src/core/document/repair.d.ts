import { type DocumentJson } from './document.ts';
/**
 * Makes a valid text of anything that looks like one, keeping every word. Two people's edits can merge into
 * a tree that the schema forbids (a list without items, words outside a paragraph); no word may go with it.
 */
export declare function repairDocument(value: unknown): DocumentJson;
