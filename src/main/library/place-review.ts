import { forgottenStates, type ReviewFile } from '../../core/merge/review-file.ts';
import type { PreparedFile } from './durable-file.ts';
import { dropRevision } from './revisions.ts';

/** A review that is on the disk already, and the one whose place it takes. */
export type NextReview = {
  readonly prepared: PreparedFile;
  readonly known: ReviewFile;
  readonly next: ReviewFile;
};

/** Lets a review count whose edit stands, and takes out the states that nobody can go back to any more. */
export async function placeReview(folder: string, { prepared, known, next }: NextReview): Promise<void> {
  try {
    await prepared.replace();
  } catch {
    // The edit stands: a list that cannot take its place now is no reason to say that it does not.
    return;
  }
  for (const state of forgottenStates(known, next)) await dropRevision(folder, state);
}
