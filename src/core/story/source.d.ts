import { z } from 'zod';
export declare const sourceKinds: readonly [
  'article',
  'agency',
  'broadcast',
  'interview',
  'statement',
  'report',
  'dataset',
  'post',
  'other',
];
/** One published item from an outlet. Unknown texts are empty, unknown dates are null. */
export declare const source: z.ZodObject<
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
    language: z.ZodUnion<readonly [z.ZodLiteral<''>, z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>]>;
    note: z.ZodString;
  },
  z.core.$strict
>;
export type Source = Readonly<z.infer<typeof source>>;
export type SourceKind = (typeof sourceKinds)[number];
/** A source of which nothing is known yet. */
export declare function emptySource(id: Source['id']): Source;
/** What a person would call a source in a list: its title, else its outlet, else its address. */
export declare function sourceLabel(item: Source): string;
