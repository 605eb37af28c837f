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
export async function editStory(
  session: Session,
  id: StoryId,
  change: (doc: Y.Doc) => void,
  writer: Writer,
): Promise<Result<null, Refusal>> {
  const holder = {};
  const held = await session.stories.hold(id, holder);
  if (!held.ok) return held;
  try {
    const copy = new Y.Doc();
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(held.value.doc));
    const before = Y.encodeStateVector(copy);
    let isChanged = false;
    copy.on('update', () => (isChanged = true));
    change(copy);
    if (!isChanged) return ok(null);
    signWriter(copy, writer);
    return await held.value.accept(Y.encodeStateAsUpdate(copy, before), holder);
  } finally {
    await session.stories.release(id, holder);
  }
}
