import { storyLabel } from '../../core/story/story.ts';
import { refusalOf, type Refusal } from '../../core/contract/refusal.ts';
import type { StoryId } from '../../core/ids.ts';
import { itemOf, withoutItem, type ReviewFile } from '../../core/merge/review-file.ts';
import { settle } from '../../core/merge/settle.ts';
import { ok, refused, type Result } from '../../core/result.ts';
import { updateStoryDoc } from '../../core/story-doc/story-doc.ts';
import { libraryPaths } from '../library/library-folder.ts';
import { readReview, writeReview } from '../library/review-file.ts';
import { readRevision } from '../library/revisions.ts';
import { contentOf } from '../library/story-json.ts';
import type { Handlers } from './answer.ts';
import { storyNow, writableSession, type Context } from './context.ts';
import { editStory } from './edit-story.ts';
import type { Session } from './session.ts';

/** What people look at after merges: read it, decide on it, go back on a merge. */
export function reviewHandlers(
  context: Context,
): Pick<Handlers, 'review.read' | 'review.settle' | 'review.undo'> {
  return {
    'review.read': async ({ story }) => {
      const session = context.session();
      if (!session.ok) return session;
      return ok(stateOf(await readReview(folderOf(session.value, story))));
    },
    'review.settle': async ({ story, merge, item: id, choice }) => {
      const session = await writableSession(context);
      if (!session.ok) return session;
      const folder = folderOf(session.value, story);
      const review = await readReview(folder);
      const item = itemOf(review, merge, id);
      // Another window was quicker: the list that it left is the answer.
      if (item === null) return ok(stateOf(review));
      let movedOn = false;
      const edited = await editStory(session.value, story, (doc) => {
        movedOn = !settle(doc, item, choice).ok;
      });
      if (!edited.ok) return edited;
      if (movedOn) return refused(await movedOnFrom(session.value, story));
      const next = withoutItem(review, merge, id);
      const written = await writeReview(folder, next);
      return written.ok ? ok(stateOf(next)) : written;
    },
    'review.undo': async ({ story, merge: id }) => {
      const session = await writableSession(context);
      if (!session.ok) return session;
      const folder = folderOf(session.value, story);
      const review = await readReview(folder);
      const at = review.merges.findIndex((one) => one.id === id);
      const merge = review.merges[at];
      if (merge === undefined) return ok(stateOf(review));
      const before = await readRevision(folder, merge.before);
      if (!before.ok) return before;
      const edited = await editStory(session.value, story, (doc) =>
        updateStoryDoc(doc, contentOf(before.value)),
      );
      if (!edited.ok) return edited;
      // What came after it is gone with it.
      const next: ReviewFile = { ...review, merges: review.merges.slice(0, at) };
      const written = await writeReview(folder, next);
      return written.ok ? ok(stateOf(next)) : written;
    },
  };
}

function folderOf(session: Session, story: StoryId): string {
  return libraryPaths.story(session.folder, story);
}

function stateOf({ merges }: ReviewFile): { merges: ReviewFile['merges'][number][] } {
  return { merges: [...merges] };
}

async function movedOnFrom(session: Session, id: StoryId): Promise<Refusal> {
  const story: Result<Parameters<typeof storyLabel>[0], Refusal> = await storyNow(session, id);
  return refusalOf('review-moved-on', story.ok ? storyLabel(story.value) : id);
}
