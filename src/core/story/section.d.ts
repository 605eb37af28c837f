import { z } from 'zod';
import { type DocumentJson } from '../document/document.ts';
/** A section's text, checked against the schema of the document. */
export declare const documentJson: z.ZodPipe<z.ZodUnknown, z.ZodTransform<DocumentJson, unknown>>;
/** A part of the page that holds rich text. */
export declare const textSection: z.ZodObject<
  {
    id: z.core.$ZodBranded<z.ZodString, 'SectionId', 'out'>;
    kind: z.ZodLiteral<'text'>;
    heading: z.ZodString;
    content: z.ZodPipe<z.ZodUnknown, z.ZodTransform<DocumentJson, unknown>>;
  },
  z.core.$strict
>;
/** The place on the page where the story's topic cards stand. */
export declare const topicsSection: z.ZodObject<
  {
    id: z.core.$ZodBranded<z.ZodString, 'SectionId', 'out'>;
    kind: z.ZodLiteral<'topics'>;
    heading: z.ZodString;
  },
  z.core.$strict
>;
export declare const section: z.ZodDiscriminatedUnion<
  [
    z.ZodObject<
      {
        id: z.core.$ZodBranded<z.ZodString, 'SectionId', 'out'>;
        kind: z.ZodLiteral<'text'>;
        heading: z.ZodString;
        content: z.ZodPipe<z.ZodUnknown, z.ZodTransform<DocumentJson, unknown>>;
      },
      z.core.$strict
    >,
    z.ZodObject<
      {
        id: z.core.$ZodBranded<z.ZodString, 'SectionId', 'out'>;
        kind: z.ZodLiteral<'topics'>;
        heading: z.ZodString;
      },
      z.core.$strict
    >,
  ],
  'kind'
>;
export type TextSection = Readonly<z.infer<typeof textSection>>;
export type TopicsSection = Readonly<z.infer<typeof topicsSection>>;
export type Section = TextSection | TopicsSection;
