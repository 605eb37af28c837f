import type { Story } from '../story/story.ts';
import type { Topic, TopicKind } from '../story/topic.ts';
import { filled } from './filled.ts';
import { partUri, uriOf } from './uri.ts';

/** Where ninjs keeps each kind of topic, and whether it has room for links there. */
const places: Readonly<Record<TopicKind, { readonly list: string; readonly hasLinks: boolean }>> = {
  person: { list: 'people', hasLinks: true },
  organisation: { list: 'organisations', hasLinks: true },
  place: { list: 'places', hasLinks: true },
  event: { list: 'events', hasLinks: false },
  concept: { list: 'subjects', hasLinks: false },
};

/** The topics of a story as the lists of ninjs. Descriptions and aliases have no place there: the text has them. */
export function ninjsTopics({ id, topics }: Pick<Story, 'id' | 'topics'>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(places).map(([kind, { list, hasLinks }]) => [
      list,
      topics.filter((topic) => topic.kind === kind).map((topic) => topicItem(id, topic, hasLinks)),
    ]),
  );
}

function topicItem(story: string, { id, name, links }: Topic, hasLinks: boolean): Record<string, unknown> {
  return filled({
    name,
    rel: 'about',
    uri: partUri(story, 'topic', id),
    contactInfo: hasLinks ? links.flatMap(contact) : [],
  });
}

function contact({ title, url }: Topic['links'][number]): readonly Record<string, unknown>[] {
  const value = uriOf(url);
  if (value === null) return [];
  return [filled({ type: value.startsWith('mailto:') ? 'email' : 'url', name: title, value })];
}
