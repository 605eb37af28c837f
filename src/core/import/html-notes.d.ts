import type { ElementContent, Root } from 'hast';
/** A file's HTML with its footnotes taken out of the text. */
export type NotedHtml = {
  /** The tree, with an element `galley-note` where a note is referred to. */
  readonly tree: Root;
  /** What each note says, by its label. */
  readonly notes: ReadonlyMap<string, readonly ElementContent[]>;
};
/**
 * Finds footnotes as Word, LibreOffice, Google Docs, mammoth, Wikipedia and Markdown programs write them: a link to
 * a place further down that holds a link back.
 */
export declare function takeOutNotes(tree: Root): NotedHtml;
