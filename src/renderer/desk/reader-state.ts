import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { RecordId } from '../../core/ids.ts';
import { openReader, useWindow, type Reading } from './window-state.ts';

/** How the source reader shows what it shows. Habits are kept over a restart. */
export type ReaderState = {
  /** The size of the type; 1 is its own. */
  readonly zoom: number;
  readonly showAnnotations: boolean;
  /** The wish (its `at`) for which the reader shows what changed, instead of the text. */
  readonly changesAt: number | null;
};

export const useReader = create<ReaderState>()(
  persist((): ReaderState => ({ zoom: 1, showAnnotations: true, changesAt: null }), {
    name: 'galley-reader',
    partialize: ({ zoom, showAnnotations }) => ({ zoom, showAnnotations }),
  }),
);

/** Changes how the reader shows things. */
export function setReader(change: Partial<ReaderState>): void {
  useReader.setState(change);
}

const zooms = [0.7, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5] as const;

/** Makes the type a step larger (1) or smaller (-1), or its own size again (0). */
export function zoomReader(step: -1 | 0 | 1): void {
  const { zoom } = useReader.getState();
  const next = step === 1 ? zooms.find((size) => size > zoom) : zooms.findLast((size) => size < zoom);
  setReader({ zoom: step === 0 ? 1 : (next ?? zoom) });
}

/** Opens the reader on what an outlet changed up to a capture. */
export function openChanges(source: RecordId, capture: RecordId): void {
  openReader(source, { capture });
  setReader({ changesAt: useWindow.getState().reading?.at ?? null });
}

/** Whether the reader shows what changed. */
export function showsChanges(reading: Reading, { changesAt }: ReaderState): boolean {
  return reading.at === changesAt;
}
