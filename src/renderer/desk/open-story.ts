import type { Refusal } from '../../core/contract/refusal.ts';
import type { StoryId } from '../../core/ids.ts';
import type { DeskClient } from './client.ts';
import { openLiveStory, type LiveStory } from './live-story.ts';
import { settable, type Store } from './store.ts';

/** What stands in the middle of the window. */
export type OpenState =
  | { readonly kind: 'none' }
  | { readonly kind: 'opening'; readonly id: StoryId }
  | { readonly kind: 'open'; readonly story: LiveStory }
  | { readonly kind: 'refused'; readonly id: StoryId; readonly refusal: Refusal };

/** The one story that the window shows, and those that it has left but not yet saved. */
export type OpenStory = {
  readonly state: Store<OpenState>;
  /** Stories that were left with words that are not on the disk; they stay in memory until they are. */
  readonly unsaved: Store<readonly LiveStory[]>;
  readonly open: (id: StoryId) => Promise<void>;
  readonly leave: () => Promise<void>;
  /** Hands everything in. How many stories still have words that are not on the disk. */
  readonly flush: () => Promise<number>;
};

/** `person` says who writes in this window. */
export function openStoryOf(desk: DeskClient, person: () => string): OpenStory {
  const state = settable<OpenState>({ kind: 'none' });
  const unsaved = settable<readonly LiveStory[]>([]);
  /** Which opening is the last one asked for: a slow one must not replace a later one. */
  let ticket = 0;

  const put = async (story: LiveStory): Promise<void> => {
    if (await story.sync.flush()) {
      await story.close();
      return;
    }
    unsaved.set([...unsaved.get(), story]);
    const stop = story.sync.saveState.subscribe(() => {
      if (story.sync.saveState.get().kind !== 'saved') return;
      stop();
      if (!unsaved.get().includes(story)) return;
      unsaved.set(unsaved.get().filter((other) => other !== story));
      void story.close();
    });
  };

  const leave = async (): Promise<void> => {
    ticket++;
    const left = state.get();
    state.set({ kind: 'none' });
    if (left.kind === 'open') await put(left.story);
  };

  return {
    state,
    unsaved,
    leave,
    open: async (id) => {
      const current = state.get();
      if (current.kind === 'open' && current.story.id === id) return;
      void leave();
      const mine = ++ticket;
      const waiting = unsaved.get().find((story) => story.id === id);
      if (waiting !== undefined) {
        unsaved.set(unsaved.get().filter((story) => story !== waiting));
        state.set({ kind: 'open', story: waiting });
        return;
      }
      state.set({ kind: 'opening', id });
      const opened = await openLiveStory(desk, id, person);
      if (mine !== ticket) {
        if (opened.ok) await opened.value.close();
        return;
      }
      state.set(
        opened.ok ? { kind: 'open', story: opened.value } : { kind: 'refused', id, refusal: opened.refusal },
      );
    },
    flush: async () => {
      const current = state.get();
      const stories = [...unsaved.get(), ...(current.kind === 'open' ? [current.story] : [])];
      const saved = await Promise.all(stories.map((story) => story.sync.flush()));
      return saved.filter((isSaved) => !isSaved).length;
    },
  };
}
