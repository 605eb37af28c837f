import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { refusalOf, type Refusal } from '../../core/contract/refusal.ts';
import {
  noReview,
  parseReviewFile,
  reviewFile,
  type ReadReview,
  type ReviewFile,
} from '../../core/merge/review-file.ts';
import { ok, refused, type Result } from '../../core/result.ts';
import { issueInWords } from '../../core/story-doc/story-file.ts';
import { prepareDurably, type PreparedFile } from './durable-file.ts';
import { keepAside } from './keep-aside.ts';
import { storageRefusal } from './storage-refusal.ts';
import { nullIfMissing } from './story-files.ts';
import { storyPaths } from './story-paths.ts';

/**
 * What is to be looked at in a story since its merges, as far as it can be read. Refuses with `story-newer` or a storage
 * refusal: who took that for nothing would write over it.
 */
export async function readReview(folder: string): Promise<Result<ReadReview, Refusal>> {
  const { review: file } = storyPaths(folder);
  let text: string | null;
  try {
    text = await readFile(file, 'utf8').catch(nullIfMissing);
  } catch (error) {
    return refused(storageRefusal(error, file));
  }
  if (text === null) return ok({ review: noReview, isWhole: true });
  const read = parseReviewFile(jsonOf(text));
  return read.ok ? read : refused(refusalOf('story-newer', path.basename(folder), String(read.refusal)));
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * The same for who is about to write it anew. A damaged file is kept aside and written again with what could be read of
 * it; `onNote` is told so. Refuses as `readReview` does, and with a storage refusal.
 */
export async function openReview(
  folder: string,
  { now, onNote }: { readonly now: string; readonly onNote: (sentence: string) => void },
): Promise<Result<ReviewFile, Refusal>> {
  const read = await readReview(folder);
  if (!read.ok) return read;
  const { review, isWhole } = read.value;
  if (isWhole) return ok(review);
  const { review: file } = storyPaths(folder);
  try {
    await keepAside(folder, [file], 'damaged', now);
  } catch (error) {
    return refused(storageRefusal(error, file));
  }
  const mended = await writeReview(folder, review);
  if (!mended.ok) return mended;
  onNote(
    'review.json was damaged, so some of what there was to look at since the last merges may be missing; a copy of the old file was kept.',
  );
  return ok(review);
}

/** Writes it down. Refuses with a storage refusal. */
export async function writeReview(folder: string, review: ReviewFile): Promise<Result<null, Refusal>> {
  const prepared = await prepareReview(folder, review);
  if (!prepared.ok) return prepared;
  try {
    await prepared.value.replace();
    return ok(null);
  } catch (error) {
    return refused(storageRefusal(error, storyPaths(folder).review));
  }
}

/** Writes it beside the one that counts, for a merge that may yet come to nothing. Refuses with a storage refusal. */
export async function prepareReview(
  folder: string,
  review: ReviewFile,
): Promise<Result<PreparedFile, Refusal>> {
  const { review: file } = storyPaths(folder);
  const checked = reviewFile.safeParse(review);
  // What could not be read again would be lost with all that stands beside it.
  if (!checked.success)
    return refused(refusalOf('storage-failed', file, `its ${issueInWords(checked.error)}`));
  try {
    return ok(await prepareDurably(file, `${JSON.stringify(review, null, 2)}\n`));
  } catch (error) {
    return refused(storageRefusal(error, file));
  }
}
