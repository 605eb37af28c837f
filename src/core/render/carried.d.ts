import type { Inline, Mark } from '../document/document.ts';
import type { Story } from '../story/story.ts';
/**
 * A text as a page can carry it. HTML and Markdown have no form for control characters, for halves of a surrogate
 * pair and for Unicode's noncharacters, and know one line end only. Everything else goes through unchanged.
 */
export declare function carriedText(text: string): string;
/**
 * A story as every export writes it and every import gives it back: its texts as pages can carry them, pieces of
 * text with the same marks joined, and a line end inside a piece of text as the hard break that it looks like.
 */
export declare function carriedStory(story: Story): Story;
/** Joins neighbouring texts that have the same marks, as the editor does. */
export declare function joinedInline(pieces: readonly Inline[]): readonly Inline[];
/** Whether two marks are the same; links only if they lead to the same address. */
export declare function sameMark(a: Mark, b: Mark | undefined): boolean;
