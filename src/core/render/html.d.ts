import { type Story } from '../story/story.ts';
/** The version of the page's shape, and what tells our own pages from others when they come back. */
export declare const htmlFormat = 1;
/**
 * A story as one self-contained page: valid HTML without scripts, the same bytes for the same story. Importing it
 * gives the story's text, sections, sources and topics back: classes and data attributes say what is what.
 */
export declare function renderHtml(written: Story): string;
