/** What is wrong with a bag, or odd about it: the file that it is about, and why, as a sentence goes on behind its name. */
export type BagFinding = { readonly file: string; readonly reason: string };

/** What was found so far. */
export type BagFindings = {
  readonly errors: readonly BagFinding[];
  readonly warnings: readonly BagFinding[];
};

export const nothingFound: BagFindings = { errors: [], warnings: [] };

/** So many findings of a kind say enough; nobody reads more. */
const mostShown = 100;

/** Stands in the place of a file where the others are only counted. */
const others = '…';

/** How many findings there are, in words: “1 problem”, “more than 100 problems”. */
export function howMany(findings: readonly BagFinding[], what: string): string {
  if (findings.at(-1)?.file === others) return `more than ${mostShown} ${what}s`;
  return `${findings.length} ${what}${findings.length === 1 ? '' : 's'}`;
}

/** The first findings of each kind, and how many more there are. Where there were errors, there are errors still. */
export function firstFindings({ errors, warnings }: BagFindings): BagFindings {
  const first = (all: readonly BagFinding[], what: string): readonly BagFinding[] => {
    const more = all.length - mostShown;
    return more <= 1
      ? all
      : [...all.slice(0, mostShown), { file: others, reason: `and ${more} more ${what}` }];
  };
  return { errors: first(errors, 'problems'), warnings: first(warnings, 'warnings') };
}

/** Findings of several looks at a bag, in their order. */
export function allFindings(...parts: readonly BagFindings[]): BagFindings {
  return {
    errors: parts.flatMap(({ errors }) => errors),
    warnings: parts.flatMap(({ warnings }) => warnings),
  };
}
