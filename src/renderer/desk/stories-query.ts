import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { EventPayload } from '../../core/contract/events.ts';
import type { StoryRow, TrashRow } from '../../core/contract/rows.ts';
import type { StoryId } from '../../core/ids.ts';
import { useDesk, useDeskEvent } from './desk-context.tsx';

/** All stories of the library by their ids. */
export type StoryRows = ReadonlyMap<StoryId, StoryRow>;

const storiesKey = ['stories'] as const;
const trashKey = ['trash'] as const;

/** The rows of the library's stories, kept up to date by the desk's events; undefined until they are there. */
export function useStoryRows(): StoryRows | undefined {
  const desk = useDesk();
  const queries = useQueryClient();
  const onChanged = useCallback(
    ({ rows, removed }: EventPayload<'stories.changed'>) => {
      queries.setQueryData<StoryRows>(storiesKey, (known) => {
        if (known === undefined) return known;
        const next = new Map(known);
        for (const id of removed) next.delete(id);
        for (const row of rows) next.set(row.id, row);
        return next;
      });
      if (removed.length > 0) void queries.invalidateQueries({ queryKey: trashKey });
    },
    [queries],
  );
  useDeskEvent('stories.changed', onChanged);
  return useQuery({
    queryKey: storiesKey,
    queryFn: async (): Promise<StoryRows> => {
      const answer = await desk.call('stories.list', { fresh: false });
      return new Map(answer.ok ? answer.value.map((row) => [row.id, row]) : []);
    },
  }).data;
}

/** The stories in the trash; empty until they are known. */
export function useTrashRows(): readonly TrashRow[] {
  const desk = useDesk();
  return (
    useQuery({
      queryKey: trashKey,
      queryFn: async (): Promise<readonly TrashRow[]> => {
        const answer = await desk.call('trash.list', {});
        return answer.ok ? answer.value : [];
      },
    }).data ?? []
  );
}

/** Forgets the stories of a library that the window leaves. */
export function useForgetStories(): () => void {
  const queries = useQueryClient();
  return useCallback(() => {
    queries.removeQueries({ queryKey: storiesKey });
    queries.removeQueries({ queryKey: trashKey });
  }, [queries]);
}

/** Asks for the trash again, after something was put into it or taken out. */
export function useRefreshTrash(): () => void {
  const queries = useQueryClient();
  return useCallback(() => void queries.invalidateQueries({ queryKey: trashKey }), [queries]);
}
