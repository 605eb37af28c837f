import { readFile } from 'node:fs/promises';
import type { Refusal } from '../../core/contract/refusal.ts';
import { noReview, reviewFile, type ReviewFile } from '../../core/merge/review-file.ts';
import { ok, refused, type Result } from '../../core/result.ts';
import { prepareDurably, type PreparedFile } from './durable-file.ts';
import { storageRefusal } from './storage-refusal.ts';
import { storyPaths } from './story-paths.ts';

/** What is to be looked at in a story since its merges. A file that is gone or cannot be read says: nothing. */
export async function readReview(folder: string): Promise<ReviewFile> {
  try {
    const parsed = reviewFile.safeParse(JSON.parse(await readFile(storyPaths(folder).review, 'utf8')));
    return parsed.success ? parsed.data : noReview;
  } catch {
    return noReview;
  }
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
  try {
    return ok(await prepareDurably(file, `${JSON.stringify(review, null, 2)}\n`));
  } catch (error) {
    return refused(storageRefusal(error, file));
  }
}
