import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import type { LibraryState } from '../../core/contract/library-state.ts';
import { useDesk, useDeskEvent } from './desk-context.tsx';

const libraryKey = ['library'] as const;

/** Where the workstation stands with its library; undefined until the desk has said so. */
export function useLibraryState(): LibraryState | undefined {
  const desk = useDesk();
  const queries = useQueryClient();
  const onChanged = useCallback((state: LibraryState) => queries.setQueryData(libraryKey, state), [queries]);
  useDeskEvent('library.changed', onChanged);
  // A host that was gone may come back with another library.
  useEffect(() => desk.onReturn(() => void queries.invalidateQueries()), [desk, queries]);
  return useQuery({
    queryKey: libraryKey,
    queryFn: async (): Promise<LibraryState> => {
      const answer = await desk.call('library.state', {});
      if (!answer.ok) throw new Error(answer.refusal.code);
      return answer.value;
    },
    retry: true,
    retryDelay: 500,
  }).data;
}

/** Takes over a state that the desk answered with, before its event comes. */
export function useKeepLibraryState(): (state: LibraryState) => void {
  const queries = useQueryClient();
  return useCallback((state) => queries.setQueryData(libraryKey, state), [queries]);
}
