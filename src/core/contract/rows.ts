import { z } from 'zod';
import { storyId } from '../ids.ts';
import { moment } from '../story/dates.ts';
import { status } from '../story/status.ts';

/** A story as a list shows it. `problem` says why a story cannot be opened; its other values are then the last known. */
export const storyRow = z.strictObject({
  id: storyId,
  slug: z.string(),
  headline: z.string(),
  standfirst: z.string(),
  bylines: z.array(z.string()),
  language: z.string(),
  status,
  deadline: moment.nullable(),
  createdAt: moment,
  updatedAt: moment,
  words: z.int().nonnegative(),
  sources: z.int().nonnegative(),
  topics: z.array(z.string()),
  problem: z.string().nullable(),
});
export type StoryRow = Readonly<z.infer<typeof storyRow>>;

/** A story in the trash. */
export const trashRow = z.strictObject({
  id: storyId,
  headline: z.string(),
  slug: z.string(),
  deletedAt: moment,
});
export type TrashRow = Readonly<z.infer<typeof trashRow>>;
