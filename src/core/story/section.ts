import { z } from 'zod';
import { parseDocument, type DocumentJson } from '../document/document.ts';
import { sectionId } from '../ids.ts';
import { shortText } from './text-fields.ts';

/** A section's text, checked against the schema of the document. */
export const documentJson = z.unknown().transform((value, context): DocumentJson => {
  const parsed = parseDocument(value);
  if (parsed.ok) return parsed.value;
  context.addIssue({ code: 'custom', message: parsed.refusal });
  return z.NEVER;
});

/** A part of the page that holds rich text. */
export const textSection = z.strictObject({
  id: sectionId,
  kind: z.literal('text'),
  heading: shortText,
  content: documentJson,
});

/** The place on the page where the story's topic cards stand. */
export const topicsSection = z.strictObject({
  id: sectionId,
  kind: z.literal('topics'),
  heading: shortText,
});

export const section = z.discriminatedUnion('kind', [textSection, topicsSection]);

export type TextSection = Readonly<z.infer<typeof textSection>>;
export type TopicsSection = Readonly<z.infer<typeof topicsSection>>;
export type Section = TextSection | TopicsSection;
