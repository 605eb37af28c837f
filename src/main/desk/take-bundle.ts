import { stat } from 'node:fs/promises';
import { infoValue } from '../../core/bag/bag-info.ts';
import type { BundleReport, BundleSummary, Plan, TakenStory } from '../../core/contract/bundles.ts';
import { sentenceFor } from '../../core/contract/messages.ts';
import { refusalOf, type Refusal } from '../../core/contract/refusal.ts';
import type { StoryId } from '../../core/ids.ts';
import { ok, refused, type Result } from '../../core/result.ts';
import { storyLabel, wordsOf, type Story } from '../../core/story/story.ts';
import type { BagSource } from '../bag/bag-source.ts';
import { openSource } from '../bag/open-source.ts';
import type { Judged } from '../bundle/open-bundle.ts';
import type { StoryState } from '../bundle/bundle-parts.ts';
import type { KnownKeyRecord } from '../keys/known-keys.ts';
import { createStoryFrom } from '../library/create-story.ts';
import { libraryPaths } from '../library/library-folder.ts';
import { isInTrash } from '../library/trash.ts';
import { changedWhileRead, inspectBundle, type Incoming } from './inspect-bundle.ts';
import { mergeStory, previewMerge, type Effect } from './merge-story.ts';
import type { Session } from './session.ts';
import { storySummary } from './story-summary.ts';
import { dropKeptFiles, takeCaptures } from './take-captures.ts';

/** Which stories of a bundle are taken in: all, or only those that the library has. */
export type Wanted = 'all' | 'known';

/** What a bundle holds, and the digest that it is known again by when it is taken in. */
export type Looked = { readonly summary: BundleSummary; readonly digest: string };

/** What a bundle holds and what taking it in would do. Writes nothing. Refuses as `inspectBundle` does. */
export async function lookAtBundle(
  session: Session,
  file: Incoming,
  known: readonly KnownKeyRecord[],
): Promise<Result<Looked, Refusal>> {
  const { name } = file;
  const inspected = await inspectBundle(file, known);
  if (!inspected.ok) return inspected;
  const { verdict, sizes, signer, findings, digest } = inspected.value;
  const stories: BundleSummary['stories'][number][] = [];
  for (const incoming of inspected.value.stories) {
    const preview = await previewOf(session, incoming, name);
    if (!preview.ok) return preview;
    const { id, headline, slug, updatedAt } = incoming.story;
    stories.push({ id, headline, slug, updatedAt, words: wordsOf(incoming.story), ...preview.value });
  }
  const summary: BundleSummary = {
    file: name,
    signedBy: signer,
    captures: infoValue(verdict.info, 'Galley-Captures') === 'whole' ? 'whole' : 'hashes',
    captureFiles: [...sizes.keys()].filter((path) => path.startsWith('data/captures/')).length,
    stories,
    warnings: [...findings.warnings, ...verdict.warnings].map(
      (warning) => `${warning.file} ${warning.reason}.`,
    ),
  };
  return ok({ summary, digest });
}

/**
 * Takes the stories of a bundle in that was judged whole: new ones are added, ones that the library has are merged.
 * Each is there whole or not at all.
 */
export async function takeBundle(
  session: Session,
  { path, name }: Incoming,
  { stories, sizes }: Judged,
  { wanted, now }: Pick<Taking, 'wanted' | 'now'>,
): Promise<Result<BundleReport, Refusal>> {
  const source = await openSource(path);
  if (!source.ok) return refused(changedWhileRead(name));
  const taken: TakenStory[] = [];
  const failed: BundleReport['failed'] = [];
  try {
    for (const incoming of stories) {
      const done = await takeStory(session, incoming, { source: source.value, sizes, name, wanted, now });
      if (done.ok) taken.push({ file: name, ...storySummary(incoming.story), ...done.value });
      else failed.push({ file: name, code: done.refusal.code, error: sentenceFor(done.refusal) });
    }
  } finally {
    await source.value.close();
  }
  return ok({ taken, failed });
}

async function previewOf(
  session: Session,
  incoming: StoryState,
  name: string,
): Promise<Result<{ readonly outcome: Plan; readonly review: number }, Refusal>> {
  const place = await placeOf(session, incoming.story.id);
  if (!place.ok) return place;
  switch (place.value) {
    case 'here':
      return previewMerge(session, { incoming, name });
    case 'trash':
      return ok({ outcome: 'in-trash', review: 0 });
    case 'nowhere':
      return ok({ outcome: 'added', review: 0 });
  }
}

/** Where the library has a story: its folder says so, whatever the catalogue knows by now. */
async function placeOf(
  { folder }: Session,
  id: StoryId,
): Promise<Result<'here' | 'trash' | 'nowhere', Refusal>> {
  const isHere = await stat(libraryPaths.story(folder, id)).then(
    () => true,
    () => false,
  );
  if (isHere) return ok('here');
  const trashed = await isInTrash(folder, id);
  return trashed.ok ? ok(trashed.value ? 'trash' : 'nowhere') : trashed;
}

type Taking = Pick<Judged, 'sizes'> & {
  readonly source: BagSource;
  readonly name: string;
  readonly wanted: Wanted;
  readonly now: string;
};

async function takeStory(
  session: Session,
  incoming: StoryState,
  taking: Taking,
): Promise<Result<Effect, Refusal>> {
  const { story, state } = incoming;
  const place = await placeOf(session, story.id);
  if (!place.ok) return place;
  // A second story of the id would keep the one in the trash from ever being restored.
  if (place.value === 'trash') return refused(refusalOf('story-in-trash', storyLabel(story)));
  const isKnown = place.value === 'here';
  if (!isKnown && taking.wanted === 'known') return refused(refusalOf('merge-not-here', storyLabel(story)));
  const kept = await takeCaptures(session.folder, story, taking);
  if (!kept.ok) return kept;
  const done = isKnown
    ? await session.inReviewTurn(() => mergeStory(session, { ...taking, incoming }))
    : await addIncoming(session, story, state);
  if (!done.ok) await dropKeptFiles(session.folder, kept.value);
  return done;
}

async function addIncoming(
  session: Session,
  story: Story,
  state: Uint8Array,
): Promise<Result<Effect, Refusal>> {
  const created = await createStoryFrom(session.folder, story, state);
  if (!created.ok) return created;
  await session.changed(story);
  return ok({ outcome: 'added', review: 0 });
}
