import type { Refusal } from '../../core/contract/refusal.ts';
import type { Story } from '../../core/story/story.ts';
import type { Result } from '../../core/result.ts';
import type { Finishing } from '../bundle/finish-bundle.ts';
import type { BundleJob } from '../bundle/write-bundle.ts';
import type { Exported, MadeFormat } from './file-makers.ts';

/** Work for the thread of exports: a story in several formats, each into its file; a bundle; a digest. */
export type ExportTask =
  | {
      readonly kind: 'story';
      readonly exported: Exported;
      readonly files: readonly { readonly format: MadeFormat; readonly file: string }[];
    }
  | { readonly kind: 'bundle'; readonly bundle: BundleJob; readonly finishing: Finishing }
  | { readonly kind: 'book'; readonly stories: readonly Story[]; readonly file: string };

/** What became of each file of the task, in its order. */
export type ExportTaskAnswer = readonly Result<null, Refusal>[];
