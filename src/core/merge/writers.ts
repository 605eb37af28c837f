import type * as Y from 'yjs';
import { z } from 'zod';
import { moment } from '../story/dates.ts';

const writer = z.object({ name: z.string().max(200), at: moment });

/** Who wrote under a number, and when that writer began. */
export type Writer = Readonly<z.infer<typeof writer>>;

/**
 * Yjs gives every writer of a document a number, and says of each edit which number it is from. Whose number it is
 * stands in a map of the document, so that a merge can say who set a value.
 */
const writers = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('writers');

/** Notes who writes under this document’s own number; once is enough. */
export function signWriter(doc: Y.Doc, { name, at }: Writer): void {
  const own = String(doc.clientID);
  if (name !== '' && !writers(doc).has(own)) writers(doc).set(own, { name, at });
}

/** Who wrote under a number, or null where nobody said. */
export function writerOf(doc: Y.Doc, client: number): Writer | null {
  const parsed = writer.safeParse(writers(doc).get(String(client)));
  return parsed.success ? parsed.data : null;
}
