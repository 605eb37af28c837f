import { sentenceFor } from '../../core/contract/messages.ts';
import type { Refusal } from '../../core/contract/refusal.ts';
import type { SaveState } from '../desk/save-state.ts';

/** Whether the work is saved, in a word or two. */
export function saveStateInWords(state: SaveState): string {
  switch (state.kind) {
    case 'saved':
      return 'Saved';
    case 'saving':
      return 'Saving…';
    case 'failing':
      return 'Not saved';
  }
}

/** What keeps the work from being saved, and what to do about it. Writing goes on in every case. */
export function troubleInWords(refusal: Refusal): string {
  const kept = 'Go on writing: every word stays in this window, and saving resumes by itself.';
  return refusal.code === 'host-gone'
    ? 'Galley itself has stopped; this page is waiting for it. Start Galley again and leave this window open: every word stays here and is saved when it is back.'
    : `${sentenceFor(refusal)} ${kept}`;
}
