import { refusalOf, type Refusal } from '../../core/contract/refusal.ts';
import type { Input, Output } from '../../core/contract/requests.ts';
import type { StoryId } from '../../core/ids.ts';
import { itemOf, withoutItem, type ReviewFile } from '../../core/merge/review-file.ts';
import { settle } from '../../core/merge/settle.ts';
import { ok, refused, type Result } from '../../core/result.ts';
import { updateStoryDoc } from '../../core/story-doc/story-doc.ts';
import { storyLabel } from '../../core/story/story.ts';
import { libraryPaths } from '../library/library-folder.ts';
import { openReview, readReview, writeReview } from '../library/review-file.ts';
import { keepRevision, readRevision } from '../library/revisions.ts';
import { contentOf } from '../library/story-json.ts';
import type { Handlers } from './answer.ts';
import { storyNow, writableSession, writerNow, type Context } from './context.ts';
import { editStory } from './edit-story.ts';
import type { Session } from './session.ts';

/** What people look at after merges: read it, decide on it, go back on a merge. */
export function reviewHandlers(
  context: Context,
): Pick<Handlers, 'review.read' | 'review.settle' | 'review.undo'> {
  /** Lets nobody else change the review in between, and tells every window how much is left. */
  const inTurn = async (
    story: StoryId,
    task: (session: Session) => Promise<Result<ReviewFile, Refusal>>,
  ): Promise<Result<Output<'review.read'>, Refusal>> => {
    const session = await writableSession(context);
    if (!session.ok) return session;
    const done = await session.value.inReviewTurn(() => task(session.value));
    if (!done.ok) return done;
    session.value.reviewed(story, done.value);
    return ok(stateOf(done.value));
  };
  return {
    'review.read': async ({ story }, client) => {
      const session = context.session();
      if (!session.ok) return session;
      const read = await readReview(folderOf(session.value, story));
      if (!read.ok) return read;
      // It is mended by who writes it anew, not by who looks.
      if (!read.value.isWhole) client.tell('notice', { sentence: damagedReview });
      return ok(stateOf(read.value.review));
    },
    'review.settle': (input) => inTurn(input.story, (session) => settleItem(context, session, input)),
    'review.undo': (input) => inTurn(input.story, (session) => undoMerge(context, session, input)),
  };
}

const damagedReview =
  'review.json is damaged, so some of what there is to look at since the last merges may be missing.';

async function settleItem(
  context: Context,
  session: Session,
  { story, merge, item: id, choice }: Input<'review.settle'>,
): Promise<Result<ReviewFile, Refusal>> {
  const folder = folderOf(session, story);
  const review = await openReview(folder, { now: context.now(), onNote: session.note });
  if (!review.ok) return review;
  const item = itemOf(review.value, merge, id);
  // Another window was quicker: the list that it left is the answer.
  if (item === null) return review;
  let movedOn = false;
  const change = (doc: Parameters<typeof settle>[0]) => {
    movedOn = !settle(doc, item, choice).ok;
  };
  const edited = await editStory(session, story, change, writerNow(context));
  if (!edited.ok) return edited;
  if (movedOn) return refused(await movedOnFrom(session, story));
  return written(folder, withoutItem(review.value, merge, id));
}

/** Goes back to the state before a merge. What is given up is kept, as what was there before a merge is. */
async function undoMerge(
  context: Context,
  session: Session,
  { story, merge: id }: Input<'review.undo'>,
): Promise<Result<ReviewFile, Refusal>> {
  const folder = folderOf(session, story);
  const review = await openReview(folder, { now: context.now(), onNote: session.note });
  if (!review.ok) return review;
  const { merges } = review.value;
  const at = merges.findIndex((one) => one.id === id);
  const merge = merges[at];
  if (merge === undefined) return review;
  const before = await readRevision(folder, merge.before);
  if (!before.ok) return before;
  const now = await storyNow(session, story);
  if (!now.ok) return now;
  const kept = await keepRevision(folder, now.value, { why: 'before-undo', now: context.now() });
  if (!kept.ok) return kept;
  const goBack = (doc: Parameters<typeof updateStoryDoc>[0]) => updateStoryDoc(doc, contentOf(before.value));
  const edited = await editStory(session, story, goBack, writerNow(context));
  if (!edited.ok) return edited;
  // What came after it is gone with it.
  return written(folder, { ...review.value, merges: merges.slice(0, at) });
}

async function written(folder: string, next: ReviewFile): Promise<Result<ReviewFile, Refusal>> {
  const done = await writeReview(folder, next);
  return done.ok ? ok(next) : done;
}

function folderOf(session: Session, story: StoryId): string {
  return libraryPaths.story(session.folder, story);
}

function stateOf({ merges }: ReviewFile): Output<'review.read'> {
  return { merges: [...merges] };
}

async function movedOnFrom(session: Session, id: StoryId): Promise<Refusal> {
  const story = await storyNow(session, id);
  return refusalOf('review-moved-on', story.ok ? storyLabel(story.value) : id);
}
