import { Extension } from '@tiptap/core';
import { Plugin, type EditorState } from '@tiptap/pm/state';
import { openClaim, setWindow, useWindow } from '../../desk/window-state.ts';
import { claimAt } from '../claim-at.ts';

/** How long the caret rests before the panel follows it; ms. */
const rest = 150;

/**
 * The claims panel, where it is open, follows the caret to the claim that it stands in. A click with Ctrl or Cmd opens
 * the panel. Typing costs two comparisons: only a caret that moved without an edit is looked at, and later.
 */
export const ClaimFollow = Extension.create({
  name: 'claimFollow',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleClick: (view, position, event) => {
          const claim = event.ctrlKey || event.metaKey ? claimAt(view.state.doc, position) : null;
          if (claim !== null) openClaim(claim);
          return claim !== null;
        },
      },
      view: () => {
        let timer: ReturnType<typeof setTimeout> | undefined;
        return {
          update: ({ state }, before) => {
            if (state.doc !== before.doc || state.selection === before.selection || !isPanelOpen()) return;
            clearTimeout(timer);
            timer = setTimeout(() => follow(state), rest);
          },
          destroy: () => clearTimeout(timer),
        };
      },
    }),
  ],
});

function isPanelOpen(): boolean {
  const { showSources, sideTab } = useWindow.getState();
  return showSources && sideTab === 'claims';
}

function follow({ doc, selection }: EditorState): void {
  const claim = claimAt(doc, selection.head);
  if (claim !== null && claim !== useWindow.getState().claim) setWindow({ claim });
}
