import { fromBase64, toBase64 } from 'lib0/buffer';
import * as Y from 'yjs';
import type { Refusal } from '../../core/contract/refusal.ts';
import type { StoryId } from '../../core/ids.ts';
import { ok, refused, type Result } from '../../core/result.ts';
import type { DeskClient } from './client.ts';
import type { SaveState } from './save-state.ts';
import { settable, type Store } from './store.ts';

/** Keeps a document of the page and the desk's copy of it the same, and knows what is not on the disk yet. */
export type Sync = {
  readonly saveState: Store<SaveState>;
  /** Opens the story at the desk and fills the document. Gives the notes on how it was read. */
  readonly open: () => Promise<Result<readonly string[], Refusal>>;
  /** Hands in at once what is not handed in yet. Says whether everything is on the disk then. */
  readonly flush: () => Promise<boolean>;
  readonly close: () => Promise<void>;
};

/** Edits that came from the desk carry this origin; every other edit was made here. */
export const fromDesk = 'desk';

/** Typing is handed in after a pause of this length, and again after a failure; ms. */
const pause = 100;
const retryAfter = 1_500;

/** `sign` may write into the document who changes it; it is called before what was changed here is handed in. */
export function syncStory(desk: DeskClient, story: StoryId, doc: Y.Doc, sign: () => void): Sync {
  const saveState = settable<SaveState>({ kind: 'saved' });
  let unsent: Uint8Array[] = [];
  let inFlight: Promise<void> | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let closed = false;

  const onUpdate = (update: Uint8Array, origin: unknown) => {
    if (origin === fromDesk) return;
    unsent.push(update);
    if (saveState.get().kind === 'saved') saveState.set({ kind: 'saving' });
    schedule(pause);
  };

  const schedule = (delay: number) => {
    if (timer !== null || inFlight !== null) return;
    timer = setTimeout(() => void send(), delay);
  };

  const send = async (): Promise<void> => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (inFlight !== null) await inFlight;
    if (unsent.length === 0) return;
    inFlight = handIn();
    await inFlight;
    inFlight = null;
    if (unsent.length > 0 && !closed) schedule(saveState.get().kind === 'failing' ? retryAfter : pause);
  };

  /** Hands in everything as one edit. It is kept here until the desk says that it is on the disk. */
  const handIn = async (): Promise<void> => {
    sign();
    const update = Y.mergeUpdates(unsent);
    unsent = [update];
    const answer = await desk.call('story.update', { story, update: toBase64(update) });
    if (answer.ok) {
      unsent.shift();
      if (unsent.length === 0) saveState.set({ kind: 'saved' });
      else saveState.set({ kind: 'saving' });
      return;
    }
    if (answer.refusal.code === 'story-out-of-step') {
      const opened = await exchange();
      if (opened.ok) return;
      saveState.set({ kind: 'failing', refusal: opened.refusal });
      return;
    }
    saveState.set({ kind: 'failing', refusal: answer.refusal });
  };

  /** Gets what the desk has beyond our copy, and puts down what it lacks as the next thing to hand in. */
  const exchange = async (): Promise<Result<readonly string[], Refusal>> => {
    const answer = await desk.call('story.open', { story, have: toBase64(Y.encodeStateVector(doc)) });
    if (!answer.ok) return refused(answer.refusal);
    Y.applyUpdate(doc, fromBase64(answer.value.update), fromDesk);
    if (unsent.length > 0) unsent = [Y.encodeStateAsUpdate(doc, fromBase64(answer.value.stateVector))];
    return ok(answer.value.notes);
  };

  const stopListening = desk.on('story.updated', ({ story: changed, update }) => {
    if (changed === story) Y.applyUpdate(doc, fromBase64(update), fromDesk);
  });
  const stopWaiting = desk.onReturn(() => {
    void exchange().then(() => unsent.length > 0 && schedule(0));
  });
  doc.on('update', onUpdate);

  return {
    saveState,
    open: exchange,
    flush: async () => {
      await send();
      return unsent.length === 0;
    },
    close: async () => {
      await send();
      closed = true;
      stopListening();
      stopWaiting();
      doc.off('update', onUpdate);
      await desk.call('story.close', { story });
    },
  };
}
