import { z } from 'zod';
import { recordId, sectionId } from '../ids.ts';
import { moment } from './dates.ts';
import { shortText } from './text-fields.ts';

export const verdicts = ['unchecked', 'verified', 'disputed', 'wrong', 'not-checkable'] as const;
export type Verdict = (typeof verdicts)[number];

export const priorities = ['low', 'normal', 'high'] as const;
export type Priority = (typeof priorities)[number];

/** What makes a sentence worth a check. */
export const claimReasons = ['number', 'date', 'quotation', 'titled-name', 'superlative', 'cause'] as const;
export type ClaimReason = (typeof claimReasons)[number];

/**
 * A checkable statement. Where it stands is a mark in a section's text that carries its id; its verdict is the
 * newest of its judgements.
 */
export const claim = z.strictObject({
  id: recordId,
  /** A proposed claim waits to be accepted or dismissed. */
  stage: z.enum(['proposed', 'accepted']),
  reasons: z.array(z.enum(claimReasons)),
  priority: z.enum(priorities),
  /** Who checks it; empty: nobody yet. */
  checker: shortText,
  /** Where it was made and what it said then: what is left of a claim whose words are deleted. */
  section: sectionId,
  words: z.string(),
  author: shortText,
  createdAt: moment,
});
export type Claim = Readonly<z.infer<typeof claim>>;

/** One verdict on a claim, for the exact words that it was given for. Never changed afterwards. */
export const judgement = z.strictObject({
  id: recordId,
  claim: recordId,
  verdict: z.enum(verdicts),
  words: z.string(),
  why: z.string(),
  author: shortText,
  at: moment,
});
export type Judgement = Readonly<z.infer<typeof judgement>>;

export const stances = ['supports', 'contradicts', 'context'] as const;
export type Stance = (typeof stances)[number];

/** A link from a claim to a passage, or (`annotation` is null) to a source as a whole. */
export const evidence = z.strictObject({
  id: recordId,
  claim: recordId,
  stance: z.enum(stances),
  source: recordId,
  annotation: recordId.nullable(),
  author: shortText,
  at: moment,
});
export type Evidence = Readonly<z.infer<typeof evidence>>;
