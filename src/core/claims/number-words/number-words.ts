/** How a language writes numbers in words. All words are folded: small letters without accents. */
export type NumberWords = {
  /** The value of a word that is a number below a million by itself. */
  readonly valueOf: (word: string) => number | null;
  /** The values of two words, joined by a space: quatre vingt. */
  readonly pairs: ReadonlyMap<string, number>;
  /** Words that make a hundred of the number before them. */
  readonly hundreds: ReadonlySet<string>;
  /** Words such as "thousand" may stand without a number before them: `tausend`, `mille`, `mil`. */
  readonly bare: ReadonlySet<string>;
  /** `a` and its like: one, before "hundred", "million" and "dozen". */
  readonly articles: ReadonlySet<string>;
  /** Words between the parts of a number: and, et, y. */
  readonly joints: ReadonlySet<string>;
  /** A joint may stand behind tens (treinta y cinco), or behind hundreds and thousands (two hundred and five). */
  readonly jointAfter: 'tens' | 'hundreds' | 'none';
  /** What may still be added to a number: below 20 for soixante. Left out: the usual, below ten for tens. */
  readonly roomAfter: ReadonlyMap<string, number>;
  /** Countable sums: dozen, douzaine, centenar. */
  readonly sums: ReadonlyMap<string, number>;
  readonly halves: ReadonlySet<string>;
  /** Words that are mostly articles or pronouns: one, ein, une. Alone they claim no number. */
  readonly weak: ReadonlySet<string>;
  /** Words behind a number that make a part of it: three quarters. */
  readonly parts: ReadonlySet<string>;
};

/** Numbers a list of words stands for, from `first` on: `words('ten eleven', 10)`. */
export function counted(list: string, first: number, step = 1): readonly (readonly [string, number])[] {
  return list.split(' ').map((word, index) => [word, first + index * step] as const);
}

/** A set of words, written as one line. */
export function setOf(list: string): ReadonlySet<string> {
  return new Set(list.split(' ').filter((word) => word !== ''));
}
