import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Output } from '../../core/contract/requests.ts';
import { useDesk } from '../desk/desk-context.tsx';
import type { LiveStory } from '../desk/live-story.ts';
import { useStore } from '../desk/store.ts';
import type { FoundTopic } from './topic-choices.ts';
import { foldName } from '../../core/text/fold-name.ts';
import { namesOf } from './topic-names.ts';

export type SuggestedTopic = Output<'topics.suggest'>[number];

/** How long the text must rest before it is looked through for names, and typing before cards are looked up; ms. */
const textRest = 4_000;
const typingRest = 150;

/** The key under which a story remembers that a name is not wanted as a topic. */
export function dismissedTopicKey(name: string): string {
  return `topic:${name}`;
}

/** A value as it was when it last rested for some time. Undefined until then. */
function useRested<T>(value: T, rest: number): T | undefined {
  const [rested, setRested] = useState<T>();
  useEffect(() => {
    const timer = setTimeout(() => setRested(() => value), rest);
    return () => clearTimeout(timer);
  }, [value, rest]);
  return rested;
}

/** Names in the text that could become cards, looked for when the writing rests and when somebody asks. */
export function useTopicSuggestions(story: LiveStory): {
  readonly suggestions: readonly SuggestedTopic[];
  /** Whether the text was looked through since the story was opened. */
  readonly isLooked: boolean;
  readonly isLooking: boolean;
  readonly look: () => void;
} {
  const desk = useDesk();
  const topics = useStore(story.topics);
  const dismissed = useStore(story.dismissed);
  const rested = useRested(useStore(story.index), textRest);
  const { data, isFetching, refetch } = useQuery({
    queryKey: ['topics.suggest', story.id],
    queryFn: async (): Promise<readonly SuggestedTopic[]> => {
      // The desk looks through what it was handed, so it gets the last words first.
      await story.sync.flush();
      const answer = await desk.call('topics.suggest', { story: story.id });
      return answer.ok ? answer.value : [];
    },
    enabled: false,
    staleTime: Infinity,
  });
  useEffect(() => {
    if (rested !== undefined) void refetch();
  }, [rested, refetch]);
  const own = namesOf(topics);
  const suggestions = (data ?? []).filter(
    ({ name, card }) =>
      !dismissed.has(dismissedTopicKey(name)) && !own.has(foldName(name)) && !own.has(foldName(card.name)),
  );
  return { suggestions, isLooked: data !== undefined, isLooking: isFetching, look: () => void refetch() };
}

/** Cards of other stories that go by some words, while they are typed. */
export function useFoundTopics(story: LiveStory, text: string): readonly FoundTopic[] {
  const desk = useDesk();
  const words = (useRested(text, typingRest) ?? '').trim().slice(0, 200);
  const { data } = useQuery({
    queryKey: ['topics.find', story.id, words],
    queryFn: async (): Promise<readonly FoundTopic[]> => {
      const answer = await desk.call('topics.find', { words, except: story.id });
      return answer.ok ? answer.value : [];
    },
    enabled: words !== '',
    staleTime: 10_000,
    // The cards for the shorter word stay until those for the longer one are there.
    placeholderData: (previous) => previous,
  });
  return text.trim() === '' || words === '' ? [] : (data ?? []);
}
