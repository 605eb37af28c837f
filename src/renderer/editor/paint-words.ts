import type { Editor } from '@tiptap/core';

/** The paint of words that are talked about; `theme/prose.css` gives it its colour. */
const paint = 'talked-about';

/** Paints words of an editor, and no others: the text itself is not touched. */
export function paintWords({ view }: Editor, from: number, to: number): void {
  const [start, end] = [view.domAtPos(from), view.domAtPos(to)];
  const range = new Range();
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  CSS.highlights.set(paint, new Highlight(range));
}

/** Takes the paint off. */
export function unpaintWords(): void {
  CSS.highlights.delete(paint);
}
