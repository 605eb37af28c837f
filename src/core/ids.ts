import { z } from 'zod';

/** A story's id: a UUID in lower case, also the name of its folder. */
export const storyId = z
  .string()
  .regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
  .brand<'StoryId'>();
export type StoryId = z.infer<typeof storyId>;

/** The id of a record inside a story (a source, a topic): short, unique within and across stories. */
export const recordId = z
  .string()
  .regex(/^[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?$/)
  .brand<'RecordId'>();
export type RecordId = z.infer<typeof recordId>;

/** A section's id: the same in every story of a house, so that stories can be compared section by section. */
export const sectionId = z
  .string()
  .regex(/^[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?$/)
  .brand<'SectionId'>();
export type SectionId = z.infer<typeof sectionId>;

/** Makes new ids. Handed in from outside, because core knows no randomness. */
export type NewId = () => RecordId;
