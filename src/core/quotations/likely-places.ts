import { placesCount } from './grams.ts';
import type { TextIndex } from './text-index.ts';

/** Where a phrase may stand in a text: about where it would begin, and what speaks for it (bits, see below). */
export type LikelyPlace = { readonly start: number; readonly votes: number };

/** Places are told apart by this many characters; a phrase may drift by as much within one. */
const bandBits = 5;
export const bandWidth = 1 << bandBits;

/** What a gram that stands once weighs in a text of a line or two. */
const leastWeight = 4;

/** So many votes are cast in a text; those of the commonest grams are dropped first. */
const mostVotes = 1_000;
/** So many grams of a phrase vote, evenly spread over it. */
const mostVoters = 64;

/** Counters that are used again from text to text: a look-up over many captures would else make new ones for each. */
export type Ballot = { votes: Uint32Array; counts: Uint32Array; readonly sums: Uint32Array };

export function ballot(): Ballot {
  return { votes: new Uint32Array(0), counts: new Uint32Array(0), sums: new Uint32Array(32) };
}

/**
 * Where a phrase may stand in a text, the likeliest first, at most `most` places. Each gram of the phrase votes for the
 * places where the phrase would then begin (the diagonals of FASTA, Lipman and Pearson 1985), with a weight that grows
 * with its rarity in the text: the bits that finding it in a band of the text by chance would take. A phrase of which
 * every fourth character is wrong still has grams left to vote.
 */
export function likelyPlaces(
  { grams, lower }: TextIndex,
  hashes: Uint32Array,
  most: number,
  box: Ballot = ballot(),
): readonly LikelyPlace[] {
  const length = hashes.length;
  const bands = ((lower.length + length) >> bandBits) + 2;
  if (box.votes.length < bands) box.votes = new Uint32Array(bands * 2);
  const votes = box.votes;
  votes.fill(0, 0, bands);
  const expected = Math.max(leastWeight, log2(lower.length >> (bandBits + 1)));
  const commonest = commonestVoters(grams, hashes, expected, box);
  const step = stepOf(hashes);
  for (let at = 0; at < length; at += step) {
    const count = box.counts[at] ?? 0;
    const bits = log2(count);
    if (count === 0 || bits > commonest) continue;
    const weight = expected - bits;
    const first = grams.starts[(hashes[at] ?? 0) >>> grams.shift] ?? 0;
    for (let nth = first; nth < first + count; nth++) {
      const band = ((grams.places[nth] ?? 0) - at + length) >> bandBits;
      votes[band] = (votes[band] ?? 0) + weight;
    }
  }
  return highest(votes, bands, most).map((place) => ({
    start: (place.band << bandBits) - length,
    votes: place.votes,
  }));
}

/** Counts how often each gram stands in the text, and says how common (in bits) the commonest are that may vote. */
function commonestVoters(
  grams: TextIndex['grams'],
  hashes: Uint32Array,
  expected: number,
  box: Ballot,
): number {
  if (box.counts.length < hashes.length) box.counts = new Uint32Array(hashes.length);
  const { counts, sums } = box;
  sums.fill(0);
  const step = stepOf(hashes);
  for (let at = 0; at < hashes.length; at += step) {
    const hash = hashes[at] ?? 0;
    const count = hash === 0 ? 0 : placesCount(grams, hash);
    counts[at] = count;
    sums[log2(count)] = (sums[log2(count)] ?? 0) + count;
  }
  let cast = 0;
  for (let bits = 0; bits < expected; bits++) {
    const before = cast;
    cast += sums[bits] ?? 0;
    // The rarest vote in any case.
    if (before > 0 && cast > mostVotes) return bits - 1;
  }
  return expected - 1;
}

function stepOf(hashes: Uint32Array): number {
  return Math.max(1, Math.ceil(hashes.length / mostVoters));
}

type Peak = { readonly band: number; readonly votes: number };

/** The pairs of neighbouring bands with the most votes, none twice. */
function highest(votes: Uint32Array, bands: number, most: number): readonly Peak[] {
  const peaks: Peak[] = [];
  let least = 0;
  for (let band = 0; band + 1 < bands; band++) {
    const sum = (votes[band] ?? 0) + (votes[band + 1] ?? 0);
    if (sum <= least) continue;
    const last = peaks.findIndex((peak) => peak.band >= band - 1);
    if (last !== -1) {
      if ((peaks[last]?.votes ?? 0) >= sum) continue;
      peaks.splice(last, 1);
    }
    const place = peaks.findIndex((peak) => peak.votes < sum);
    peaks.splice(place === -1 ? peaks.length : place, 0, { band, votes: sum });
    if (peaks.length > most) peaks.pop();
    if (peaks.length === most) least = peaks.at(-1)?.votes ?? 0;
  }
  return peaks;
}

/** Whole bits of a number, 0 for 0. */
function log2(value: number): number {
  return 31 - Math.clz32(Math.max(1, value));
}
