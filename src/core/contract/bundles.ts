import { z } from 'zod';
import { captureModes } from '../bundle/capture-modes.ts';
import { storyId } from '../ids.ts';
import { mergeRecord } from '../merge/review-file.ts';
import { moment } from '../story/dates.ts';
import { refusalCodes } from './refusal.ts';

/** Who signed a bundle. The name is the signer’s own; `known` says whether the key is one that the user trusts. */
export const signer = z.strictObject({
  keyId: z.string(),
  /** The key itself, as minisign writes it. */
  publicKey: z.string(),
  name: z.string(),
  known: z.boolean(),
});
export type Signer = Readonly<z.infer<typeof signer>>;

/** What taking a story in did: it is new here, it was merged, or the library had all of it. */
export const outcomes = ['added', 'merged', 'same'] as const;
export type Outcome = (typeof outcomes)[number];

/** What taking a story in would do. One that is in the trash is not taken in: its words there would be lost. */
export const plans = [...outcomes, 'in-trash'] as const;
export type Plan = (typeof plans)[number];

/** What a bundle holds, before anything of it is written. */
export const bundleSummary = z.strictObject({
  file: z.string(),
  signedBy: signer.nullable(),
  captures: z.enum(captureModes),
  /** Saved copies that the bundle brings; files. */
  captureFiles: z.int().nonnegative(),
  stories: z.array(
    z.strictObject({
      id: storyId,
      headline: z.string(),
      slug: z.string(),
      updatedAt: moment,
      words: z.int().nonnegative(),
      outcome: z.enum(plans),
      /** How many things a person should look at after the merge. */
      review: z.int().nonnegative(),
    }),
  ),
  warnings: z.array(z.string()),
});
export type BundleSummary = Readonly<z.infer<typeof bundleSummary>>;

export const takenStory = z.strictObject({
  file: z.string(),
  id: storyId,
  slug: z.string(),
  headline: z.string(),
  sections: z.array(z.strictObject({ id: z.string(), words: z.int().nonnegative() })),
  topics: z.array(z.strictObject({ name: z.string(), aliases: z.array(z.string()) })),
  outcome: z.enum(outcomes),
  /** How many things a person should look at after the merge. */
  review: z.int().nonnegative(),
});
export type TakenStory = Readonly<z.infer<typeof takenStory>>;

/** What became of the stories of a bundle: each is in the library whole, or not touched. */
export const bundleReport = z.strictObject({
  taken: z.array(takenStory),
  failed: z.array(z.strictObject({ file: z.string(), code: z.enum(refusalCodes), error: z.string() })),
});
export type BundleReport = Readonly<z.infer<typeof bundleReport>>;

/** The merges of a story, with what is still to be looked at. */
export const reviewState = z.strictObject({ merges: z.array(mergeRecord) });
