import { z } from 'zod';
export declare const topicKinds: readonly ['person', 'organisation', 'place', 'event', 'concept'];
/** A card that says who or what something is. */
export declare const topic: z.ZodObject<
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
>;
export type Topic = Readonly<z.infer<typeof topic>>;
export type TopicKind = (typeof topicKinds)[number];
/** A card with a name and nothing else. */
export declare function emptyTopic(id: Topic['id'], name?: string): Topic;
