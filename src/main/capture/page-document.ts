import type { PageDocument } from './page-meta.ts';

/** A document of linkedom with the types of what is used of it. */
export function pageDocument(document: object): PageDocument {
  // Sound because linkedom implements these parts of the DOM standard; its own types need the browser's.
  return document as PageDocument;
}
