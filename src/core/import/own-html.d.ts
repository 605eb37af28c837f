import type { Root } from 'hast';
import { type ImportOptions, type StoryRead } from './import-story.ts';
/** Reads back what `renderHtml` wrote, also after somebody worked on it. Null for any other page. */
export declare function readOwnHtml(tree: Root, { style, now, newId }: ImportOptions): StoryRead | null;
