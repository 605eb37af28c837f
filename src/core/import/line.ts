import type { Inline, Mark } from '../document/document.ts';
import { joinedInline } from '../render/carried.ts';

/** A piece of a line before its white space is settled. `exact` text keeps every space. */
export type Piece =
  | { readonly type: 'text'; readonly text: string; readonly marks: readonly Mark[]; readonly exact: boolean }
  | { readonly type: 'break'; readonly marks: readonly Mark[] }
  | { readonly type: 'citation'; readonly source: string; readonly marks: readonly Mark[] };

/**
 * How white space is read. `fold`: as a browser shows it, every run is one space and none stand at a line's edges
 * (HTML). `lines`: only line ends fold, with the spaces around them (Markdown, whose parser has done the rest).
 */
export type Spaces = 'fold' | 'lines';

/** A line of text with its white space settled. Empty where nothing is left. */
export function settleLine(pieces: readonly Piece[], spaces: Spaces): readonly Inline[] {
  const folded = foldPieces(pieces, spaces);
  return joinedInline(folded.map(inlineOf));
}

function inlineOf(piece: Piece): Inline {
  const marks = piece.marks.length > 0 ? { marks: piece.marks } : {};
  switch (piece.type) {
    case 'text':
      return { type: 'text', text: piece.text, ...marks };
    case 'break':
      return { type: 'hardBreak', ...marks };
    case 'citation':
      return { type: 'citation', attrs: { source: piece.source }, ...marks };
  }
}

const folding: Readonly<Record<Spaces, RegExp>> = {
  fold: /[ \t\n\f\r]+/g,
  lines: /[ \t]*[\n\r][ \t\n\r]*/g,
};

/** A folded space, told from one that was meant. No text holds this character: reading has taken it out. */
const fold = '\u0001';

function foldPieces(pieces: readonly Piece[], spaces: Spaces): readonly Piece[] {
  const out: Piece[] = [];
  /** Whether a folded space here would stand at the start of a line or behind another one. */
  let swallow = true;
  let trailing = -1;
  const dropTrailing = () => {
    const last = out[trailing];
    if (last?.type === 'text') out[trailing] = { ...last, text: last.text.slice(0, -1) };
    trailing = -1;
  };
  for (const piece of pieces) {
    if (piece.type !== 'text') {
      if (piece.type === 'break') dropTrailing();
      trailing = -1;
      swallow = piece.type === 'break';
      out.push(piece);
      continue;
    }
    if (piece.exact) {
      if (piece.text === '') continue;
      trailing = -1;
      swallow = false;
      out.push(piece);
      continue;
    }
    const marked = piece.text.replaceAll(folding[spaces], fold);
    const kept = swallow && marked.startsWith(fold) ? marked.slice(1) : marked;
    if (kept === '') continue;
    swallow = kept.endsWith(fold);
    trailing = swallow ? out.length : -1;
    out.push({ ...piece, text: kept.replaceAll(fold, ' ') });
  }
  dropTrailing();
  return out.filter((piece) => piece.type !== 'text' || piece.text !== '');
}
