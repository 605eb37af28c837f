import type { DocumentJson, Inline, Mark } from './document.ts';
import { mapInline } from './map-inline.ts';

/** A stretch of a section's plain text; UTF-16 offsets. */
type Stretch = { readonly from: number; readonly to: number };

/** The text with a claim's mark on a stretch of its words. Line ends and citations in between carry none. */
export function withClaim(document: DocumentJson, { from, to }: Stretch, id: string): DocumentJson {
  return mapText(document, (piece, start) => {
    const end = start + piece.text.length;
    const cuts = [Math.max(start, from), Math.min(end, to)] as const;
    if (cuts[0] >= cuts[1]) return [piece];
    const part = (a: number, b: number) => piece.text.slice(a - start, b - start);
    return [
      { ...piece, text: part(start, cuts[0]) },
      marked({ ...piece, text: part(cuts[0], cuts[1]) }, id),
      { ...piece, text: part(cuts[1], end) },
    ].filter(({ text }) => text !== '');
  });
}

/** The text without a claim's mark; its words stay. */
export function withoutClaim(document: DocumentJson, id: string): DocumentJson {
  return mapText(document, (piece) => {
    const { marks = [], ...rest } = piece;
    const kept = marks.filter((mark) => mark.type !== 'claim' || mark.attrs.id !== id);
    return [kept.length > 0 ? { ...rest, marks: kept } : rest];
  });
}

type TextPiece = Inline & { readonly type: 'text' };

function marked(piece: TextPiece, id: string): TextPiece {
  const marks: readonly Mark[] = piece.marks ?? [];
  if (marks.some((mark) => mark.type === 'claim' && mark.attrs.id === id)) return piece;
  return { ...piece, marks: [...marks, { type: 'claim', attrs: { id } }] };
}

/** Changes each piece of text; `start` is its offset in the plain text. */
function mapText(
  document: DocumentJson,
  change: (piece: TextPiece, start: number) => readonly TextPiece[],
): DocumentJson {
  return mapInline(document, (piece, start) => (piece.type === 'text' ? change(piece, start) : [piece]));
}
