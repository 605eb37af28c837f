import { z } from 'zod';
import type { HouseStyle } from './house-style.ts';
import { type TextSection } from './section.ts';
/** Where a story stands on its way out of the house. */
export declare const statuses: readonly ['draft', 'checking', 'ready', 'published'];
export declare const status: z.ZodEnum<{
  checking: 'checking';
  draft: 'draft';
  published: 'published';
  ready: 'ready';
}>;
export type Status = z.infer<typeof status>;
/** The name of a story in file names and addresses: letters, digits and hyphens of any script. */
export declare const slug: z.ZodString;
/** The file that a story was imported from; its bytes are kept by their hash. */
export declare const origin: z.ZodObject<
  {
    file: z.ZodString;
    sha256: z.ZodString;
  },
  z.core.$strict
>;
/** The single values of a story, each merged on its own. */
export declare const storyFields: z.ZodObject<
  {
    headline: z.ZodString;
    standfirst: z.ZodString;
    bylines: z.ZodArray<z.ZodString>;
    language: z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>;
    slug: z.ZodString;
    deadline: z.ZodNullable<z.ZodISODateTime>;
    status: z.ZodEnum<{
      checking: 'checking';
      draft: 'draft';
      published: 'published';
      ready: 'ready';
    }>;
    createdAt: z.ZodISODateTime;
    origin: z.ZodNullable<
      z.ZodObject<
        {
          file: z.ZodString;
          sha256: z.ZodString;
        },
        z.core.$strict
      >
    >;
  },
  z.core.$strict
>;
/** What a story says: everything that people write, merge and compare. */
export declare const storyContent: z.ZodObject<
  {
    headline: z.ZodString;
    standfirst: z.ZodString;
    bylines: z.ZodArray<z.ZodString>;
    language: z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>;
    slug: z.ZodString;
    deadline: z.ZodNullable<z.ZodISODateTime>;
    status: z.ZodEnum<{
      checking: 'checking';
      draft: 'draft';
      published: 'published';
      ready: 'ready';
    }>;
    createdAt: z.ZodISODateTime;
    origin: z.ZodNullable<
      z.ZodObject<
        {
          file: z.ZodString;
          sha256: z.ZodString;
        },
        z.core.$strict
      >
    >;
    sections: z.ZodArray<
      z.ZodDiscriminatedUnion<
        [
          z.ZodObject<
            {
              id: z.core.$ZodBranded<z.ZodString, 'SectionId', 'out'>;
              kind: z.ZodLiteral<'text'>;
              heading: z.ZodString;
              content: z.ZodPipe<
                z.ZodUnknown,
                z.ZodTransform<import('../document/document.ts').DocumentJson, unknown>
              >;
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
      >
    >;
    sources: z.ZodArray<
      z.ZodObject<
        {
          id: z.core.$ZodBranded<z.ZodString, 'RecordId', 'out'>;
          outlet: z.ZodString;
          title: z.ZodString;
          url: z.ZodUnion<readonly [z.ZodLiteral<''>, z.ZodString]>;
          authors: z.ZodArray<z.ZodString>;
          publishedAt: z.ZodNullable<z.ZodString>;
          accessedAt: z.ZodNullable<z.ZodString>;
          kind: z.ZodEnum<{
            agency: 'agency';
            article: 'article';
            broadcast: 'broadcast';
            dataset: 'dataset';
            interview: 'interview';
            other: 'other';
            post: 'post';
            report: 'report';
            statement: 'statement';
          }>;
          language: z.ZodUnion<
            readonly [z.ZodLiteral<''>, z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>]
          >;
          note: z.ZodString;
        },
        z.core.$strict
      >
    >;
    topics: z.ZodArray<
      z.ZodObject<
        {
          id: z.core.$ZodBranded<z.ZodString, 'RecordId', 'out'>;
          name: z.ZodString;
          kind: z.ZodEnum<{
            concept: 'concept';
            event: 'event';
            organisation: 'organisation';
            person: 'person';
            place: 'place';
          }>;
          description: z.ZodString;
          aliases: z.ZodArray<z.ZodString>;
          links: z.ZodArray<
            z.ZodObject<
              {
                title: z.ZodString;
                url: z.ZodString;
              },
              z.core.$strict
            >
          >;
        },
        z.core.$strict
      >
    >;
    dismissed: z.ZodArray<z.ZodString>;
  },
  z.core.$strict
>;
/** One page in the making: the unit of storage, merging and export. */
export declare const story: z.ZodObject<
  {
    headline: z.ZodString;
    standfirst: z.ZodString;
    bylines: z.ZodArray<z.ZodString>;
    language: z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>;
    slug: z.ZodString;
    deadline: z.ZodNullable<z.ZodISODateTime>;
    status: z.ZodEnum<{
      checking: 'checking';
      draft: 'draft';
      published: 'published';
      ready: 'ready';
    }>;
    createdAt: z.ZodISODateTime;
    origin: z.ZodNullable<
      z.ZodObject<
        {
          file: z.ZodString;
          sha256: z.ZodString;
        },
        z.core.$strict
      >
    >;
    sections: z.ZodArray<
      z.ZodDiscriminatedUnion<
        [
          z.ZodObject<
            {
              id: z.core.$ZodBranded<z.ZodString, 'SectionId', 'out'>;
              kind: z.ZodLiteral<'text'>;
              heading: z.ZodString;
              content: z.ZodPipe<
                z.ZodUnknown,
                z.ZodTransform<import('../document/document.ts').DocumentJson, unknown>
              >;
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
      >
    >;
    sources: z.ZodArray<
      z.ZodObject<
        {
          id: z.core.$ZodBranded<z.ZodString, 'RecordId', 'out'>;
          outlet: z.ZodString;
          title: z.ZodString;
          url: z.ZodUnion<readonly [z.ZodLiteral<''>, z.ZodString]>;
          authors: z.ZodArray<z.ZodString>;
          publishedAt: z.ZodNullable<z.ZodString>;
          accessedAt: z.ZodNullable<z.ZodString>;
          kind: z.ZodEnum<{
            agency: 'agency';
            article: 'article';
            broadcast: 'broadcast';
            dataset: 'dataset';
            interview: 'interview';
            other: 'other';
            post: 'post';
            report: 'report';
            statement: 'statement';
          }>;
          language: z.ZodUnion<
            readonly [z.ZodLiteral<''>, z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>]
          >;
          note: z.ZodString;
        },
        z.core.$strict
      >
    >;
    topics: z.ZodArray<
      z.ZodObject<
        {
          id: z.core.$ZodBranded<z.ZodString, 'RecordId', 'out'>;
          name: z.ZodString;
          kind: z.ZodEnum<{
            concept: 'concept';
            event: 'event';
            organisation: 'organisation';
            person: 'person';
            place: 'place';
          }>;
          description: z.ZodString;
          aliases: z.ZodArray<z.ZodString>;
          links: z.ZodArray<
            z.ZodObject<
              {
                title: z.ZodString;
                url: z.ZodString;
              },
              z.core.$strict
            >
          >;
        },
        z.core.$strict
      >
    >;
    dismissed: z.ZodArray<z.ZodString>;
    id: z.core.$ZodBranded<z.ZodString, 'StoryId', 'out'>;
    updatedAt: z.ZodISODateTime;
  },
  z.core.$strict
>;
export type StoryFields = Readonly<z.infer<typeof storyFields>>;
export type StoryContent = Readonly<z.infer<typeof storyContent>>;
export type Story = Readonly<z.infer<typeof story>>;
/** The values of a story that nobody has written yet. */
export declare const blankFields: StoryFields;
/** A new story as the house's template shapes it. `now` is an ISO 8601 moment. */
export declare function newStory(style: HouseStyle, now: string): StoryContent;
/** The sections that hold text, in page order. */
export declare function textSections(content: Pick<StoryContent, 'sections'>): readonly TextSection[];
/** How many words the sections of a story hold together. */
export declare function wordsOf(content: StoryContent): number;
/**
 * The number of each cited source: sources are numbered from 1 in the order in which the page first cites them.
 * A citation of a source that is gone has no number.
 */
export declare function citationNumbers(
  content: Pick<StoryContent, 'sections' | 'sources'>,
): ReadonlyMap<string, number>;
/** The headline, or what stands in for it in lists and messages. */
export declare function storyLabel(content: Pick<StoryContent, 'headline' | 'slug'>): string;
