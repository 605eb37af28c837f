import { z } from 'zod';
import { recordId, sectionId } from '../ids.ts';

const offset = z.int().nonnegative();
/** How sure an approximate match is: 1 is word for word. */
const sureness = z.number().min(0).max(1);

export const diffPart = z.strictObject({ kind: z.enum(['same', 'gone', 'new']), text: z.string() });

/** What became of one quotation of the story when it was looked up in the captures. */
export const quotationCheck = z.strictObject({
  section: sectionId,
  /** The words between the marks; offsets in the section's plain text. */
  from: offset,
  to: offset,
  text: z.string(),
  /** `scare`: one or two words in marks, which nobody need have said. */
  kind: z.enum(['exact', 'typography', 'near', 'not-found', 'scare']),
  /** The passage that fits best; offsets in the capture's plain text. */
  found: z
    .strictObject({
      source: recordId,
      capture: recordId,
      start: offset,
      end: offset,
      sure: sureness,
      /** From the passage (`gone`) to the quotation (`new`); empty unless it is near. */
      diff: z.array(diffPart),
    })
    .nullable(),
});
export type QuotationCheck = Readonly<z.infer<typeof quotationCheck>>;

/** Figures and names of a claim that stand in none of its supporting passages; offsets in the claim's words. */
export const figuresCheck = z.strictObject({
  claim: recordId,
  missing: z.array(
    z.strictObject({
      text: z.string(),
      from: offset,
      to: offset,
      kind: z.enum(['number', 'percentage', 'money', 'date', 'name']),
      instead: z.string().nullable(),
    }),
  ),
});
export type FiguresCheck = Readonly<z.infer<typeof figuresCheck>>;

/** Where an annotation's words stand in a capture; null: its words are gone there. */
export const anchorCheck = z.strictObject({
  annotation: recordId,
  capture: recordId,
  anchor: z
    .strictObject({
      start: offset,
      end: offset,
      sure: sureness,
      how: z.enum(['exact', 'typography', 'near']),
    })
    .nullable(),
});
export type AnchorCheck = Readonly<z.infer<typeof anchorCheck>>;

/** Everything that the desk looks up for an open story while people work on it. */
export const storyCheck = z.strictObject({
  quotations: z.array(quotationCheck),
  figures: z.array(figuresCheck),
  /** Each annotation in the newest capture of its source. */
  anchors: z.array(anchorCheck),
});
export type StoryCheck = Readonly<z.infer<typeof storyCheck>>;

/** What a capture is, as the file says it. */
export const captured = z.strictObject({
  file: z.string(),
  source: recordId,
  capture: recordId,
  sha256: z.string(),
  title: z.string(),
  outlet: z.string(),
  authors: z.array(z.string()),
  publishedAt: z.string().nullable(),
  url: z.string(),
  language: z.string(),
  words: offset,
  /** What the file became: a source of its own, the first or a newer copy of a source, or what was there already. */
  became: z.enum(['new-source', 'first-capture', 'newer-capture', 'known']),
  warnings: z.array(z.string()),
});
export type Captured = Readonly<z.infer<typeof captured>>;
