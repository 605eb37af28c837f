import { z } from 'zod';
import { recordId } from '../ids.ts';
import { shortText, webAddress } from './text-fields.ts';

export const topicKinds = ['person', 'organisation', 'place', 'event', 'concept'] as const;

/** A card that says who or what something is. */
export const topic = z.strictObject({
  id: recordId,
  name: shortText,
  kind: z.enum(topicKinds),
  description: z.string(),
  aliases: z.array(shortText.min(1)),
  links: z.array(z.strictObject({ title: shortText, url: webAddress })),
});

export type Topic = Readonly<z.infer<typeof topic>>;
export type TopicKind = (typeof topicKinds)[number];

/** A card with a name and nothing else. */
export function emptyTopic(id: Topic['id'], name = ''): Topic {
  return { id, name, kind: 'concept', description: '', aliases: [], links: [] };
}
