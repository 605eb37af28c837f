import type { StoryRow } from '../../core/contract/rows.ts';
import type { StoryId } from '../../core/ids.ts';
import type { Topic } from '../../core/story/topic.ts';

/** What the catalogue keeps of one story: enough for lists and for reusing topic cards. */
export type Entry = {
  readonly row: StoryRow;
  readonly topics: readonly Topic[];
  /** Tells whether the story's files are still those that the entry was made from. */
  readonly fingerprint: string;
};

/**
 * A list of all stories that can be thrown away at any time: it is made anew from the stories.
 * One interface, two makes: SQLite where Node has it, else memory with a JSON snapshot.
 */
export type Catalogue = {
  readonly rows: () => readonly StoryRow[];
  readonly row: (id: StoryId) => StoryRow | null;
  readonly fingerprints: () => ReadonlyMap<StoryId, string>;
  readonly put: (entries: readonly Entry[]) => void;
  readonly remove: (ids: readonly StoryId[]) => void;
  /** Cards whose name or an alias is one of these, compared without case and accents. */
  readonly topicsNamed: (names: readonly string[]) => readonly CardUse[];
  /** Cards whose name or alias contains these words. At most `limit`, the most used first. */
  readonly topicsContaining: (words: string, limit: number) => readonly CardUse[];
  /** Keeps what is not kept yet; a start after a crash then finds it. */
  readonly save: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** A topic card and a story that has it. */
export type CardUse = { readonly story: StoryId; readonly card: Topic };
