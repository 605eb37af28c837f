import { z } from 'zod';
import { storyId } from '../ids.ts';
import { exportFormats } from '../story/export-formats.ts';
import { captured } from './checks.ts';
import { refusalCodes } from './refusal.ts';

export const exportFormat = z.enum(exportFormats);

/** The formats that are text to look at. */
export const shownFormats = ['text', 'markdown', 'html', 'json'] as const;
export const shownFormat = z.enum(shownFormats);
export type ShownFormat = z.infer<typeof shownFormat>;

/** An outlet that a text names and that no source of the story covers yet. */
export const suggestedSource = z.strictObject({
  outlet: z.string(),
  url: z.string(),
  excerpt: z.string(),
});
export type SuggestedSource = Readonly<z.infer<typeof suggestedSource>>;

export const importedStory = z.strictObject({
  file: z.string(),
  id: storyId,
  slug: z.string(),
  headline: z.string(),
  sections: z.array(z.strictObject({ id: z.string(), words: z.int().nonnegative() })),
  topics: z.array(z.strictObject({ name: z.string(), aliases: z.array(z.string()) })),
  suggestedSources: z.array(suggestedSource),
  warnings: z.array(z.string()),
});
export type ImportedStory = Readonly<z.infer<typeof importedStory>>;

/** What an import did, file by file: a bad file does not stop the batch. */
export const importReport = z.strictObject({
  imported: z.array(importedStory),
  failed: z.array(z.strictObject({ file: z.string(), code: z.enum(refusalCodes), error: z.string() })),
});
export type ImportReport = Readonly<z.infer<typeof importReport>>;

/** What became of files that were dropped on a story's sources. */
export const captureReport = z.strictObject({
  captured: z.array(captured),
  failed: z.array(z.strictObject({ file: z.string(), code: z.enum(refusalCodes), error: z.string() })),
});
export type CaptureReport = Readonly<z.infer<typeof captureReport>>;

/** What an export wrote, story by story. */
export const exportReport = z.strictObject({
  exported: z.array(
    z.strictObject({ id: storyId, slug: z.string(), format: exportFormat, file: z.string() }),
  ),
  failed: z.array(
    z.strictObject({ id: storyId, file: z.string(), code: z.enum(refusalCodes), error: z.string() }),
  ),
  /** Whether it was stopped before all was done. */
  stopped: z.boolean(),
});
export type ExportReport = Readonly<z.infer<typeof exportReport>>;
