import { boundariesOf, offsetOf, pageAt, readTextMap, stretchBetween, type Stretch } from './text-map.ts';

/** What can be painted over the words of a page; the later lies on top. The page's own style sheet colours them. */
export const paintNames = [
  'annotation',
  'supports',
  'contradicts',
  'annotation-current',
  'passage',
  'find',
  'find-current',
] as const;
export type PaintName = (typeof paintNames)[number];

/** A capture's page as it stands in the frame, with its words by their offsets in the capture's plain text. */
export type OpenPage = {
  readonly document: Document;
  readonly text: string;
  /** Paints stretches under a name, and nothing else under it. They may overlap. */
  readonly paint: (name: PaintName, stretches: readonly Stretch[]) => void;
  /** Brings a stretch into sight, if it is not. */
  readonly show: (stretch: Stretch) => void;
  /** The box around a stretch; pixels from the frame's corner. Null where none of it is on the page. */
  readonly boxOf: (stretch: Stretch) => DOMRect | null;
  /** The selected words, or null. */
  readonly selected: () => Stretch | null;
  readonly select: (stretch: Stretch | null) => void;
  /** The offset of the letter at a point; pixels from the frame's corner. Null where there is none. */
  readonly at: (x: number, y: number) => number | null;
  /** The first offset in sight. */
  readonly top: () => number;
  /** The number of the printed page on which an offset stands, or null. */
  readonly pageAt: (offset: number) => string | null;
  /** The size of its type; 1 is its own. */
  readonly zoom: (factor: number) => void;
  /** Gives it the keyboard. */
  readonly focus: () => void;
};

/** Highlights differ in shape, too: who sees no colour sees the lines. */
const shapes = `
::highlight(annotation) { text-decoration: underline dotted 1px; text-underline-offset: 0.2em; }
::highlight(supports) { text-decoration: underline solid 1.5px; text-underline-offset: 0.2em; }
::highlight(contradicts) { text-decoration: underline wavy 1px; text-underline-offset: 0.2em; }
::highlight(annotation-current) { text-decoration: underline solid 2px; text-underline-offset: 0.2em; }
::highlight(find-current) { text-decoration: underline double 2px; }
`;

/** Opens the page that a frame has loaded. `text` is the capture's plain text. Null where it is no page of a capture. */
export function openPage(frame: HTMLIFrameElement, text: string): OpenPage | null {
  const document = frame.contentDocument;
  const view = document?.defaultView ?? null;
  // A refusal of the host is plain text.
  if (document === null || view === null || document.contentType !== 'text/html') return null;
  const map = readTextMap(document.body);
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(shapes);
  document.adoptedStyleSheets = [sheet];

  const rangeOf = (stretch: Stretch): Range | null => {
    const found = boundariesOf(map, stretch);
    if (found === null) return null;
    const range = document.createRange();
    range.setStart(found.from.node, found.from.offset);
    range.setEnd(found.to.node, found.to.offset);
    return range;
  };
  const boxOf = (stretch: Stretch) => rangeOf(stretch)?.getBoundingClientRect() ?? null;
  const caretAt = (x: number, y: number) => {
    const caret = document.caretPositionFromPoint(x, y);
    return caret === null ? null : offsetOf(map, { node: caret.offsetNode, offset: caret.offset }, 'forward');
  };

  return {
    document,
    text,
    paint: (name, stretches) => {
      // A page that was left has no window any more.
      if (document.defaultView === null) return;
      const highlight = new view.Highlight();
      highlight.priority = paintNames.indexOf(name);
      for (const stretch of stretches) {
        const range = rangeOf(stretch);
        if (range !== null) highlight.add(range);
      }
      view.CSS.highlights.set(name, highlight);
    },
    show: (stretch) => {
      const box = boxOf(stretch);
      if (box === null || (box.top >= 0 && box.bottom <= view.innerHeight)) return;
      view.scrollBy({ top: box.top - view.innerHeight / 3, behavior: 'instant' });
    },
    boxOf,
    selected: () => {
      const selection = document.getSelection();
      if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
      const range = selection.getRangeAt(0);
      return stretchBetween(
        map,
        text,
        { node: range.startContainer, offset: range.startOffset },
        { node: range.endContainer, offset: range.endOffset },
      );
    },
    select: (stretch) => {
      const selection = document.getSelection();
      selection?.removeAllRanges();
      const range = stretch === null ? null : rangeOf(stretch);
      if (range !== null) selection?.addRange(range);
    },
    at: (x, y) => {
      const offset = caretAt(x, y) ?? 0;
      // The caret goes between two letters, and to the nearest where the point is on none.
      const touched = [offset, offset - 1].find((one) => {
        const box = one < 0 ? null : boxOf({ start: one, end: one + 1 });
        return box !== null && box.left <= x && x <= box.right && box.top <= y && y <= box.bottom;
      });
      return touched ?? null;
    },
    top: () => caretAt(view.innerWidth / 2, 4) ?? 0,
    pageAt: (offset) => pageAt(map, offset),
    zoom: (factor) => {
      document.documentElement.style.fontSize = `${Math.round(factor * 100)}%`;
    },
    focus: () => frame.focus(),
  };
}
