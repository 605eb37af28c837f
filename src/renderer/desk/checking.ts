import type * as Y from 'yjs';
import type { StoryCheck } from '../../core/contract/checks.ts';
import type { StoryId } from '../../core/ids.ts';
import type { DeskClient } from './client.ts';
import { settable, type Store } from './store.ts';
import type { Sync } from './sync.ts';

/** What the desk found out about an open story. */
export type Checking = {
  /** The last answer; null before the first. */
  readonly result: Store<StoryCheck | null>;
  /** Whether something was written since, or a look-up is under way. */
  readonly isBehind: Store<boolean>;
  /** Looks now, not after the next pause. Done when the answer is there. */
  readonly look: () => Promise<void>;
  readonly close: () => void;
};

/** How long after the last edit the desk is asked; and the longest that it is put off while somebody types on; ms. */
const afterEdit = 600;
const atTheLatest = 4_000;

/**
 * Asks the desk about quotations, figures and passages whenever somebody pauses. Nothing of it is on the way of a
 * keystroke: the desk looks in a thread of its own, and one question at a time is under way.
 */
export function checkStory(desk: DeskClient, id: StoryId, doc: Y.Doc, sync: Sync): Checking {
  const result = settable<StoryCheck | null>(null);
  const isBehind = settable(true);
  let timer: ReturnType<typeof setTimeout> | null = null;
  let waitingSince = 0;
  let underWay: Promise<void> | null = null;
  let isStale = false;
  let isClosed = false;

  const ask = async () => {
    await sync.flush();
    if (isClosed) return;
    isStale = false;
    const answer = await desk.call('story.check', { story: id });
    if (isClosed) return;
    if (answer.ok) result.set(answer.value);
    if (!isStale) isBehind.set(false);
  };
  const look = (): Promise<void> => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    underWay ??= ask().finally(() => {
      underWay = null;
      if (isStale && !isClosed) schedule();
    });
    return underWay;
  };
  const schedule = () => {
    const now = Date.now();
    if (timer === null) waitingSince = now;
    else clearTimeout(timer);
    const rest = Math.max(0, waitingSince + atTheLatest - now);
    timer = setTimeout(() => void look(), Math.min(afterEdit, rest));
  };
  const onUpdate = () => {
    isStale = true;
    isBehind.set(true);
    schedule();
  };

  doc.on('update', onUpdate);
  schedule();
  return {
    result,
    isBehind,
    look,
    close: () => {
      isClosed = true;
      if (timer !== null) clearTimeout(timer);
      doc.off('update', onUpdate);
    },
  };
}
