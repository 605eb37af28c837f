import { z } from 'zod';
/** How many words a section should have. */
export declare const wordRange: z.ZodObject<
  {
    min: z.ZodInt;
    max: z.ZodInt;
  },
  z.core.$strict
>;
export type WordRange = Readonly<z.infer<typeof wordRange>>;
/** One section of the house's template. `aliases` are other headings that an import takes for this section. */
export declare const templateSection: z.ZodObject<
  {
    id: z.core.$ZodBranded<z.ZodString, 'SectionId', 'out'>;
    heading: z.ZodString;
    kind: z.ZodEnum<{
      text: 'text';
      topics: 'topics';
    }>;
    hint: z.ZodString;
    words: z.ZodNullable<
      z.ZodObject<
        {
          min: z.ZodInt;
          max: z.ZodInt;
        },
        z.core.$strict
      >
    >;
    required: z.ZodBoolean;
    aliases: z.ZodArray<z.ZodString>;
  },
  z.core.$strict
>;
export type TemplateSection = Readonly<z.infer<typeof templateSection>>;
/** An outlet that the house knows, with the other names and the web domains it goes by. */
export declare const outlet: z.ZodObject<
  {
    name: z.ZodString;
    aliases: z.ZodArray<z.ZodString>;
    domains: z.ZodArray<z.ZodString>;
  },
  z.core.$strict
>;
export type Outlet = Readonly<z.infer<typeof outlet>>;
export declare const houseStyle: z.ZodObject<
  {
    name: z.ZodString;
    language: z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>;
    headlineLimit: z.ZodInt;
    template: z.ZodArray<
      z.ZodObject<
        {
          id: z.core.$ZodBranded<z.ZodString, 'SectionId', 'out'>;
          heading: z.ZodString;
          kind: z.ZodEnum<{
            text: 'text';
            topics: 'topics';
          }>;
          hint: z.ZodString;
          words: z.ZodNullable<
            z.ZodObject<
              {
                min: z.ZodInt;
                max: z.ZodInt;
              },
              z.core.$strict
            >
          >;
          required: z.ZodBoolean;
          aliases: z.ZodArray<z.ZodString>;
        },
        z.core.$strict
      >
    >;
    outlets: z.ZodArray<
      z.ZodObject<
        {
          name: z.ZodString;
          aliases: z.ZodArray<z.ZodString>;
          domains: z.ZodArray<z.ZodString>;
        },
        z.core.$strict
      >
    >;
  },
  z.core.$strict
>;
export type HouseStyle = Readonly<z.infer<typeof houseStyle>>;
/** The template's entry for a section, if the house has one. */
export declare function templateFor(style: HouseStyle, id: string): TemplateSection | undefined;
