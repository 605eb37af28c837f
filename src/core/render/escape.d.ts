import type { Direction } from '../story/language.ts';
/** A text for HTML, between tags or between double quotes. */
export declare function escapeHtml(text: string): string;
/**
 * A text for HTML between tags with all its white space. HTML folds spaces into one and drops them at the edges of
 * a line, so those stand in `<span class="ws">`, which the page's style sheet shows as they are.
 * `before` and `after` are the characters around the text in its line; empty at the line's edges.
 */
export declare function exactHtml(text: string, before?: string, after?: string): string;
/** The direction of a text by its first letter; null where it has none. */
export declare function directionOfText(text: string): Direction | null;
/** ` dir="auto"` for a block that starts with a letter of the other direction than its page; else nothing. */
export declare function directionAttribute(text: string, page: Direction): string;
