import { z } from 'zod';
import { type NewId } from '../ids.ts';
import { type Source } from '../story/source.ts';
import { type Topic } from '../story/topic.ts';
/** The sections that the front matter of one of our own files lists. */
export declare const ownSections: z.ZodArray<
  z.ZodObject<
    {
      id: z.core.$ZodBranded<z.ZodString, 'SectionId', 'out'>;
      kind: z.ZodEnum<{
        text: 'text';
        topics: 'topics';
      }>;
      heading: z.ZodCoercedString<unknown>;
    },
    z.core.$strip
  >
>;
/** A source from one of our own files. What was changed by hand into something unusable falls back to unknown. */
export declare function sourceFrom(value: unknown, newId: NewId): Source | null;
/** A topic from one of our own files, in the same way. */
export declare function topicFrom(value: unknown, newId: NewId): Topic | null;
/** Records whose ids a careless copy made equal get new ones: the first keeps its own. */
export declare function withDistinctIds<T extends Source | Topic>(items: readonly T[], newId: NewId): T[];
