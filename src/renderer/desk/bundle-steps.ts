import { isBundleName, signatureName, unsealedName } from '../../core/bundle/bundle-name.ts';
import type { BundleReport, BundleSummary } from '../../core/contract/bundles.ts';
import type { Unsealing } from '../../core/contract/keys.ts';
import { sentenceFor } from '../../core/contract/messages.ts';
import type { Refusal } from '../../core/contract/refusal.ts';
import { type Result } from '../../core/result.ts';
import { showToast } from '../ui/toast.tsx';
import { takenInWords } from './bundle-words.ts';
import type { DeskClient } from './client.ts';
import type { OpenStory } from './open-story.ts';
import type { Uploaded } from './uploads.ts';
import { setWindow, useWindow, type OfferedBundle } from './window-state.ts';

/** Asks the user about bundles, when those that came before are settled. */
export function offerBundles(bundles: readonly OfferedBundle[]): void {
  if (bundles.length > 0) setWindow({ bundles: [...useWindow.getState().bundles, ...bundles] });
}

/** The bundles among files that the user gave, each with its signature where that came along, and the others. */
export function sortedOut(files: readonly Uploaded[]): {
  readonly bundles: readonly OfferedBundle[];
  readonly texts: readonly Uploaded[];
} {
  const signatureOf = (name: string) =>
    files.find((file) => file.name === signatureName(unsealedName(name))) ?? null;
  const bundles = files
    .filter(({ name }) => isBundleName(name))
    .map((file) => ({ ...file, signature: signatureOf(file.name)?.token ?? null }));
  const used = new Set(bundles.flatMap(({ token, signature }) => [token, signature]));
  return { bundles, texts: files.filter(({ token }) => !used.has(token)) };
}

/** Hears of bundles that the user opened from outside the window. */
export function followOffers(desk: DeskClient): () => void {
  return desk.on('bundles.offered', (bundle) => offerBundles([{ ...bundle, signature: null }]));
}

/** The bundle is settled: the desk may forget it, and the next one is asked about. */
export function leaveBundle(desk: DeskClient, { token }: OfferedBundle): void {
  setWindow({ bundles: useWindow.getState().bundles.filter((other) => other.token !== token) });
  void desk.call('bundles.leave', { file: token });
}

/** What a bundle holds, and what it would do to the stories as they are written at this moment. */
export async function lookAtBundle(
  desk: DeskClient,
  openStory: OpenStory,
  { token, signature }: OfferedBundle,
  unseal: Unsealing | null,
): Promise<Result<BundleSummary, Refusal>> {
  await openStory.flush();
  return desk.call('bundles.look', { file: token, signature, unseal });
}

/**
 * Takes a bundle in and tells what came of it; a single story is opened. Gives back a sentence where nothing was done
 * and it may be tried again, else null.
 */
export async function takeBundle(
  desk: DeskClient,
  openStory: OpenStory,
  bundle: OfferedBundle,
): Promise<string | null> {
  // The state before a merge is kept to go back to, and has to hold every word.
  if ((await openStory.flush()) > 0)
    return 'Your last words are not saved yet, so nothing was taken in. Try again when they are.';
  const answer = await desk.call('bundles.take', { file: bundle.token, wanted: 'all' });
  if (!answer.ok) return sentenceFor(answer.refusal);
  leaveBundle(desk, bundle);
  await tellTaken(openStory, answer.value);
  return null;
}

async function tellTaken(openStory: OpenStory, { taken, failed }: BundleReport): Promise<void> {
  for (const { error } of failed) showToast({ text: error, tone: 'alarm' });
  const [first] = taken;
  if (first === undefined) return;
  showToast({ text: takenInWords(taken) });
  // A story says above its page what its merge left.
  if (taken.length > 1) return;
  setWindow({ mode: 'write', lastStory: first.id });
  await openStory.open(first.id);
}
