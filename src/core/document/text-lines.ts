import { inlineText, textBlocks, type DocumentJson, type Inline } from './document.ts';

/** A run of characters in a line; UTF-16 offsets. */
export type Span = { readonly from: number; readonly to: number };

/** What stands in one line of a section's text. A citation is at the offset of the words before it. */
export type TextLine = {
  readonly text: string;
  readonly citations: readonly { readonly source: string; readonly at: number }[];
  /** The words of claims, in reading order; neighbours of one claim are one span. */
  readonly claims: readonly (Span & { readonly claim: string })[];
};

/** The lines of a text: one for each paragraph, heading or paragraph of a list. Joined by `\n` they are its plain text. */
export function textLines(document: DocumentJson): readonly TextLine[] {
  return textBlocks(document.content).map((inline) => ({
    text: inlineText(inline),
    citations: inline.flatMap((piece, index) =>
      piece.type === 'citation'
        ? [{ source: piece.attrs.source, at: inlineText(inline.slice(0, index)).length }]
        : [],
    ),
    claims: claimSpans(inline),
  }));
}

function claimSpans(inline: readonly Inline[]): TextLine['claims'] {
  let at = 0;
  const pieces = inline.flatMap((piece) => {
    const from = at;
    at += inlineText([piece]).length;
    if (at === from) return [];
    return (piece.marks ?? []).flatMap((mark) =>
      mark.type === 'claim' ? [{ claim: mark.attrs.id, from, to: at }] : [],
    );
  });
  return joinedSpans(pieces);
}

/** Joins spans of one claim that touch; in reading order. */
export function joinedSpans(pieces: TextLine['claims']): TextLine['claims'] {
  const joined: { claim: string; from: number; to: number }[] = [];
  const last = new Map<string, number>();
  for (const piece of pieces) {
    const index = last.get(piece.claim);
    const before = index === undefined ? undefined : joined[index];
    if (before !== undefined && index !== undefined && before.to === piece.from)
      joined[index] = { ...before, to: piece.to };
    else last.set(piece.claim, joined.push({ ...piece }) - 1);
  }
  return joined;
}
