import { phraseOf, wordCount, type Phrase } from './find-phrase.ts';
import { ballot, likelyPlaces, type Ballot } from './likely-places.ts';
import { longMatch, longPhrase } from './long-match.ts';
import { matchAt, type NearMatch } from './near-match.ts';
import type { QuotationParts } from './quotation-parts.ts';
import type { TextIndex } from './text-index.ts';

type Indexed = { readonly id: string; readonly index: TextIndex };

/** The passage that is most like a quotation; `sure` is the part of the characters that agree. */
export type Nearest = NearMatch & Indexed & { readonly sure: number };

/** The most errors a near quotation may have, as a part of its characters: fewer words say less, so they must be nearer. */
export function mostErrors(words: number, characters: number): number {
  const part = words >= 8 ? 0.3 : words >= 5 ? 0.2 : words >= 3 ? 0.15 : 0;
  return Math.floor(characters * part);
}

/** The passage of all captures that is most like a quotation; of equal ones the first. Null where none is near. */
export function nearest({ whole, parts }: QuotationParts, captures: readonly Indexed[]): Nearest | null {
  const box = ballot();
  // Signs for words left out stand in no source – unless brackets and dots are the source's own.
  const [found, literal] = [joined(parts), ...(isPlain(whole, parts) ? [] : [whole])].map((phrase) =>
    nearestTo(phrase, captures, box),
  );
  if (found === undefined || found === null) return literal ?? null;
  return literal === undefined || literal === null || literal.sure <= found.sure ? found : literal;
}

function isPlain(whole: Phrase, parts: readonly Phrase[]): boolean {
  return parts.length === 1 && parts[0]?.text === whole.text;
}

function joined(parts: readonly Phrase[]): Phrase {
  return phraseOf(parts.map(({ text }) => text).join(' '), parts.map(({ lower }) => lower).join(' '));
}

function nearestTo(phrase: Phrase, captures: readonly Indexed[], box: Ballot): Nearest | null {
  const length = phrase.lower.length;
  const maxErrors = mostErrors(wordCount(phrase), length);
  if (maxErrors === 0) return null;
  let best: (NearMatch & Indexed & { readonly order: number }) | null = null;
  const places = length > longPhrase ? wholeTexts(captures) : placesIn(phrase, captures, box);
  for (const { id, index, order, start } of places) {
    const limit: number = best === null ? maxErrors : best.errors;
    const match =
      start === null ? longMatch(index, phrase, limit, box) : matchAt(index, phrase.lower, { start }, limit);
    if (match !== null && (best === null || match.errors < best.errors || order < best.order))
      best = { ...match, id, index, order };
  }
  if (best === null) return null;
  // Never 1: something differs, if only the case of a letter.
  return { ...best, sure: 1 - Math.max(1, best.errors) / length };
}

type Place = Indexed & { readonly order: number; readonly start: number | null };

/** The likeliest places of all captures. Few characters are compared quickly and vote weakly: more of their places count. */
function placesIn({ lower, hashes }: Phrase, captures: readonly Indexed[], box: Ballot): readonly Place[] {
  const inAll = Math.max(12, Math.min(100, Math.floor(3_000 / lower.length)));
  const each = Math.max(3, Math.floor(inAll / 8));
  return captures
    .flatMap(({ id, index }, order) =>
      likelyPlaces(index, hashes, each, box).map(({ start, votes }) => ({ id, index, order, start, votes })),
    )
    .toSorted((a, b) => b.votes - a.votes)
    .slice(0, inAll);
}

function wholeTexts(captures: readonly Indexed[]): readonly Place[] {
  return captures.map(({ id, index }, order) => ({ id, index, order, start: null }));
}
