import { topicKinds, type Topic, type TopicKind } from '../../core/story/topic.ts';
import type { Option } from '../ui/fields.tsx';

/** What each kind of topic is called. */
export const kindInWords: Readonly<Record<TopicKind, string>> = {
  person: 'Person',
  organisation: 'Organisation',
  place: 'Place',
  event: 'Event',
  concept: 'Concept',
};

/** The kinds to choose from. */
export const kindOptions: readonly Option<TopicKind>[] = topicKinds.map((id) => ({
  id,
  label: kindInWords[id],
}));

/** What a card is called in a list. */
export function topicLabel({ name }: Pick<Topic, 'name'>): string {
  return name || 'Unnamed topic';
}

/** A number of things in words: “1 mention”, “4 mentions”. */
export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
