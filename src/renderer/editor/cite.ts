import type { RecordId } from '../../core/ids.ts';
import { activeEditor } from './active-editor.ts';

/**
 * Puts a citation behind the caret, or behind the selected words, in the text that last had the keyboard, and gives
 * it the keyboard back. Says whether there is such a text.
 */
export function citeAtCaret(source: RecordId): boolean {
  const active = activeEditor.get();
  if (active === null || active.editor.isDestroyed) return false;
  const { editor } = active;
  return editor
    .chain()
    .focus()
    .insertContentAt(editor.state.selection.to, { type: 'citation', attrs: { source } })
    .run();
}
