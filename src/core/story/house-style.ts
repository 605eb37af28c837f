import { z } from 'zod';
import { captureModes } from '../bundle/capture-modes.ts';
import { sectionId } from '../ids.ts';
import { severity } from '../preflight/finding.ts';
import { ruleNames } from '../preflight/rule-names.ts';
import { exportFormats } from './export-formats.ts';
import { languageTag } from './language.ts';
import { statuses } from './status.ts';
import { shortText } from './text-fields.ts';

/** How many words a section should have. */
export const wordRange = z
  .strictObject({ min: z.int().nonnegative(), max: z.int().positive() })
  .refine(({ min, max }) => min <= max, { message: 'the smallest number of words is above the largest' });
export type WordRange = Readonly<z.infer<typeof wordRange>>;

/** One section of the house's template. `aliases` are other headings that an import takes for this section. */
export const templateSection = z.strictObject({
  id: sectionId,
  heading: shortText.min(1),
  kind: z.enum(['text', 'topics']),
  hint: shortText,
  words: wordRange.nullable(),
  required: z.boolean(),
  aliases: z.array(shortText.min(1)),
});
export type TemplateSection = Readonly<z.infer<typeof templateSection>>;

/** An outlet that the house knows, with the other names and the web domains it goes by. */
export const outlet = z.strictObject({
  name: shortText.min(1),
  aliases: z.array(shortText.min(1)),
  domains: z.array(z.string()),
});
export type Outlet = Readonly<z.infer<typeof outlet>>;

/** The formats that a house exports together. */
export const exportPreset = z.strictObject({
  name: shortText.min(1).max(100),
  formats: z.array(z.enum(exportFormats)).min(1),
});
export type ExportPreset = Readonly<z.infer<typeof exportPreset>>;

/** What the library's list shows, under a name: the stories of a status that hold these words. */
export const storyView = z.strictObject({
  name: shortText.min(1).max(100),
  words: shortText.max(200),
  status: z.enum(statuses).nullable(),
});
export type StoryView = Readonly<z.infer<typeof storyView>>;

export const houseStyle = z.strictObject({
  name: shortText,
  language: languageTag,
  headlineLimit: z.int().positive(),
  template: z
    .array(templateSection)
    .min(1)
    .refine((sections) => new Set(sections.map(({ id }) => id)).size === sections.length, {
      message: 'two sections have the same id',
    }),
  outlets: z.array(outlet),
  /** How grave each preflight rule is in this house; a rule that is not named is as grave as it is by itself. */
  preflight: z.partialRecord(z.enum(ruleNames), severity),
  /** What exported files are called; see `file-name-pattern.ts`. */
  fileNames: shortText.min(1).max(200),
  /** Whether bundles hold the files of captures, or only their hashes and the quotations from them. */
  bundleCaptures: z.enum(captureModes),
  /** Choices of formats under a name. */
  exportPresets: z.array(exportPreset),
  /** Saved views of the library's list. */
  views: z.array(storyView),
});
export type HouseStyle = Readonly<z.infer<typeof houseStyle>>;

/** The template's entry for a section, if the house has one. */
export function templateFor(style: HouseStyle, id: string): TemplateSection | undefined {
  return style.template.find((section) => section.id === id);
}
