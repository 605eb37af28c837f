import { z } from 'zod';
import { recordId } from '../ids.ts';
import { partialDate } from './dates.ts';
import { languageTag } from './language.ts';
import { shortText, webAddress } from './text-fields.ts';

export const sourceKinds = [
  'article',
  'agency',
  'broadcast',
  'interview',
  'statement',
  'report',
  'dataset',
  'post',
  'other',
] as const;

/** One published item from an outlet. Unknown texts are empty, unknown dates are null. */
export const source = z.strictObject({
  id: recordId,
  outlet: shortText,
  title: shortText,
  url: z.union([z.literal(''), webAddress]),
  authors: z.array(shortText.min(1)),
  publishedAt: partialDate.nullable(),
  accessedAt: partialDate.nullable(),
  kind: z.enum(sourceKinds),
  language: z.union([z.literal(''), languageTag]),
  note: z.string(),
});

export type Source = Readonly<z.infer<typeof source>>;
export type SourceKind = (typeof sourceKinds)[number];

/** A source of which nothing is known yet. */
export function emptySource(id: Source['id']): Source {
  return {
    id,
    outlet: '',
    title: '',
    url: '',
    authors: [],
    publishedAt: null,
    accessedAt: null,
    kind: 'article',
    language: '',
    note: '',
  };
}

/** What a person would call a source in a list: its title, else its outlet, else its address. */
export function sourceLabel(item: Source): string {
  return item.title || item.outlet || item.url || 'Untitled source';
}
