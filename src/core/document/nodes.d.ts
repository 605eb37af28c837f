import { type Extensions } from '@tiptap/core';
/** The level of every sub-heading: the page's title is 1, a section's heading 2. */
export declare const subheadingLevel = 3;
/** What a section's text is made of: the schema of every section, without plugins or views. */
export declare const documentNodes: Extensions;
