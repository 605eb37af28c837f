import { claimsOf } from '../../src/core/claims/claims-of.ts';
import type { StoryCheck } from '../../src/core/contract/checks.ts';
import type { DocumentJson, Inline } from '../../src/core/document/document.ts';
import { preflightReport, type Finding, type PreflightReport } from '../../src/core/preflight/finding.ts';
import { preflight } from '../../src/core/preflight/preflight.ts';
import type { RuleName } from '../../src/core/preflight/rule-names.ts';
import type { PreflightInput } from '../../src/core/preflight/rule.ts';
import { defaultHouseStyle } from '../../src/core/story/default-house-style.ts';
import type { Story } from '../../src/core/story/story.ts';

/** What rules look at besides the story; what is left out is as in a house where nothing was looked up. */
export type Beside = Partial<Pick<PreflightInput, 'cardsElsewhere' | 'now' | 'style'>> & {
  readonly check?: Partial<StoryCheck>;
};

/** The preflight of a story. What the contract does not know in it is an error. */
export function reportOf(story: Story, { check = {}, ...rest }: Beside = {}): PreflightReport {
  return preflightReport.parse(
    preflight({
      story,
      style: defaultHouseStyle,
      now: '2026-11-23T08:00:00Z',
      claims: claimsOf(story),
      check: { quotations: [], figures: [], anchors: [], ...check },
      cardsElsewhere: [],
      ...rest,
    }),
  );
}

/** What one rule finds. */
export function findings(rule: RuleName, story: Story, beside: Beside = {}): readonly Finding[] {
  return reportOf(story, beside).findings.filter((finding) => finding.rule === rule);
}

export function messages(found: readonly Finding[]): readonly string[] {
  return found.map(({ message }) => message);
}

/** A text of one paragraph. */
export function line(...content: readonly Inline[]): DocumentJson {
  return { type: 'doc', content: [{ type: 'paragraph', content }] };
}

export function words(said: string): Inline & { readonly type: 'text' } {
  return { type: 'text', text: said };
}

export function cite(source: string): Inline {
  return { type: 'citation', attrs: { source } };
}

export function link(said: string, href: string): Inline & { readonly type: 'text' } {
  return { type: 'text', text: said, marks: [{ type: 'link', attrs: { href } }] };
}
