import * as Y from 'yjs';
import type { Refusal } from '../../core/contract/refusal.ts';
import type { StoryId } from '../../core/ids.ts';
import type { Result } from '../../core/result.ts';
import type { Session } from './session.ts';

/** Changes a story without a window, as one edit like any other. */
export async function editStory(
  session: Session,
  id: StoryId,
  change: (doc: Y.Doc) => void,
): Promise<Result<null, Refusal>> {
  const holder = {};
  const writer = await session.stories.hold(id, holder);
  if (!writer.ok) return writer;
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(writer.value.doc));
  const before = Y.encodeStateVector(copy);
  change(copy);
  const taken = await writer.value.accept(Y.encodeStateAsUpdate(copy, before), holder);
  await session.stories.release(id, holder);
  return taken;
}
