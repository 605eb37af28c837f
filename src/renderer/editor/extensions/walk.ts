import { Extension } from '@tiptap/core';

type Options = {
  /** Goes to the text before (-1) or after (1) this one. Says whether there is one. */
  readonly onLeave: (direction: -1 | 1) => boolean;
};

/** The arrow keys walk from one section's text into the next, as on one sheet. */
export const Walk = Extension.create<Options>({
  name: 'walk',
  addKeyboardShortcuts() {
    const leaveAt = (direction: -1 | 1) => () => {
      const { view, state } = this.editor;
      const { selection, doc } = state;
      if (!selection.empty || !view.endOfTextblock(direction === 1 ? 'down' : 'up')) return false;
      const block =
        direction === 1 ? selection.$head.after(1) >= doc.content.size : selection.$head.before(1) <= 0;
      return block && this.options.onLeave(direction);
    };
    return { ArrowDown: leaveAt(1), ArrowUp: leaveAt(-1) };
  },
});
