import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { RecordId, SectionId, StoryId } from '../../core/ids.ts';
import type { Status } from '../../core/story/story.ts';

export type SortBy = 'changed' | 'deadline' | 'headline' | 'status';

/** What this window shows, apart from any story. Kept over a restart where it is a habit, not a state. */
export type WindowState = {
  readonly showLibrary: boolean;
  readonly showSources: boolean;
  readonly sideTab: 'sources' | 'topics';
  readonly mode: 'write' | 'preview';
  readonly sortBy: SortBy;
  readonly statusFilter: Status | null;
  readonly lastStory: string | null;
  /** A section that should be shown and get the keyboard; `at` tells one wish from the next. */
  readonly goTo: {
    readonly section: SectionId;
    readonly citation: number | null;
    readonly at: number;
  } | null;
  /** A story that was just made: its headline gets the keyboard. */
  readonly nameStory: StoryId | null;
  /** A source whose card should be open in the side panel. */
  readonly openSource: RecordId | null;
  readonly openTopic: RecordId | null;
  /** Stories that the export dialog is about; empty: the open one. */
  readonly exportStories: readonly StoryId[];
  readonly dialog: 'none' | 'palette' | 'shortcuts' | 'cite' | 'link' | 'export' | 'trash';
};

/** One small store for what is open and selected. */
export const useWindow = create<WindowState>()(
  persist(
    (): WindowState => ({
      showLibrary: true,
      showSources: true,
      sideTab: 'sources',
      mode: 'write',
      sortBy: 'changed',
      statusFilter: null,
      lastStory: null,
      goTo: null,
      nameStory: null,
      openSource: null,
      openTopic: null,
      exportStories: [],
      dialog: 'none',
    }),
    {
      name: 'galley-window',
      partialize: ({ showLibrary, showSources, sideTab, sortBy, lastStory }) => ({
        showLibrary,
        showSources,
        sideTab,
        sortBy,
        lastStory,
      }),
    },
  ),
);

/** Changes what the window shows. */
export function setWindow(change: Partial<WindowState>): void {
  useWindow.setState(change);
}

/** Scrolls to a section and puts the keyboard there; with a number, to the nth citation in it. */
export function goToSection(section: SectionId, citation: number | null = null): void {
  setWindow({ mode: 'write', goTo: { section, citation, at: Date.now() } });
}
