import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { RecordId, SectionId, StoryId } from '../../core/ids.ts';
import type { Status } from '../../core/story/status.ts';

export type SortBy = 'changed' | 'deadline' | 'headline' | 'status';

export type SideTab = 'sources' | 'topics' | 'claims' | 'quotations' | 'preflight';
export type Mode = 'write' | 'preview' | 'coverage' | 'chronology';

/** What the source reader shows. */
export type Reading = {
  readonly source: RecordId;
  /** Null: the newest capture. */
  readonly capture: RecordId | null;
  /** A passage to show; offsets in the capture's plain text. */
  readonly passage: { readonly start: number; readonly end: number } | null;
  /** An annotation to show. */
  readonly annotation: RecordId | null;
  /** Tells one wish from the next. */
  readonly at: number;
};

/** A bundle that the desk has under a token, and what the user calls it. */
export type OfferedBundle = {
  readonly token: string;
  readonly name: string;
  /** The token of its signature, where the page has it from the user, too. */
  readonly signature: string | null;
};

/** What this window shows, apart from any story. Kept over a restart where it is a habit, not a state. */
export type WindowState = {
  readonly showLibrary: boolean;
  readonly showSources: boolean;
  readonly sideTab: SideTab;
  readonly mode: Mode;
  readonly sortBy: SortBy;
  readonly statusFilter: Status | null;
  readonly lastStory: string | null;
  /** A section that should be shown and get the keyboard; `at` tells one wish from the next. */
  readonly goTo: {
    readonly section: SectionId;
    readonly citation: number | null;
    /** Words to show; offsets in the section's plain text. */
    readonly range: { readonly from: number; readonly to: number } | null;
    /** Whether the words are selected and get the keyboard, or are only brought into sight. */
    readonly select: boolean;
    /** Whether the words are painted while they are talked about. */
    readonly paint: boolean;
    readonly at: number;
  } | null;
  /** The field of the open story that is talked about: it is in sight, and painted. */
  readonly fieldTalkedAbout: string | null;
  /** A story that was just made: its headline gets the keyboard. */
  readonly nameStory: StoryId | null;
  /** A source whose card should be open in the side panel. */
  readonly openSource: RecordId | null;
  readonly openTopic: RecordId | null;
  /** The source reader, where it is open. */
  readonly reading: Reading | null;
  /** The claim that the panel stands on; evidence goes to it. */
  readonly claim: RecordId | null;
  /** Whether claims and quotations are underlined on the sheet. */
  readonly showMarks: boolean;
  /** A status that needs a reason, and the stories that should get it. */
  readonly release: { readonly stories: readonly StoryId[]; readonly status: Status } | null;
  /** Bundles that the user is asked about, one after the other. */
  readonly bundles: readonly OfferedBundle[];
  /** The story of which somebody looks at what its merges left. */
  readonly reviewing: StoryId | null;
  /** Stories that are selected in the list and seen there. */
  readonly selectedStories: readonly StoryId[];
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
      fieldTalkedAbout: null,
      nameStory: null,
      openSource: null,
      openTopic: null,
      reading: null,
      claim: null,
      showMarks: true,
      release: null,
      bundles: [],
      reviewing: null,
      selectedStories: [],
      exportStories: [],
      dialog: 'none',
    }),
    {
      name: 'galley-window',
      partialize: ({ showLibrary, showSources, sideTab, sortBy, lastStory, showMarks }) => ({
        showLibrary,
        showSources,
        sideTab,
        sortBy,
        lastStory,
        showMarks,
      }),
    },
  ),
);

/** Changes what the window shows. */
export function setWindow(change: Partial<WindowState>): void {
  useWindow.setState(change);
}

const newWish = () => ({ citation: null, range: null, select: true, paint: false, at: Date.now() });

/** Scrolls to a section and puts the keyboard there; with a number, to the nth citation in it. */
export function goToSection(section: SectionId, citation: number | null = null): void {
  setWindow({ mode: 'write', goTo: { ...newWish(), section, citation } });
}

/** Scrolls to words of a section and selects them; offsets in its plain text. */
export function goToWords(section: SectionId, from: number, to: number): void {
  const range = { from, to };
  setWindow({ mode: 'write', goTo: { ...newWish(), section, range } });
}

/** Scrolls to words of a section and leaves the keyboard where it is: for walking through a list of them. */
export function showWords(section: SectionId, from: number, to: number): void {
  setWindow({ goTo: { ...newWish(), section, range: { from, to }, select: false } });
}

/** Scrolls to words of a section and paints them, for as long as nothing else is pointed at; the keyboard stays. */
export function pointAtWords(section: SectionId, from: number, to: number): void {
  setWindow({
    mode: 'write',
    goTo: { ...newWish(), section, range: { from, to }, select: false, paint: true },
  });
}

/** Brings a field of the story into sight and paints it, until what comes back is called; the keyboard stays. */
export function pointAtField(field: string): () => void {
  setWindow({ mode: 'write', fieldTalkedAbout: field });
  return () => setWindow({ fieldTalkedAbout: null });
}

/** Opens the source reader: at a passage, at an annotation, or at its beginning. */
export function openReader(
  source: RecordId,
  { capture = null, passage = null, annotation = null }: Partial<Omit<Reading, 'source' | 'at'>> = {},
): void {
  setWindow({ reading: { source, capture, passage, annotation, at: Date.now() } });
}

/** Shows a claim in the side panel. */
export function openClaim(claim: RecordId): void {
  setWindow({ showSources: true, sideTab: 'claims', claim });
}
