import type { Phrase } from './find-phrase.ts';
import { gramHashes } from './grams.ts';
import { likelyPlaces, type Ballot } from './likely-places.ts';
import { matchAt, type NearMatch } from './near-match.ts';
import type { TextIndex } from './text-index.ts';

/** A phrase of more characters than this is looked for by pieces of it: comparing all of it grows with its square. */
export const longPhrase = 600;

const pieceCount = 5;
const pieceLength = 160;
/** How many places of each piece are looked at closely, and how much of it may differ. */
const placesEach = 3;
const errorPart = 0.45;

type Piece = { readonly start: number; readonly text: string };
type Found = NearMatch & { readonly piece: number; readonly offset: number };

/**
 * The stretch of a text that is most like a long phrase: by its head, its tail and pieces between, which must stand in
 * their order and about as far from one another. The errors are those of the pieces, scaled to the whole, and what the
 * stretch is longer or shorter. Null where it has more than `maxErrors`.
 */
export function longMatch(
  index: TextIndex,
  phrase: Pick<Phrase, 'lower' | 'words'>,
  maxErrors: number,
  box: Ballot,
): NearMatch | null {
  const pieces = piecesOf(phrase);
  const found = pieces.map((piece, number) => placesOf(index, piece, number, box));
  const length = phrase.lower.length;
  let best: NearMatch | null = null;
  for (const seed of found.flat()) {
    const chain = found.flatMap((places) => nearestTo(seed, places, length));
    const match = stretchOf(index, chain, pieces, length);
    if (match !== null && match.errors <= (best === null ? maxErrors : best.errors - 1)) best = match;
  }
  return best;
}

/** Pieces evenly spread over the phrase that begin and end with words; the first is its head, the last its tail. */
function piecesOf({ lower, words }: Pick<Phrase, 'lower' | 'words'>): readonly Piece[] {
  const starts = words.map(({ start }) => start);
  const ends = words.map(({ end }) => end);
  return Array.from({ length: pieceCount }, (_, number) => {
    const target = ((lower.length - pieceLength) * number) / (pieceCount - 1);
    const isLast = number === pieceCount - 1;
    const start = number === 0 ? 0 : (starts.find((at) => at >= target) ?? Math.floor(target));
    const end = isLast ? lower.length : (ends.find((at) => at >= start + pieceLength) ?? start + pieceLength);
    return { start, text: lower.slice(start, Math.min(end, start + 2 * pieceLength)) };
  });
}

function placesOf(index: TextIndex, { start, text }: Piece, piece: number, box: Ballot): readonly Found[] {
  return likelyPlaces(index, gramHashes(text), placesEach, box).flatMap((place) => {
    const match = matchAt(index, text, place, Math.floor(text.length * errorPart));
    return match === null ? [] : [{ ...match, piece, offset: match.from - start }];
  });
}

/** The place of a piece that fits to where a seed says the phrase stands. */
function nearestTo(seed: Found, places: readonly Found[], length: number): readonly Found[] {
  const fitting = places.filter(
    (place) =>
      Math.abs(place.offset - seed.offset) <= length / 2 &&
      Math.sign(place.from - seed.from) === Math.sign(place.piece - seed.piece),
  );
  const weight = (place: Found) => place.errors + Math.abs(place.offset - seed.offset) / 10;
  return fitting.toSorted((a, b) => weight(a) - weight(b)).slice(0, 1);
}

function stretchOf(
  { lower }: TextIndex,
  chain: readonly Found[],
  pieces: readonly Piece[],
  length: number,
): NearMatch | null {
  const [first, last] = [chain.at(0), chain.at(-1)];
  if (first === undefined || last === undefined) return null;
  // Where the head or the tail is lost, the pieces that are left say about where it was.
  const from = first.piece === 0 ? first.from : Math.max(0, first.offset);
  const isTail = last.piece === pieces.length - 1;
  const to = isTail ? last.to : Math.min(lower.length, last.offset + length);
  if (to <= from) return null;
  let errors = 0;
  let compared = 0;
  for (const [number, { text }] of pieces.entries()) {
    compared += text.length;
    errors += chain.find(({ piece }) => piece === number)?.errors ?? text.length;
  }
  return { from, to, errors: Math.round((errors / compared) * length) + Math.abs(to - from - length) };
}
