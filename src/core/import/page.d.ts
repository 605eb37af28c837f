import type { Block, Inline } from '../document/document.ts';
import type { Source } from '../story/source.ts';
import type { Status } from '../story/story.ts';
/** A heading as a file has it. Level 0 is a title that is marked as such; 1 to 6 are the levels of HTML. */
export type PageHeading = {
  readonly type: 'pageHeading';
  readonly level: number;
  readonly content: readonly Inline[];
};
/** What a file's text is read into, before sections are told apart. */
export type PageBlock = Block | PageHeading;
/** What could not be taken over as it was; each becomes a warning. */
export type Losses = {
  readonly tables: number;
  readonly pictures: number;
  readonly embeds: number;
  readonly links: number;
  readonly deletions: number;
};
export declare const noLosses: Losses;
/** The losses of several parts together. */
export declare function addLosses(a: Losses, b: Losses): Losses;
/** What was lost, in sentences for the person who imports. */
export declare function lossWarnings(losses: Losses): readonly string[];
/** What a file's top says about the story, outside its text. Null or empty where it says nothing. */
export type PageFields = {
  readonly headline: string | null;
  readonly standfirst: string | null;
  readonly bylines: readonly string[];
  readonly language: string | null;
  readonly slug: string | null;
  readonly status: Status | null;
  readonly deadline: string | null;
};
export declare const noFields: PageFields;
/** A file as a reader of its format gives it. */
export type Page = {
  readonly blocks: readonly PageBlock[];
  readonly fields: PageFields;
  /** A title outside the text, such as HTML's `<title>`: the headline if the text has none. */
  readonly title: string | null;
  readonly sources: readonly Source[];
  readonly warnings: readonly string[];
};
