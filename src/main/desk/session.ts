import type { LibraryState } from '../../core/contract/library-state.ts';
import type { Refusal } from '../../core/contract/refusal.ts';
import type { StoryId } from '../../core/ids.ts';
import { openItems, type ReviewFile } from '../../core/merge/review-file.ts';
import { ok, refused, type Result } from '../../core/result.ts';
import type { HouseStyle } from '../../core/story/house-style.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { openCatalogue } from '../catalogue/open-catalogue.ts';
import { refreshCatalogue } from '../catalogue/refresh.ts';
import { fingerprintOf, storyEntry } from '../catalogue/story-entry.ts';
import { libraryPaths, readLibrary, sweepLeftovers, writeLibrary } from '../library/library-folder.ts';
import { keepLock, type LockKeeper } from '../library/lock-keeper.ts';
import type { Clients } from './clients.ts';
import type { Client } from './desk.ts';
import { openStories, type OpenStories } from './open-stories.ts';
import type { Story } from '../../core/story/story.ts';
import { takeTurns, type InTurn } from '../take-turns.ts';

/** An open library and everything that is open in it. */
export type Session = {
  readonly folder: string;
  readonly houseStyle: () => HouseStyle;
  /** Changes the house style as it is when the changes before are written. */
  readonly changeHouseStyle: (change: (style: HouseStyle) => HouseStyle) => Promise<Result<null, Refusal>>;
  readonly catalogue: Catalogue;
  readonly stories: OpenStories;
  readonly state: () => LibraryState;
  /** Whether anything may be written now. */
  readonly mayWrite: () => Promise<Result<number, Refusal>>;
  /** A story is new or different: lists and the catalogue learn of it. */
  readonly changed: (story: Story) => Promise<void>;
  readonly removed: (ids: readonly StoryId[]) => void;
  /** Merges, and decisions about them, take turns: each reads what is to be looked at, and writes it anew. */
  readonly inReviewTurn: InTurn;
  /** What is to be looked at in a story is something else now: windows learn of it. */
  readonly reviewed: (id: StoryId, review: ReviewFile) => void;
  /** Tells every window that something on the disk had to be worked around. */
  readonly note: (sentence: string) => void;
  /** Done when the catalogue fits the stories on the disk. */
  readonly refreshed: Promise<void>;
  readonly close: () => Promise<void>;
};

export type SessionOptions = {
  readonly clients: Clients;
  readonly now: () => string;
  /** Whether to take the lock: a command that only reads does not. */
  readonly access: 'read' | 'write';
};

/** How often the lock is tried again while another Galley has it; ms. */
const retryEvery = 2_000;

/** Opens a library. Refuses as `readLibrary` does; a lock that another Galley holds is trouble, no refusal. */
export async function openSession(
  folder: string,
  options: SessionOptions,
): Promise<Result<Session, Refusal>> {
  const settings = await readLibrary(folder);
  if (!settings.ok) return settings;
  const { clients } = options;
  let library = settings.value;
  const inTurn = takeTurns();

  // The lock may have something to tell before this function is done.
  let lock: LockKeeper | null = null;
  const state = (): LibraryState => ({
    kind: 'open',
    id: library.id,
    folder,
    houseStyle: library.houseStyle,
    trouble: lock?.trouble() ?? null,
  });
  const tellState = () => clients.tellAll('library.changed', state());
  if (options.access === 'write') lock = await keepLock(folder, { retryEvery, onChange: tellState });
  const mayWrite = async (): Promise<Result<number, Refusal>> =>
    lock === null
      ? refused({ code: 'library-locked', subject: folder, detail: 'opened for reading' })
      : lock.mayWrite();
  if (lock !== null && lock.trouble() === null) await sweepLeftovers(folder).catch(() => undefined);

  const catalogue = await openCatalogue(libraryPaths.cache(folder));
  const changed = async (story: Story) => {
    const entry = storyEntry(story, await fingerprintOf(folder, story.id));
    cached(() => catalogue.put([entry]));
    clients.tellAll('stories.changed', { rows: [entry.row], removed: [] });
  };
  const removed = (ids: readonly StoryId[]) => {
    cached(() => catalogue.remove(ids));
    clients.tellAll('stories.changed', { rows: [], removed: [...ids] });
  };
  const note = (sentence: string) => clients.tellAll('notice', { sentence });
  const stories = openStories({
    folderOf: (id) => libraryPaths.story(folder, id),
    writer: {
      mayWrite,
      now: options.now,
      onNote: note,
    },
    onEdit: (story, update, origin, holder) => {
      if (holder !== origin && isClient(holder))
        holder.tell('story.updated', { story, update: Buffer.from(update).toString('base64') });
    },
    onWritten: (story) => void changed(story),
  });

  const stop = new AbortController();
  const refreshed = refreshCatalogue(folder, catalogue, {
    signal: stop.signal,
    onChange: (rows, gone) => clients.tellAll('stories.changed', { rows: [...rows], removed: [...gone] }),
  });

  return ok({
    folder,
    houseStyle: () => library.houseStyle,
    changeHouseStyle: (change) =>
      inTurn(async () => {
        const next = { ...library, houseStyle: change(library.houseStyle) };
        const written = await writeLibrary(folder, next);
        if (!written.ok) return written;
        library = next;
        tellState();
        return written;
      }),
    catalogue,
    stories,
    state,
    mayWrite,
    changed,
    removed,
    inReviewTurn: takeTurns(),
    reviewed: (story, review) => clients.tellAll('review.changed', { story, open: openItems(review) }),
    note,
    refreshed,
    close: async () => {
      stop.abort();
      await refreshed;
      await stories.closeAll();
      await lock?.close();
      await catalogue.close();
    },
  });
}

function isClient(holder: object): holder is Client {
  return 'tell' in holder;
}

/** A catalogue that cannot be written to (a full disk) is behind; the next start notices and catches up. */
function cached(write: () => void): void {
  try {
    write();
  } catch {
    // Nothing is lost: the catalogue is only a copy.
  }
}
