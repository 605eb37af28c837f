import type { StoryId } from '../../core/ids.ts';
import type { Refusal } from '../../core/contract/refusal.ts';
import type { Story } from '../../core/story/story.ts';
import type { Result } from '../../core/result.ts';
import type { HouseStyle } from '../../core/story/house-style.ts';
import type { StoryState } from '../bundle/bundle-parts.ts';
import type { Finishing } from '../bundle/finish-bundle.ts';
import type { BundleJob } from '../bundle/write-bundle.ts';
import type { CurrentStory, MadeFormat } from './file-makers.ts';

/** A story that is to be written in some formats, each into its file. */
export type StoryFiles = {
  readonly id: StoryId;
  /** The story where it is open in memory; null where the thread is to read it from the disk. */
  readonly current: CurrentStory | null;
  readonly files: readonly { readonly format: MadeFormat; readonly file: string }[];
};

/** Work for the thread of exports: some stories, each into its files; a bundle; a digest. */
export type ExportTask =
  | {
      readonly kind: 'stories';
      readonly library: string;
      readonly coverage: boolean;
      readonly stories: readonly StoryFiles[];
    }
  | {
      readonly kind: 'bundle';
      readonly bundle: Omit<BundleJob, 'stories'> & { readonly stories: readonly StoryState[] };
      readonly style: HouseStyle;
      readonly finishing: Finishing;
    }
  | { readonly kind: 'book'; readonly stories: readonly Story[]; readonly file: string };

/** What became of each file of the task, in its order; of stories, all files of the first, then of the second … */
export type ExportTaskAnswer = readonly Result<null, Refusal>[];
