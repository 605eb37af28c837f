import type { Refusal } from '../../core/contract/refusal.ts';
import type { StoryId } from '../../core/ids.ts';
import { ok, type Result } from '../../core/result.ts';
import { distinctSlug } from '../../core/story/slug.ts';
import { newStory, type Story } from '../../core/story/story.ts';
import { createStory } from '../library/create-story.ts';
import { newStoryId } from '../library/new-id.ts';
import { emptyTrash, listTrash, restoreStory, trashStory } from '../library/trash.ts';
import type { Handlers } from './answer.ts';
import { currentStory, forEach, writableSession, type Context } from './context.ts';
import type { Session } from './session.ts';
import { setStatus } from './set-status.ts';

type StoriesRequests =
  | 'stories.list'
  | 'stories.create'
  | 'stories.duplicate'
  | 'stories.setStatus'
  | 'stories.trash'
  | 'stories.restore'
  | 'trash.list'
  | 'trash.empty';

/** The stories of the library as a list: make, copy, mark, throw away, bring back. */
export function storiesHandlers(context: Context): Pick<Handlers, StoriesRequests> {
  return {
    'stories.list': async ({ fresh }) => {
      const session = context.session();
      if (!session.ok) return session;
      if (fresh) await session.value.refreshed;
      return ok([...session.value.catalogue.rows()]);
    },
    'stories.create': async () => {
      const session = await writableSession(context);
      if (!session.ok) return session;
      const now = context.now();
      return addStory(session.value, {
        id: newStoryId(),
        updatedAt: now,
        ...newStory(session.value.houseStyle(), now),
      });
    },
    'stories.duplicate': async ({ story: original }) => {
      const session = await writableSession(context);
      if (!session.ok) return session;
      const current = await currentStory(session.value, original);
      if (!current.ok) return current;
      const { story } = current.value;
      // The slugs that are taken are in the catalogue, once that fits the disk.
      await session.value.refreshed;
      const now = context.now();
      return addStory(session.value, {
        ...story,
        id: newStoryId(),
        headline: story.headline === '' ? '' : `${story.headline} (copy)`,
        slug: freeSlug(session.value, story.slug),
        status: 'draft',
        createdAt: now,
        updatedAt: now,
      });
    },
    'stories.setStatus': async ({ stories, status, reason }) => {
      const session = await writableSession(context);
      if (!session.ok) return session;
      return forEach(stories, (id) => setStatus(context, session.value, id, status, reason));
    },
    'stories.trash': async ({ stories }) => {
      const session = await writableSession(context);
      if (!session.ok) return session;
      return forEach(stories, async (id) => {
        await session.value.stories.expel(id);
        const moved = await trashStory(session.value.folder, id, context.now());
        if (moved.ok) session.value.removed([id]);
        return moved;
      });
    },
    'stories.restore': async ({ stories }) => {
      const session = await writableSession(context);
      if (!session.ok) return session;
      return forEach(stories, async (id) => {
        const moved = await restoreStory(session.value.folder, id);
        if (!moved.ok) return moved;
        const current = await currentStory(session.value, id);
        if (current.ok) await session.value.changed(current.value.story);
        return ok(null);
      });
    },
    'trash.list': async () => {
      const session = context.session();
      return session.ok ? ok([...(await listTrash(session.value.folder))]) : session;
    },
    'trash.empty': async () => {
      const session = await writableSession(context);
      if (!session.ok) return session;
      const emptied = await emptyTrash(session.value.folder);
      return emptied.ok ? ok({}) : emptied;
    },
  };
}

/** Writes a new story into the library and tells the lists of it. */
export async function addStory(session: Session, story: Story): Promise<Result<{ id: StoryId }, Refusal>> {
  const created = await createStory(session.folder, story, crypto.randomUUID());
  if (!created.ok) return created;
  await session.changed(story);
  return ok({ id: story.id });
}

/** A slug that no other story of the library has. */
export function freeSlug(session: Session, slug: string): string {
  const taken = new Set(session.catalogue.rows().map((row) => row.slug));
  return distinctSlug(slug, (candidate) => taken.has(candidate));
}
