import { z } from 'zod';
/** A story's id: a UUID in lower case, also the name of its folder. */
export declare const storyId: z.core.$ZodBranded<z.ZodString, 'StoryId', 'out'>;
export type StoryId = z.infer<typeof storyId>;
/** The id of a record inside a story (a source, a topic): short, unique within and across stories. */
export declare const recordId: z.core.$ZodBranded<z.ZodString, 'RecordId', 'out'>;
export type RecordId = z.infer<typeof recordId>;
/** A section's id: the same in every story of a house, so that stories can be compared section by section. */
export declare const sectionId: z.core.$ZodBranded<z.ZodString, 'SectionId', 'out'>;
export type SectionId = z.infer<typeof sectionId>;
/** Makes new ids. Handed in from outside, because core knows no randomness. */
export type NewId = () => RecordId;
