import type { Outcome } from '../../core/contract/bundles.ts';
import type { Refusal } from '../../core/contract/refusal.ts';
import { wasMerged, withMerge, type ReviewFile } from '../../core/merge/review-file.ts';
import { ok, type Result } from '../../core/result.ts';
import type { Story } from '../../core/story/story.ts';
import { bundleInWorker } from '../bundle/bundle-in-worker.ts';
import type { StoryState } from '../bundle/bundle-parts.ts';
import type { StatesMerge } from '../bundle/merge-states.ts';
import { encodeState } from '../library/checkpoint-files.ts';
import { libraryPaths } from '../library/library-folder.ts';
import { placeReview } from '../library/place-review.ts';
import { openReview, prepareReview, readReview } from '../library/review-file.ts';
import { dropRevision, keepRevision } from '../library/revisions.ts';
import type { StoryWriter } from '../library/story-writer.ts';
import type { Session } from './session.ts';
import { storyState } from './story-state.ts';

/** What taking a story in does, and how many things a person should look at then. */
export type Effect = { readonly outcome: Outcome; readonly review: number };

/** A story that comes in, when, and what its bundle is called. */
export type Arrival = { readonly incoming: StoryState; readonly name: string; readonly now: string };

/** What merging a story into the one that the library has would do. Writes nothing. */
export async function previewMerge(
  session: Session,
  { incoming, name }: Pick<Arrival, 'incoming' | 'name'>,
): Promise<Result<Effect, Refusal>> {
  const ours = await storyState(session, incoming.story.id, encodeState);
  if (!ours.ok) return ours;
  const merge = await bundleInWorker({ kind: 'merge', ours: ours.value, theirs: incoming }, name);
  if (!merge.ok || merge.value.update === null) return merge.ok ? ok(nothingNew) : merge;
  const known = await readReview(libraryPaths.story(session.folder, incoming.story.id));
  if (!known.ok) return known;
  return ok(isOld(merge.value, known.value.review) ? nothingNew : mergedWith(merge.value));
}

/**
 * Merges a story into the one that the library has: one edit, with the state before it kept to go back to. Refused,
 * it leaves both as they were.
 */
export function mergeStory(
  session: Session,
  { incoming, name, now }: Arrival,
): Promise<Result<Effect, Refusal>> {
  return session.stories.use(incoming.story.id, async (writer) => {
    const merge = await mergeInto(writer, incoming, name);
    if (!merge.ok) return merge;
    const { update } = merge.value;
    if (update === null) return ok(nothingNew);
    // Nobody's words come in between the state that is kept and the merge: going back would take them out.
    return writer.alone((accept) =>
      setDown(session, { name, now }, { ...merge.value, update, ours: writer.story(), accept }),
    );
  });
}

/** An edit that merges, and the story that it merges into. */
type Edit = StatesMerge & {
  readonly update: Uint8Array;
  readonly ours: Story;
  readonly accept: StoryWriter['accept'];
};

/** Makes the edit, with the state before it and what to look at beside it: all of that, or nothing. */
async function setDown(
  session: Session,
  { name, now }: Pick<Arrival, 'name' | 'now'>,
  { ours, accept, ...merge }: Edit,
): Promise<Result<Effect, Refusal>> {
  const { update, review, updatedAt, sharedPast, content } = merge;
  const folder = libraryPaths.story(session.folder, ours.id);
  const known = await openReview(folder, { now, onNote: session.note });
  if (!known.ok) return known;
  if (isOld(merge, known.value)) return ok(nothingNew);
  const before = await keepRevision(folder, ours, { why: 'before-merge', now });
  if (!before.ok) return before;
  const next = withMerge(known.value, {
    id: crypto.randomUUID(),
    at: now,
    from: name,
    before: before.value,
    items: [...review],
    ...(sharedPast ? {} : { content }),
  });
  const noted = await prepareReview(folder, next);
  if (!noted.ok) {
    await dropRevision(folder, before.value);
    return noted;
  }
  const merged = await accept(update, 'desk', updatedAt);
  if (!merged.ok) {
    await noted.value.drop();
    await dropRevision(folder, before.value);
    return merged;
  }
  await placeReview(folder, { prepared: noted.value, known: known.value, next });
  session.reviewed(ours.id, next);
  return ok(mergedWith(merge));
}

/** How often a merge is worked out while somebody goes on writing. */
const attempts = 3;

/** Works a merge out in the thread for it, of our story as it stands when that is done. */
async function mergeInto(
  writer: StoryWriter,
  theirs: StoryState,
  name: string,
): Promise<Result<StatesMerge, Refusal>> {
  let isMoved = false;
  const onUpdate = () => (isMoved = true);
  writer.doc.on('update', onUpdate);
  try {
    for (let attempt = 1; ; attempt++) {
      isMoved = false;
      const ours: StoryState = { story: writer.story(), state: encodeState(writer.doc) };
      const merge = await bundleInWorker({ kind: 'merge', ours, theirs }, name);
      // Who never stops typing is merged as well: like every edit, this one goes together with theirs.
      if (!merge.ok || !isMoved || attempt === attempts) return merge;
    }
  } finally {
    writer.doc.off('update', onUpdate);
  }
}

const nothingNew: Effect = { outcome: 'same', review: 0 };

function mergedWith({ review }: StatesMerge): Effect {
  return { outcome: 'merged', review: review.length };
}

/**
 * Whether what came in was merged before. Without a shared past nothing in the texts says that what is missing from
 * ours was taken out: it would all come back.
 */
function isOld({ sharedPast, content }: StatesMerge, review: ReviewFile): boolean {
  return !sharedPast && wasMerged(review, content);
}
