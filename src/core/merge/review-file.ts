import { z } from 'zod';
import { ok, refused, type Result } from '../result.ts';
import { moment } from '../story/dates.ts';
import { reviewItem, type ReviewItem } from './review.ts';

/** One merge and what is still to be looked at in it. */
const plainMerge = z.strictObject({
  id: z.string().min(1).max(100),
  at: moment,
  /** What the file was called that the other side came in. */
  from: z.string(),
  /** The kept state from before the merge. */
  before: z.string(),
  items: z.array(reviewItem),
  /** The SHA-256 of what came in, where it shared no past with what was here: to know it again. */
  content: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
});

/** A merge; or, with what it had `undone`, that somebody went back on merges: `before` is what was given up then. */
export const mergeRecord = plainMerge.extend({ undone: z.array(plainMerge).optional() });
export type MergeRecord = Readonly<z.infer<typeof mergeRecord>>;

/** What a story's `review.json` holds: its merges, the newest last. */
export const reviewFile = z.strictObject({ format: z.literal(1), merges: z.array(mergeRecord) });
export type ReviewFile = Readonly<z.infer<typeof reviewFile>>;

export const noReview: ReviewFile = { format: 1, merges: [] };

/** A review as it was read: what of it fits, and whether that is all. */
export type ReadReview = { readonly review: ReviewFile; readonly isWhole: boolean };

const anyFormat = z.looseObject({ format: z.int().positive() });
/** The merges, and in each the items, that fit. */
const whatFits = z.looseObject({ merges: fitting(mergeRecord.extend({ items: fitting(reviewItem) })) });

/** Reads the JSON of a `review.json`. What of it does not fit is left out; of a newer format, its number is refused. */
export function parseReviewFile(json: unknown): Result<ReadReview, number> {
  const outer = anyFormat.safeParse(json);
  if (outer.success && outer.data.format > noReview.format) return refused(outer.data.format);
  const whole = reviewFile.safeParse(json);
  if (whole.success) return ok({ review: whole.data, isWhole: true });
  const rest = whatFits.safeParse(json);
  return ok({ review: rest.success ? { format: 1, merges: rest.data.merges } : noReview, isWhole: false });
}

/** A list of which only those things are kept that fit. */
function fitting<T extends z.ZodType>(thing: T): z.ZodType<z.output<T>[]> {
  return z.array(z.unknown()).transform((list) =>
    list.flatMap((one) => {
      const parsed = thing.safeParse(one);
      return parsed.success ? [parsed.data] : [];
    }),
  );
}

/** How many merges can be gone back on. */
const longestMemory = 20;

/** The review with one more merge. Of merges that were looked at, only the last ones are remembered. */
export function withMerge({ format, merges }: ReviewFile, merge: MergeRecord): ReviewFile {
  const settled = merges.filter(({ items }) => items.length === 0).slice(-longestMemory);
  const kept = merges.filter((one) => one.items.length > 0 || settled.includes(one));
  return { format, merges: [...kept, merge] };
}

/** Whether this content was merged before. What people decided about it then is not to be asked, or undone, again. */
export function wasMerged({ merges }: ReviewFile, content: string): boolean {
  return merges.some((merge) => merge.content === content);
}

/** The kept states of merges that a review had, and that it has no more. */
export function forgottenStates(before: ReviewFile, after: ReviewFile): readonly string[] {
  const listed = new Set(statesOf(after));
  return statesOf(before).filter((state) => !listed.has(state));
}

function statesOf({ merges }: ReviewFile): readonly string[] {
  return merges.flatMap(({ before, undone = [] }) => [before, ...undone.map((merge) => merge.before)]);
}

/**
 * The review after somebody went back on the merge at a place: what came after it is gone with it, and listed with what
 * was given up (`before`), from where all of it can be had again.
 */
export function withoutMerge(
  { format, merges }: ReviewFile,
  at: number,
  given: Pick<MergeRecord, 'id' | 'at' | 'before'>,
): ReviewFile {
  const merge = merges[at];
  if (merge === undefined) return { format, merges };
  const undone = merges.slice(at).map(({ undone: _undone, ...plain }) => plain);
  const back = { ...given, from: merge.from, items: [], undone };
  return { format, merges: [...merges.slice(0, at), ...(merge.undone ?? []), back] };
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
