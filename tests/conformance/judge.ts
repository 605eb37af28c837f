import type { StoryId } from '../../src/core/ids.ts';
import type { ExportFormat } from '../../src/core/story/export-formats.ts';
import type { Story } from '../../src/core/story/story.ts';

/** An exported story. */
export type ExportedFile = { readonly story: Story; readonly file: string };

/** What judges look at. */
export type Exhibits = {
  /** An empty folder to work in. */
  readonly folder: string;
  readonly library: string;
  readonly stories: ReadonlyMap<StoryId, Story>;
  readonly files: ReadonlyMap<ExportFormat, readonly ExportedFile[]>;
  /** All stories in one book, and in one bundle. */
  readonly digests: { readonly epub: string; readonly bundle: string };
};

/** A program that we did not write, and what it says of a format of ours. */
export type Judge = {
  readonly format: ExportFormat | 'signature' | 'seal';
  readonly name: string;
  /** What is missing to run it, with what to do about it; null where nothing is. */
  readonly missing: () => Promise<string | null>;
  /** What it has against the exports, a line each; nothing where all is well. */
  readonly judge: (exhibits: Exhibits) => Promise<readonly string[]>;
};
