import { inlineText, textBlocks, type DocumentJson } from '../../../core/document/document.ts';

/** The claims whose words begin before a piece of a line, and those whose words end behind it. */
export type RangeEdges = { readonly starts: readonly string[]; readonly ends: readonly string[] };

/** Where claims begin and end in a text: by line, then by piece. */
export type ClaimRanges = (line: number, piece: number) => RangeEdges;

const none: RangeEdges = { starts: [], ends: [] };

/**
 * From where to where each claim of a text goes: from its first to its last marked piece, as `placeClaims` counts.
 * Lines are those of `textBlocks`.
 */
export function claimRanges(document: DocumentJson, isShown: (claim: string) => boolean): ClaimRanges {
  const first = new Map<string, string>();
  const last = new Map<string, string>();
  textBlocks(document.content).forEach((inline, line) =>
    inline.forEach((piece, index) => {
      if (inlineText([piece]) === '') return;
      for (const mark of piece.marks ?? []) {
        if (mark.type !== 'claim' || !isShown(mark.attrs.id)) continue;
        if (!first.has(mark.attrs.id)) first.set(mark.attrs.id, `${line} ${index}`);
        last.set(mark.attrs.id, `${line} ${index}`);
      }
    }),
  );
  if (first.size === 0) return () => none;
  const starts = byPlace(first);
  const ends = byPlace(last);
  return (line, piece) => ({
    starts: starts.get(`${line} ${piece}`) ?? [],
    ends: ends.get(`${line} ${piece}`)?.toReversed() ?? [],
  });
}

function byPlace(edges: ReadonlyMap<string, string>): ReadonlyMap<string, readonly string[]> {
  const claims = new Map<string, string[]>();
  for (const [claim, place] of edges) claims.set(place, [...(claims.get(place) ?? []), claim]);
  return claims;
}
