import { gramHashes } from './grams.ts';
import { likelyPlaces as placesOf, type LikelyPlace } from './likely-places.ts';
import { matchAt as matchNear, type NearMatch } from './near-match.ts';
import type { TextIndex } from './text-index.ts';

export { bestMatch, type NearMatch } from './near-match.ts';

/** The likely places of words (see likely-places.ts). */
export function likelyPlaces(
  index: TextIndex,
  words: readonly { readonly word: string }[],
  most: number,
): readonly LikelyPlace[] {
  return placesOf(index, gramHashes(words.map(({ word }) => word).join(' ')), most);
}

/** The nearest stretch at a likely place (see near-match.ts). */
export function matchAt(
  index: TextIndex,
  phrase: string,
  place: { readonly start: number; readonly words: number },
  maxErrors: number,
): NearMatch | null {
  return matchNear(index, phrase, place, maxErrors);
}
