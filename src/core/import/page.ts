import type { Block, Inline } from '../document/document.ts';
import type { Source } from '../story/source.ts';
import type { Status } from '../story/status.ts';

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

export const noLosses: Losses = { tables: 0, pictures: 0, embeds: 0, links: 0, deletions: 0 };

/** The losses of several parts together. */
export function addLosses(a: Losses, b: Losses): Losses {
  return {
    tables: a.tables + b.tables,
    pictures: a.pictures + b.pictures,
    embeds: a.embeds + b.embeds,
    links: a.links + b.links,
    deletions: a.deletions + b.deletions,
  };
}

/** What was lost, in sentences for the person who imports. */
export function lossWarnings(losses: Losses): readonly string[] {
  const count = (number: number, one: string, many: string) => (number === 1 ? one : `${number} ${many}`);
  return [
    losses.tables > 0 &&
      `${count(losses.tables, 'A table was', 'tables were')} turned into paragraphs, a row in each. Check that they still read well.`,
    losses.pictures > 0 &&
      `${count(losses.pictures, 'A picture was', 'pictures were')} left out; where there was a description, it stands in the text.`,
    losses.embeds > 0 &&
      `${count(losses.embeds, 'An embedded item was', 'embedded items (videos, frames, drawings) were')} left out.`,
    losses.links > 0 &&
      `${count(losses.links, 'A link was', 'links were')} left out because the address is not a complete web address. The words are kept.`,
    losses.deletions > 0 &&
      `${count(losses.deletions, 'A passage that was', 'passages that were')} deleted with tracked changes stayed out.`,
  ].filter((sentence) => sentence !== false);
}

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

export const noFields: PageFields = {
  headline: null,
  standfirst: null,
  bylines: [],
  language: null,
  slug: null,
  status: null,
  deadline: null,
};

/** A file as a reader of its format gives it. */
export type Page = {
  readonly blocks: readonly PageBlock[];
  readonly fields: PageFields;
  /** A title outside the text, such as HTML's `<title>`: the headline if the text has none. */
  readonly title: string | null;
  readonly sources: readonly Source[];
  readonly warnings: readonly string[];
};
