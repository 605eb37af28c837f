import * as Y from 'yjs';
import type { Refusal } from '../../core/contract/refusal.ts';
import type { StoryId } from '../../core/ids.ts';
import { signWriter, type Writer } from '../../core/merge/writers.ts';
import { ok, type Result } from '../../core/result.ts';
import type { Session } from './session.ts';

/**
 * Changes a story without a window, as one edit like any other; what changes nothing is none. `writer` is who does it,
 * so that a merge can say who set a value; without a name nobody did.
 */
export function editStory(
  session: Session,
  id: StoryId,
  change: (doc: Y.Doc) => void,
  writer: Writer,
): Promise<Result<null, Refusal>> {
  return session.stories.use(id, async ({ doc, accept }) => {
    const edit = editOf(doc, change, writer);
    return edit === null ? ok(null) : accept(edit, 'desk');
  });
}

/** The edit of a document that a change comes to, or null where it changes nothing. The document is not touched. */
export function editOf(doc: Y.Doc, change: (doc: Y.Doc) => void, writer: Writer): Uint8Array | null {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  const before = Y.encodeStateVector(copy);
  let isChanged = false;
  copy.on('update', () => (isChanged = true));
  change(copy);
  if (!isChanged) return null;
  signWriter(copy, writer);
  return Y.encodeStateAsUpdate(copy, before);
}
