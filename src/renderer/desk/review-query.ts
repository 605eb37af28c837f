import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { EventPayload } from '../../core/contract/events.ts';
import type { Refusal } from '../../core/contract/refusal.ts';
import type { StoryId } from '../../core/ids.ts';
import type { MergeRecord } from '../../core/merge/review-file.ts';
import type { ReviewChoice } from '../../core/merge/review.ts';
import { ok, type Result } from '../../core/result.ts';
import type { LiveStory } from './live-story.ts';
import { useDesk, useDeskEvent } from './desk-context.tsx';

const keyOf = (story: StoryId) => ['review', story] as const;

/** The merges of a story, the newest last, with what is still to be looked at; or why they could not be read. */
type Merges = Result<readonly MergeRecord[], Refusal>;

/** The merges of a story, undefined until an answer is here, and how to ask once more. */
export function useMerges(story: StoryId): {
  readonly merges: Merges | undefined;
  readonly retry: () => void;
} {
  const desk = useDesk();
  const queries = useQueryClient();
  const onChanged = useCallback(
    ({ story: changed }: EventPayload<'review.changed'>) =>
      void queries.invalidateQueries({ queryKey: keyOf(changed) }),
    [queries],
  );
  useDeskEvent('review.changed', onChanged);
  const { data, refetch } = useQuery({
    queryKey: keyOf(story),
    queryFn: async (): Promise<Merges> => {
      const answer = await desk.call('review.read', { story });
      return answer.ok ? ok(answer.value.merges) : answer;
    },
    // Another library may have a story of the same id.
    gcTime: 0,
  });
  return { merges: data, retry: () => void refetch() };
}

/** What can be done about what a merge left. Each says why it was refused, or null. */
export type ReviewSteps = {
  readonly settle: (merge: string, item: string, choice: ReviewChoice) => Promise<Refusal | null>;
  /** Goes back to the story as it was before a merge. */
  readonly undo: (merge: string) => Promise<Refusal | null>;
};

/** Decides on what a merge left, on the story as it is written at this moment. */
export function useReviewSteps({ id: story, sync }: Pick<LiveStory, 'id' | 'sync'>): ReviewSteps {
  const desk = useDesk();
  const queries = useQueryClient();
  const keep = (answer: Awaited<ReturnType<typeof desk.call<'review.settle'>>>): Refusal | null => {
    if (!answer.ok) return answer.refusal;
    queries.setQueryData<Merges>(keyOf(story), ok(answer.value.merges));
    return null;
  };
  return {
    settle: async (merge, item, choice) => {
      await sync.flush();
      return keep(await desk.call('review.settle', { story, merge, item, choice }));
    },
    undo: async (merge) => {
      await sync.flush();
      return keep(await desk.call('review.undo', { story, merge }));
    },
  };
}
