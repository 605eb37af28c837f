import { type ImportOptions, type StoryRead } from './import-story.ts';
/** Reads back what `renderMarkdown` wrote, also after somebody worked on it. Null for any other Markdown. */
export declare function readOwnMarkdown(
  text: string,
  yaml: string | null,
  { style, now, newId }: ImportOptions,
): StoryRead | null;
