import { type Story } from '../story/story.ts';
/** The version of the front matter's shape, and what tells our own files from others. */
export declare const markdownFormat = 1;
/**
 * A story as Markdown with YAML front matter: the text, sections and topics in the body, citations as footnotes, and
 * in the front matter what a body has no form for. Importing it gives the same story back.
 */
export declare function renderMarkdown(written: Story): string;
