import { refusalOf, type Refusal } from '../../core/contract/refusal.ts';
import type { Input, Output } from '../../core/contract/requests.ts';
import type { StoryId } from '../../core/ids.ts';
import { itemOf, withoutItem, withoutMerge, type ReviewFile } from '../../core/merge/review-file.ts';
import { settle } from '../../core/merge/settle.ts';
import { ok, refused, type Result } from '../../core/result.ts';
import { updateStoryDoc } from '../../core/story-doc/story-doc.ts';
import { storyLabel, type Story } from '../../core/story/story.ts';
import { libraryPaths } from '../library/library-folder.ts';
import { placeReview } from '../library/place-review.ts';
import { openReview, prepareReview, readReview, writeReview } from '../library/review-file.ts';
import {
  dropOlderRevisions,
  dropRevision,
  keepRevision,
  readRevision,
  revisionName,
} from '../library/revisions.ts';
import { contentOf } from '../library/story-json.ts';
import type { StoryWriter } from '../library/story-writer.ts';
import type { Handlers } from './answer.ts';
import { storyNow, writableSession, writerNow, type Context } from './context.ts';
import { editOf, editStory } from './edit-story.ts';
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

/** How many of the states are kept that going back gave up: they are the last way to words that nothing else has. */
const givenUpKept = 20;

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
  const now = context.now();
  const given = { id: crypto.randomUUID(), at: now, before: revisionName(beforeUndo, now) };
  const next = withoutMerge(review.value, at, given);
  const prepared = await prepareReview(folder, next);
  if (!prepared.ok) return prepared;
  const undone = await session.stories.use(story, (writer) =>
    goBack(context, folder, writer, { before: before.value, now }),
  );
  if (!undone.ok) {
    await prepared.value.drop();
    return undone;
  }
  await placeReview(folder, { prepared: prepared.value, known: review.value, next });
  await dropOlderRevisions(folder, beforeUndo, givenUpKept);
  return ok(next);
}

const beforeUndo = 'before-undo';

/** Makes a story what it was, and keeps what it is: nobody’s words may come in between the two. */
function goBack(
  context: Context,
  folder: string,
  { alone, doc, story }: StoryWriter,
  { before, now }: { readonly before: Story; readonly now: string },
): Promise<Result<null, Refusal>> {
  return alone(async (accept) => {
    const edit = editOf(doc, (copy) => updateStoryDoc(copy, contentOf(before)), writerNow(context));
    const kept = await keepRevision(folder, story(), { why: beforeUndo, now });
    if (!kept.ok || edit === null) return kept.ok ? ok(null) : kept;
    const edited = await accept(edit, 'desk');
    if (!edited.ok) await dropRevision(folder, kept.value);
    return edited;
  });
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
