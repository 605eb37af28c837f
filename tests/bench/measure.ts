/** Numbers and words that a measure gives beside its verdict: everything that JSON can carry, nested by name. */
export type Figures = {
  readonly [name: string]: number | string | readonly number[] | Figures | readonly Figures[];
};

/** What a measure found. */
export type Finding = {
  /** The figure that decides, in words for the table. */
  readonly measured: string;
  readonly met: boolean;
  readonly figures: Figures;
};

/** One row of the table. */
export type Measure = {
  /** The word that `--only` chooses it by. */
  readonly name: string;
  readonly what: string;
  /** The mark that it has to meet, and the rule by which that is judged. */
  readonly must: string;
  /** Measures. `say` tells a waiting person how far it is. Throws where there is nothing to measure with. */
  readonly run: (say: (line: string) => void) => Promise<Finding>;
};
