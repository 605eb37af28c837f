import type { Refusal } from '../../../core/contract/refusal.ts';
import type { Result } from '../../../core/result.ts';

/** What a PDF says of its story besides its page. */
export type PdfStory = {
  /** Names the story where it cannot be printed. The PDF's own title is the page's. */
  readonly title: string;
  /** A BCP 47 tag; its region chooses the paper. The PDF's own language is the page's. */
  readonly language: string;
  /** ISO 8601; becomes the date of the PDF, so that the same story gives the same bytes. */
  readonly updatedAt: string;
};

/**
 * Makes PDFs of pages by a browser that runs nothing of them and fetches nothing for them. The browser is started for
 * the first page and kept for the next ones; pages are printed one after the other.
 */
export type PdfMaker = {
  /**
   * A whole HTML page as the bytes of a tagged PDF with an outline. Refuses with `pdf-no-browser` or `pdf-failed`,
   * and leaves nothing of a page that was refused.
   */
  readonly print: (html: string, story: PdfStory) => Promise<Result<Uint8Array, Refusal>>;
  /** Ends the browser and removes what it left; pages not printed yet are refused. A later page starts it anew. */
  readonly close: () => Promise<void>;
};

/** How long one page may take; ms. A story takes a fifth of a second, a book of 140 pages five. */
export const printLimit = 60_000;
