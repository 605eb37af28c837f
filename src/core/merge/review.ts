import { z } from 'zod';
import { parseDocument } from '../document/document.ts';
import { recordId, sectionId } from '../ids.ts';
import { verdicts } from '../story/claim.ts';
import { moment } from '../story/dates.ts';
import type { TextBlock } from './text-block.ts';

/** A paragraph or a sub-heading, checked against the schema of the document. */
export const textBlock = z.unknown().transform((value, context): TextBlock => {
  const parsed = parseDocument({ type: 'doc', content: [value] });
  const [block] = parsed.ok ? parsed.value.content : [];
  if (block?.type === 'paragraph' || block?.type === 'heading') return block;
  context.addIssue({ code: 'custom', message: 'no paragraph' });
  return z.NEVER;
});

const id = z.string().min(1).max(100);

/** A paragraph that both sides changed, or that one took out while the other changed it. */
export const paragraphReview = z.strictObject({
  kind: z.enum(['both-changed', 'put-back']),
  id,
  section: sectionId,
  /** What stands in the text since the merge, one block after the other. */
  shown: z.array(textBlock).min(1),
  /** What each side had; null: it had taken the paragraph out. */
  ours: textBlock.nullable(),
  theirs: textBlock.nullable(),
});
export type ParagraphReview = Readonly<z.infer<typeof paragraphReview>>;

/** A verdict whose claim says other words since the merge. */
export const verdictReview = z.strictObject({
  kind: z.literal('verdict'),
  id,
  claim: recordId,
  verdict: z.enum(verdicts),
  author: z.string(),
  at: moment,
  /** The words that it was given for, and those that stand there now (empty: none do). */
  given: z.string(),
  now: z.string(),
});
export type VerdictReview = Readonly<z.infer<typeof verdictReview>>;

const verdictSide = z.strictObject({
  verdict: z.enum(verdicts),
  why: z.string(),
  author: z.string(),
  at: moment,
});

/** A claim on which each side gave a verdict of its own. */
export const twoVerdictsReview = z.strictObject({
  kind: z.literal('two-verdicts'),
  id,
  claim: recordId,
  /** What the claim says. */
  words: z.string(),
  ours: verdictSide,
  theirs: verdictSide,
  /** Whose verdict was given last, and counts. */
  kept: z.enum(['ours', 'theirs']),
});
export type TwoVerdictsReview = Readonly<z.infer<typeof twoVerdictsReview>>;

/** Any value of a field; what it may be is checked when it is set. */
export const fieldValue = z.json();

/** Who set a value, and when, as far as that is known. */
export const fieldSide = z.strictObject({
  value: fieldValue,
  who: z.string(),
  when: moment.nullable(),
});
export type FieldSide = Readonly<z.infer<typeof fieldSide>>;

/** A value that both sides set, and differently. */
export const fieldReview = z.strictObject({
  kind: z.literal('field'),
  id,
  /** The part of the story, the record in it (empty: the story itself) and the name of its field. */
  part: z.string(),
  record: z.string(),
  field: z.string(),
  ours: fieldSide,
  theirs: fieldSide,
  kept: z.enum(['ours', 'theirs']),
});
export type FieldReview = Readonly<z.infer<typeof fieldReview>>;

/** A record (a source, a card, a claim …) that one side had taken out while the other changed it. It is back. */
export const recordReview = z.strictObject({
  kind: z.literal('record'),
  id,
  part: z.string(),
  record: z.string(),
  /** Who had changed it. */
  from: z.enum(['ours', 'theirs']),
  label: z.string(),
});
export type RecordReview = Readonly<z.infer<typeof recordReview>>;

/** A thing that a person should look at after a merge. */
export const reviewItem = z.discriminatedUnion('kind', [
  paragraphReview,
  verdictReview,
  twoVerdictsReview,
  fieldReview,
  recordReview,
]);
export type ReviewItem = Readonly<z.infer<typeof reviewItem>>;

/** What can be done about an item: leave it as the merge made it, or have it as one side or both had it. */
export const reviewChoices = ['as-is', 'ours', 'theirs', 'both'] as const;
export type ReviewChoice = (typeof reviewChoices)[number];
