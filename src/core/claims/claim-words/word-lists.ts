/** The words of a language that make a sentence worth a check. Each list is divided by commas. */
export type WordLists = {
  /** Titles and offices that stand before a name, or behind it between commas. */
  readonly titles: string;
  /** Words behind a title that make something else of it: General Assembly. */
  readonly noNames: string;
  readonly superlatives: string;
  /** Words and phrases that say what brought something about; `…` is a gap of a few words. */
  readonly causes: string;
  /** Numbers that are not exact, or no numbers by themselves: dozens, half. */
  readonly counts: string;
  /** Phrases that hold words of the lists above and say something else: at least. */
  readonly except: string;
  /** Letters that the language hangs on the front of a word: and, in, the. */
  readonly prefixes: RegExp | null;
};

/** Every word with every ending, as a list: `größt` with `e er es`. */
export function inflected(stems: string, endings: string): string {
  return stems
    .split(' ')
    .flatMap((stem) => endings.split(' ').map((ending) => stem + ending))
    .join(',');
}
