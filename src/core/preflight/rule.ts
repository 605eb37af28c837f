import type { ClaimView } from '../claims/standing.ts';
import type { StoryCheck } from '../contract/checks.ts';
import type { HouseStyle } from '../story/house-style.ts';
import type { Story } from '../story/story.ts';
import type { Topic } from '../story/topic.ts';
import type { Finding, Severity } from './finding.ts';
import type { RuleName } from './rule-names.ts';

/** Everything that rules look at, gathered before the first one runs. */
export type PreflightInput = {
  readonly story: Story;
  readonly style: HouseStyle;
  /** An ISO 8601 moment. */
  readonly now: string;
  readonly claims: readonly ClaimView[];
  readonly check: StoryCheck;
  /** Cards of other stories for the names of this story's topics; `story` is what that story is called. */
  readonly cardsElsewhere: readonly { readonly card: Topic; readonly story: string }[];
};

/** What a rule says; its name and how grave it is in this house are added around it. */
export type Found = Omit<Finding, 'rule' | 'severity'> & {
  /** Less grave than its rule, as long as the house has not said how grave the rule is. */
  readonly severity?: 'warning';
};

/** One rule of preflight. */
export type Rule = {
  readonly name: RuleName;
  /** How grave it is where the house says nothing. */
  readonly severity: Severity;
  /** What it looks for, in a line: for the list of rules. */
  readonly about: string;
  readonly find: (input: PreflightInput) => readonly Found[];
};
