import { wordCount, type Phrase } from '../quotations/find-phrase.ts';
import { ballot, likelyPlaces } from '../quotations/likely-places.ts';
import { longMatch, longPhrase } from '../quotations/long-match.ts';
import { equalMatches, matchAt, type NearMatch } from '../quotations/near-match.ts';
import type { TextIndex } from '../quotations/text-index.ts';
import { placeScore, surroundings, type AnchorContext } from './anchor-context.ts';
import { unfold } from './fold.ts';

/** A passage whose words changed; `errorPart` is the part of its characters that differ. */
export type NearAnchor = { readonly start: number; readonly end: number; readonly errorPart: number };

/** So far around the old place a passage is looked for whatever its words are; characters. */
const hintWindow = 3_000;
const placesLooked = 12;
/** A place with fewer votes than this part of the likeliest one's is not looked at. */
const leastVotes = 0.25;
/** A likely place with no more errors than this needs no search around the old place. */
const good = 0.25;
/** Longer texts are not searched as a whole: the likely places are all that is looked at. */
const longestSearch = 1_000_000;

/** What is accepted; the last two are for passages of fewer than eight words, which say little by themselves. */
const most = 0.45;
const fewWords = 8;
const mostOfFew = 0.15;
const contextOfFew = 0.5;

/**
 * The place whose words are most like those of a passage, what stands around it counting too: where its grams say that
 * it may stand, else around the old place, last in the whole text. Null where none is near enough.
 */
export function anchorNear(index: TextIndex, phrase: Phrase, context: AnchorContext): NearAnchor | null {
  const length = phrase.lower.length;
  const isShort = wordCount(phrase) < fewWords;
  const maxErrors = Math.floor(length * (isShort ? mostOfFew : most));
  const accepted = (matches: readonly NearMatch[]) =>
    matches
      .map(({ from, to, errors }) => ({ ...unfold(index.folded, from, to), errorPart: errors / length }))
      .filter((place) => !isShort || isHelped(index.source, context, place));
  const found = accepted(matchesOf(index, phrase, context, maxErrors));
  if (found.length > 0) return bestOf(index.source, context, found);
  if (length > longPhrase || length * index.lower.length > longestSearch * hintWindow) return null;
  const window = { from: 0, to: index.lower.length };
  return bestOf(index.source, context, accepted(equalMatches(index, phrase.lower, window, maxErrors)));
}

function matchesOf(
  index: TextIndex,
  phrase: Phrase,
  context: AnchorContext,
  maxErrors: number,
): readonly NearMatch[] {
  const { lower, hashes } = phrase;
  const box = ballot();
  if (lower.length > longPhrase) {
    const match = longMatch(index, phrase, maxErrors, box);
    return match === null ? [] : [match];
  }
  const places = likelyPlaces(index, hashes, placesLooked, box);
  const least = (places[0]?.votes ?? 0) * leastVotes;
  const likely = places.flatMap((place) => {
    const match = place.votes < least ? null : matchAt(index, lower, place, maxErrors);
    return match === null ? [] : [match];
  });
  if (likely.some(({ errors }) => errors <= lower.length * good)) return likely;
  const scale = index.lower.length / Math.max(1, index.source.length);
  const from = Math.max(0, Math.floor((context.start - hintWindow) * scale));
  const to = Math.min(index.lower.length, Math.ceil((context.end + hintWindow) * scale));
  return from < to ? [...likely, ...equalMatches(index, lower, { from, to }, maxErrors)] : likely;
}

function isHelped(source: string, context: AnchorContext, { start, end }: NearAnchor): boolean {
  const { before, behind } = surroundings(source, context, start, end);
  if (before === null && behind === null) return Math.abs(start - context.start) <= hintWindow;
  return Math.max(before ?? 0, behind ?? 0) >= contextOfFew;
}

function bestOf(source: string, context: AnchorContext, places: readonly NearAnchor[]): NearAnchor | null {
  const scored = places.map((place) => ({
    place,
    score: placeScore(source, context, place, place.errorPart),
  }));
  return scored.toSorted((a, b) => b.score - a.score)[0]?.place ?? null;
}
