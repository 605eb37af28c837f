import type { SuggestedSource } from '../contract/batches.ts';
import { type NewId } from '../ids.ts';
import type { HouseStyle } from '../story/house-style.ts';
import { type StoryContent } from '../story/story.ts';
import type { Page } from './page.ts';
/** A story read from a file, with what the person who imports it should know. */
export type StoryRead = {
  readonly content: StoryContent;
  readonly suggestedSources: readonly SuggestedSource[];
  readonly warnings: readonly string[];
};
export type ImportOptions = {
  readonly style: HouseStyle;
  /** An ISO 8601 moment. */
  readonly now: string;
  readonly newId: NewId;
};
/** Makes a story of a page: its text goes to the house's sections; what fits none gets a section of its own. */
export declare function storyFromPage(page: Page, { style, now, newId }: ImportOptions): StoryRead;
/** A story that was read, with the outlets that its text names and warnings about citations that lead nowhere. */
export declare function withSuggestions(
  content: StoryContent,
  style: HouseStyle,
  warnings: readonly string[],
): StoryRead;
/** An id from a heading in Latin letters; `section-2` and so on where there are none or it is taken. */
export declare function freeId(
  heading: string,
  sections: readonly {
    readonly id: string;
  }[],
): string;
