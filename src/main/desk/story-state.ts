import type * as Y from 'yjs';
import type { Refusal } from '../../core/contract/refusal.ts';
import type { StoryId } from '../../core/ids.ts';
import { ok, type Result } from '../../core/result.ts';
import { canonicalState } from '../../core/story-doc/canonical-state.ts';
import { readStoryDoc } from '../../core/story-doc/story-doc.ts';
import type { StoryState } from '../bundle/bundle-parts.ts';
import { libraryPaths } from '../library/library-folder.ts';
import { loadStory } from '../library/load-story.ts';
import type { Session } from './session.ts';

/**
 * A story as it stands now, with the whole state of its document: in its one form, or as `encode` has it. Writes
 * nothing.
 */
export async function storyState(
  session: Session,
  id: StoryId,
  encode: (doc: Y.Doc) => Uint8Array = canonicalState,
): Promise<Result<StoryState, Refusal>> {
  if (session.stories.isOpen(id))
    return session.stories.use(id, async ({ story, doc }) => ok({ story: story(), state: encode(doc) }));
  const loaded = await loadStory(libraryPaths.story(session.folder, id));
  if (!loaded.ok) return loaded;
  const { doc, updatedAt } = loaded.value;
  const now = { story: { id, updatedAt, ...readStoryDoc(doc) }, state: encode(doc) };
  doc.destroy();
  return ok(now);
}
