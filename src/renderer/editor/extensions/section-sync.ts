import { Extension } from '@tiptap/core';
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state';
import { getRelativeSelection, ySyncPlugin, ySyncPluginKey, type ProsemirrorBinding } from '@tiptap/y-tiptap';
import type * as Y from 'yjs';

type Options = {
  /** The section's text in the story's document. */
  readonly fragment: Y.XmlFragment;
  /** The story's one undo history, shared by all its sections. */
  readonly undo: Y.UndoManager;
};

type RelativeSelection = ReturnType<typeof getRelativeSelection>;
type StackEvent = { readonly stackItem: { readonly meta: Map<unknown, unknown> } };

const selectionBefore = new PluginKey<RelativeSelection | null>('selectionBefore');

/**
 * Ties an editor to a section of the story. TipTap's own collaboration extension gives every editor a history of its
 * own and destroys it with the editor; here the sheet is one page with one history, and its editors come and go.
 */
export const SectionSync = Extension.create<Options>({
  name: 'sectionSync',
  priority: 1000,
  addKeyboardShortcuts() {
    const { undo } = this.options;
    const undoLast = () => undo.undo() !== null || true;
    const redoLast = () => undo.redo() !== null || true;
    return { 'Mod-z': undoLast, 'Mod-y': redoLast, 'Shift-Mod-z': redoLast };
  },
  addProseMirrorPlugins() {
    const { fragment, undo } = this.options;
    return [ySyncPlugin(fragment), undoSelection(fragment, undo)];
  },
});

/** Puts the caret back where it was before an undone edit. */
function undoSelection(fragment: Y.XmlFragment, undo: Y.UndoManager): Plugin {
  return new Plugin<RelativeSelection | null>({
    key: selectionBefore,
    state: {
      init: () => null,
      apply: (_transaction, previous, oldState) => {
        const binding = bindingOf(oldState);
        return binding === null ? previous : getRelativeSelection(binding, oldState);
      },
    },
    view: (view) => {
      const onAdded = ({ stackItem }: StackEvent) => {
        if (!stackItem.meta.has(fragment)) stackItem.meta.set(fragment, selectionBefore.getState(view.state));
      };
      const onPopped = ({ stackItem }: StackEvent) => {
        const binding = bindingOf(view.state);
        const selection = stackItem.meta.get(fragment) as RelativeSelection | null | undefined;
        if (binding !== null && selection) binding.beforeTransactionSelection = selection;
      };
      undo.on('stack-item-added', onAdded);
      undo.on('stack-item-popped', onPopped);
      return {
        destroy: () => {
          undo.off('stack-item-added', onAdded);
          undo.off('stack-item-popped', onPopped);
        },
      };
    },
  });
}

function bindingOf(state: EditorState): ProsemirrorBinding | null {
  const sync = ySyncPluginKey.getState(state) as { readonly binding?: ProsemirrorBinding } | undefined;
  return sync?.binding ?? null;
}
