import { z } from 'zod';
import { moment } from '../story/dates.ts';
import { reviewItem, type ReviewItem } from './review.ts';

/** One merge and what is still to be looked at in it. */
export const mergeRecord = z.strictObject({
  id: z.string().min(1).max(100),
  at: moment,
  /** What the file was called that the other side came in. */
  from: z.string(),
  /** The kept state from before the merge. */
  before: z.string(),
  items: z.array(reviewItem),
});
export type MergeRecord = Readonly<z.infer<typeof mergeRecord>>;

/** What a story's `review.json` holds: its merges, the newest last. */
export const reviewFile = z.strictObject({ format: z.literal(1), merges: z.array(mergeRecord) });
export type ReviewFile = Readonly<z.infer<typeof reviewFile>>;

export const noReview: ReviewFile = { format: 1, merges: [] };

/** How many merges can be gone back on. */
const longestMemory = 20;

/** The review with one more merge. Of merges that were looked at, only the last ones are remembered. */
export function withMerge({ format, merges }: ReviewFile, merge: MergeRecord): ReviewFile {
  const settled = merges.filter(({ items }) => items.length === 0).slice(-longestMemory);
  const kept = merges.filter((one) => one.items.length > 0 || settled.includes(one));
  return { format, merges: [...kept, merge] };
}

/** The review without one of its items. */
export function withoutItem({ format, merges }: ReviewFile, merge: string, item: string): ReviewFile {
  return {
    format,
    merges: merges.map((one) =>
      one.id === merge ? { ...one, items: one.items.filter(({ id }) => id !== item) } : one,
    ),
  };
}

/** How many things are still to be looked at. */
export function openItems({ merges }: Pick<ReviewFile, 'merges'>): number {
  return merges.reduce((sum, { items }) => sum + items.length, 0);
}

/** An item of the review, or null. */
export function itemOf({ merges }: ReviewFile, merge: string, item: string): ReviewItem | null {
  return merges.find(({ id }) => id === merge)?.items.find(({ id }) => id === item) ?? null;
}
