import { settable } from './store.ts';

/** What commands can do in the source reader, where it is open. */
export type ActiveReader = {
  readonly close: () => void;
  readonly find: () => void;
  readonly findNext: (direction: -1 | 1) => void;
  /** Marks the selected words, or those that were found; with `note`, the keyboard goes to its note. */
  readonly highlight: (note: boolean) => void;
  /** Whether there are words to mark. */
  readonly hasWords: () => boolean;
  /** Whether there is an older copy to compare with. */
  readonly hasOlder: () => boolean;
  readonly toggleChanges: () => void;
};

/** The reader of this window, or null. */
export const activeReader = settable<ActiveReader | null>(null);
