import { z } from 'zod';
import { recordId, sectionId } from '../ids.ts';
import { ruleNames } from './rule-names.ts';

export const severities = ['error', 'warning', 'off'] as const;
export const severity = z.enum(severities);
export type Severity = z.infer<typeof severity>;

const offset = z.int().nonnegative();

/** The place in the story that a finding is about, so that the window can go there. */
export const findingPlace = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('headline') }),
  z.strictObject({ kind: z.literal('details') }),
  z.strictObject({ kind: z.literal('section'), section: sectionId }),
  /** Offsets in the section's plain text; UTF-16 code units. */
  z.strictObject({ kind: z.literal('text'), section: sectionId, from: offset, to: offset }),
  z.strictObject({ kind: z.literal('claim'), claim: recordId }),
  z.strictObject({ kind: z.literal('source'), source: recordId }),
  z.strictObject({ kind: z.literal('topic'), topic: recordId }),
]);
export type FindingPlace = Readonly<z.infer<typeof findingPlace>>;

/** A change that mends a finding. `before` are the words that it replaces: where others stand now, it does nothing. */
export const storyChange = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('replace-text'),
    section: sectionId,
    from: offset,
    to: offset,
    before: z.string(),
    after: z.string(),
  }),
  /** Takes every citation of a source that is gone out of a section. */
  z.strictObject({ kind: z.literal('remove-citations'), section: sectionId, source: z.string() }),
  /** Takes a link off its words wherever a section has it. */
  z.strictObject({ kind: z.literal('remove-link'), section: sectionId, href: z.string() }),
  z.strictObject({ kind: z.literal('describe-topic'), topic: recordId, description: z.string() }),
  z.strictObject({ kind: z.literal('add-source'), outlet: z.string(), url: z.string() }),
  z.strictObject({ kind: z.literal('restore-section'), section: sectionId }),
  z.strictObject({ kind: z.literal('dismiss-claim'), claim: recordId }),
]);
export type StoryChange = Readonly<z.infer<typeof storyChange>>;

/** A way to mend a finding: what its button says, and what it does. */
export const fix = z.strictObject({ label: z.string(), change: storyChange });
export type Fix = Readonly<z.infer<typeof fix>>;

/** One thing that preflight found: where, why, and how to mend it. */
export const finding = z.strictObject({
  rule: z.enum(ruleNames),
  severity: z.enum(['error', 'warning']),
  /** The section that it is about, or empty for the story as a whole. */
  section: z.union([z.literal(''), sectionId]),
  message: z.string(),
  /** The words that it is about, shortened; may be empty. */
  excerpt: z.string(),
  place: findingPlace,
  fix: fix.nullable(),
});
export type Finding = Readonly<z.infer<typeof finding>>;

/** What preflight says of a story. It may leave when there is no error. */
export const preflightReport = z.strictObject({
  ok: z.boolean(),
  counts: z.strictObject({ error: z.int().nonnegative(), warning: z.int().nonnegative() }),
  findings: z.array(finding),
});
export type PreflightReport = Readonly<z.infer<typeof preflightReport>>;
