import type { TextLine } from '../document/text-lines.ts';
import type { SectionId } from '../ids.ts';

/** The lines of one section. */
export type SectionLines = { readonly section: SectionId; readonly lines: readonly TextLine[] };

/** Where a claim stands: from its first to its last marked character; offsets in the section's plain text. */
export type ClaimPlace = {
  readonly section: SectionId;
  readonly from: number;
  readonly to: number;
};

/** A claim's places in page order, and its words: those of all its places. */
export type PlacedClaim = { readonly places: readonly ClaimPlace[]; readonly words: string };

/**
 * Where every claim stands that has words in the text. A claim is all that stands between its first and its last
 * marked character: words put into its middle belong to it, whether they carry its mark or not. Edits of two laptops
 * can leave a claim in two sections; then it has two places, and the words of both.
 */
export function placeClaims(sections: readonly SectionLines[]): ReadonlyMap<string, PlacedClaim> {
  const placed = new Map<string, PlacedClaim>();
  for (const { section, lines } of sections) {
    const text = lines.map((line) => line.text).join('\n');
    for (const [claim, { from, to }] of hulls(lines)) {
      const before = placed.get(claim);
      placed.set(claim, {
        places: [...(before?.places ?? []), { section, from, to }],
        words: [...(before === undefined ? [] : [before.words]), text.slice(from, to)].join(' … '),
      });
    }
  }
  return placed;
}

function hulls(lines: readonly TextLine[]): ReadonlyMap<string, { from: number; to: number }> {
  const found = new Map<string, { from: number; to: number }>();
  let start = 0;
  for (const { text, claims } of lines) {
    for (const { claim, from, to } of claims) {
      const before = found.get(claim);
      found.set(claim, {
        from: Math.min(before?.from ?? Infinity, start + from),
        to: Math.max(before?.to ?? 0, start + to),
      });
    }
    start += text.length + 1;
  }
  return found;
}
