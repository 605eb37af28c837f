import { stat } from 'node:fs/promises';
import { infoValue } from '../../core/bag/bag-info.ts';
import type { BundleReport, BundleSummary, TakenStory } from '../../core/contract/bundles.ts';
import { sentenceFor } from '../../core/contract/messages.ts';
import { refusalOf, type Refusal } from '../../core/contract/refusal.ts';
import type { StoryId } from '../../core/ids.ts';
import { ok, refused, type Result } from '../../core/result.ts';
import { storyLabel, wordsOf, type Story } from '../../core/story/story.ts';
import type { BagSource } from '../bag/bag-source.ts';
import { openSource } from '../bag/open-source.ts';
import { signatureOn } from '../bundle/signature-on.ts';
import { bundleInWorker } from '../bundle/bundle-in-worker.ts';
import type { Judged } from '../bundle/open-bundle.ts';
import type { StoryState } from '../bundle/bundle-parts.ts';
import type { KnownKeyRecord } from '../keys/known-keys.ts';
import { createStoryFrom } from '../library/create-story.ts';
import { libraryPaths } from '../library/library-folder.ts';
import { mergeStory, previewMerge, type Effect } from './merge-story.ts';
import type { Session } from './session.ts';
import { storySummary } from './story-summary.ts';
import { dropKeptFiles, takeCaptures } from './take-captures.ts';

/** A bundle that was chosen: where it lies, and what the user calls it. */
export type Incoming = {
  readonly path: string;
  readonly name: string;
  /** Where its signature lies, where that is not beside it. */
  readonly signature?: string;
};

/** Which stories of a bundle are taken in: all, or only those that the library has. */
export type Wanted = 'all' | 'known';

/** What a bundle holds and what taking it in would do. Writes nothing. Refuses what is no whole bundle. */
export async function lookAtBundle(
  session: Session,
  { path, name, signature }: Incoming,
  known: readonly KnownKeyRecord[],
): Promise<Result<BundleSummary, Refusal>> {
  const judged = await judge(path, name);
  if (!judged.ok) return judged;
  const { verdict, sizes } = judged.value;
  const { signer, findings } = await signatureOn(path, known, signature);
  const [wrong] = findings.errors;
  if (wrong !== undefined) return refused(refusalOf('bundle-invalid', name, `${wrong.file} ${wrong.reason}`));
  const stories: BundleSummary['stories'][number][] = [];
  for (const incoming of judged.value.stories) {
    const preview = await previewOf(session, incoming, name);
    if (!preview.ok) return preview;
    const { id, headline, slug, updatedAt } = incoming.story;
    stories.push({ id, headline, slug, updatedAt, words: wordsOf(incoming.story), ...preview.value });
  }
  return ok({
    file: name,
    signedBy: signer,
    captures: infoValue(verdict.info, 'Galley-Captures') === 'whole' ? 'whole' : 'hashes',
    captureFiles: [...sizes.keys()].filter((file) => file.startsWith('data/captures/')).length,
    stories,
    warnings: [...findings.warnings, ...verdict.warnings].map(({ file, reason }) => `${file} ${reason}.`),
  });
}

/**
 * Takes the stories of a bundle in: new ones are added, ones that the library has are merged. Each is there whole or
 * not at all. Refuses what is no whole bundle.
 */
export async function takeBundle(
  session: Session,
  { path, name }: Incoming,
  wanted: Wanted,
  now: string,
): Promise<Result<BundleReport, Refusal>> {
  const judged = await judge(path, name);
  if (!judged.ok) return judged;
  const source = await openSource(path);
  if (!source.ok)
    return refused(refusalOf('bundle-invalid', name, 'its file was changed while it was being read'));
  const { sizes } = judged.value;
  const taken: TakenStory[] = [];
  const failed: BundleReport['failed'] = [];
  try {
    for (const incoming of judged.value.stories) {
      const done = await takeStory(session, incoming, { source: source.value, sizes, name, wanted, now });
      if (done.ok) taken.push({ file: name, ...storySummary(incoming.story), ...done.value });
      else failed.push({ file: name, code: done.refusal.code, error: sentenceFor(done.refusal) });
    }
  } finally {
    await source.value.close();
  }
  return ok({ taken, failed });
}

/** A bundle that was judged and is whole. Refuses every other. */
async function judge(place: string, name: string): Promise<Result<Judged, Refusal>> {
  const judged = await bundleInWorker({ kind: 'judge', place }, name);
  if (!judged.ok) return judged;
  const refusal = refusalFor(judged.value, name);
  return refusal === null ? judged : refused(refusal);
}

/** Why a file is not taken in, or null. */
function refusalFor({ verdict, newer, no }: Judged, name: string): Refusal | null {
  if (no?.kind === 'missing') return refusalOf('file-missing', name);
  if (no?.kind === 'sealed') return refusalOf('bundle-sealed', name);
  if (newer !== null) return refusalOf('bundle-newer', name, newer);
  if (verdict.valid && verdict.kind === 'bundle') return null;
  const [first] = verdict.errors;
  const reason =
    first === undefined
      ? 'it is a bag that Galley did not make'
      : [first.file === '' ? 'it' : first.file, first.reason].join(' ');
  return refusalOf('bundle-invalid', name, reason);
}

async function previewOf(
  session: Session,
  incoming: StoryState,
  name: string,
): Promise<Result<Effect, Refusal>> {
  return (await isHere(session, incoming.story.id))
    ? previewMerge(session, { incoming, name })
    : ok({ outcome: 'added', review: 0 });
}

/** Whether the library has a story: its folder says so, whatever the catalogue knows by now. */
function isHere(session: Session, id: StoryId): Promise<boolean> {
  return stat(libraryPaths.story(session.folder, id)).then(
    () => true,
    () => false,
  );
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
  const known = await isHere(session, story.id);
  if (!known && taking.wanted === 'known') return refused(refusalOf('merge-not-here', storyLabel(story)));
  const kept = await takeCaptures(session.folder, story, taking);
  if (!kept.ok) return kept;
  const done = known
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
