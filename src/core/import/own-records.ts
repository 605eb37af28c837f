import { z } from 'zod';
import { recordId, sectionId, type NewId } from '../ids.ts';
import { partialDate } from '../story/dates.ts';
import { languageTag } from '../story/language.ts';
import { emptySource, sourceKinds, type Source } from '../story/source.ts';
import { webAddress } from '../story/text-fields.ts';
import { emptyTopic, topicKinds, type Topic } from '../story/topic.ts';
import { dateOf, isRecord, textOf, textsOf } from './front-matter.ts';

/** The sections that the front matter of one of our own files lists. */
export const ownSections = z.array(
  z.object({ id: sectionId, kind: z.enum(['text', 'topics']), heading: z.coerce.string() }),
);

/** A source from one of our own files. What was changed by hand into something unusable falls back to unknown. */
export function sourceFrom(value: unknown, newId: NewId): Source | null {
  if (!isRecord(value)) return null;
  const id = recordId.safeParse(value['id']);
  const url = webAddress.safeParse(value['url']);
  const kind = z.enum(sourceKinds).safeParse(value['kind']);
  const language = languageTag.safeParse(value['language']);
  return {
    ...emptySource(id.success ? id.data : newId()),
    outlet: textOf(value['outlet']) ?? '',
    title: textOf(value['title']) ?? '',
    url: url.success ? url.data : '',
    authors: textsOf(value['authors']),
    publishedAt: partialDateOf(value['publishedAt']),
    accessedAt: partialDateOf(value['accessedAt']),
    kind: kind.success ? kind.data : 'article',
    language: language.success ? language.data : '',
    note: textOf(value['note']) ?? '',
  };
}

/** A topic from one of our own files, in the same way. */
export function topicFrom(value: unknown, newId: NewId): Topic | null {
  if (!isRecord(value)) return null;
  const id = recordId.safeParse(value['id']);
  const kind = z.enum(topicKinds).safeParse(value['kind']);
  const links: readonly unknown[] = Array.isArray(value['links']) ? value['links'] : [];
  return {
    ...emptyTopic(id.success ? id.data : newId(), textOf(value['name']) ?? ''),
    kind: kind.success ? kind.data : 'concept',
    description: textOf(value['description']) ?? '',
    aliases: textsOf(value['aliases']),
    links: links.flatMap((link) => {
      const url = isRecord(link) ? webAddress.safeParse(link['url']) : null;
      return url?.success === true && isRecord(link)
        ? [{ title: textOf(link['title']) ?? '', url: url.data }]
        : [];
    }),
  };
}

/** Records whose ids a careless copy made equal get new ones: the first keeps its own. */
export function withDistinctIds<T extends Source | Topic>(items: readonly T[], newId: NewId): T[] {
  const seen = new Set<string>();
  return items.map((item) => {
    const kept = seen.has(item.id) ? { ...item, id: newId() } : item;
    seen.add(kept.id);
    return kept;
  });
}

function partialDateOf(value: unknown): string | null {
  const date = partialDate.safeParse(dateOf(value));
  return date.success ? date.data : null;
}
