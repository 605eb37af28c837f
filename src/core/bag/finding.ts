/** What is wrong with a bag, or odd about it: the file that it is about, and why, as a sentence goes on behind its name. */
export type BagFinding = { readonly file: string; readonly reason: string };

/** What was found so far. */
export type BagFindings = {
  readonly errors: readonly BagFinding[];
  readonly warnings: readonly BagFinding[];
};

export const nothingFound: BagFindings = { errors: [], warnings: [] };

/** Findings of several looks at a bag, in their order. */
export function allFindings(...parts: readonly BagFindings[]): BagFindings {
  return {
    errors: parts.flatMap(({ errors }) => errors),
    warnings: parts.flatMap(({ warnings }) => warnings),
  };
}
