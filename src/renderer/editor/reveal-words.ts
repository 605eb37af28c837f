import type { Editor } from '@tiptap/core';
import type { WindowState } from '../desk/window-state.ts';
import { paintWords } from './paint-words.ts';
import { positionAt } from './text-positions.ts';

type Wish = NonNullable<WindowState['goTo']>;

/** Wishes that were granted: an editor that is made anew does not jump there again. */
const done = new WeakSet<Wish>();

/** Brings the words that somebody wishes to see into sight; selects them, with the keyboard, if the wish says so. */
export function revealWords(editor: Editor, wish: Wish): void {
  const { range, select, paint } = wish;
  if (range === null || done.has(wish) || editor.isDestroyed) return;
  done.add(wish);
  const { doc } = editor.state;
  const from = positionAt(doc, range.from, 'start');
  const to = Math.max(from, positionAt(doc, range.to, 'end'));
  if (select) editor.chain().setTextSelection({ from, to }).focus(null, { scrollIntoView: false }).run();
  if (paint) paintWords(editor, from, to);
  scrollTo(editor, from, to);
}

/** How much of the pane, from its top, is where one looks first; what stands in it need not move. */
const lookedAt = { from: 0.1, to: 0.8, ideal: 0.3 } as const;

function scrollTo({ view }: Editor, from: number, to: number): void {
  const pane = view.dom.closest('[data-pane]');
  if (pane === null) return;
  const { top, height } = pane.getBoundingClientRect();
  const start = view.coordsAtPos(from).top - top;
  const end = view.coordsAtPos(to).bottom - top;
  if (start >= height * lookedAt.from && end <= height * lookedAt.to) return;
  pane.scrollBy({ top: start - height * lookedAt.ideal });
}
