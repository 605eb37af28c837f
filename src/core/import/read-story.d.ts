import { type ImportOptions, type StoryRead } from './import-story.ts';
import { type Result } from '../result.ts';
export type TextKind = 'text' | 'markdown' | 'html';
/** Reads a story from a file's text. Refuses what is nested too deeply to be read safely. */
export declare function readStory(
  kind: TextKind,
  text: string,
  options: ImportOptions,
): Result<StoryRead, 'too-complex'>;
