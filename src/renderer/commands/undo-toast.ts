import type { LiveStory } from '../desk/live-story.ts';
import { keysInWords } from '../ui/keys.ts';
import { showToast } from '../ui/toast.tsx';

let closeLast: (() => void) | null = null;

/**
 * Says what was just done to a story, with a button that takes that step back as long as it is the last one. It takes the place of
 * the message before it, whose step is not the last any more.
 */
export function showUndoToast({ undo }: Pick<LiveStory, 'undo'>, text: string): void {
  const done = undo.undoStack.at(-1);
  const run = () => {
    if (undo.undoStack.at(-1) === done) undo.undo();
    else
      showToast({
        text: `Something else was done since then. ${keysInWords('$mod+KeyZ')} goes back step by step.`,
      });
  };
  closeLast?.();
  closeLast = showToast({ text, action: { label: 'Undo', run } });
}
