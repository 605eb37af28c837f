import { bestMatch, likelyPlaces, matchAt, type NearMatch } from '../quotations/find-near.ts';
import { findPhrase, phraseOf, type Phrase } from '../quotations/find-phrase.ts';
import type { TextIndex } from '../quotations/text-index.ts';
import { fold, lowered, unfold } from '../text/fold.ts';

/** The words of a passage, what stood around them, and where they stood (UTF-16 offsets). */
export type Quote = {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
  readonly end: number;
};

/** Where a passage stands now, and how sure that is: 1 is word for word. */
export type Anchor = {
  readonly start: number;
  readonly end: number;
  readonly sure: number;
  readonly how: 'exact' | 'typography' | 'near';
};

/** Repeated words are weighed at this many places at most. */
const mostPlaces = 500;
/** A passage of more words than this is found by its beginning and its end. */
const longPassage = 60;
const endOfLong = 30;

/**
 * Finds a passage again, in a text that may have changed: word for word, else but for typography, else nearly, after
 * Hypothesis' fuzzy anchoring (https://web.hypothes.is/blog/fuzzy-anchoring/). Where its words stand more than once,
 * what stands around them decides, then the old place. Null where its words are gone: more than a quarter of the
 * characters differ, or up to 45 % and nothing around them agrees.
 */
export function anchorQuote(index: TextIndex, quote: Quote): Anchor | null {
  const exact = placesOf(index.source, quote.exact).map((start) => ({
    start,
    end: start + quote.exact.length,
  }));
  if (exact.length > 0) return { ...bestPlaced(index.source, quote, exact), sure: 1, how: 'exact' };
  const folded = fold(quote.exact).text;
  const phrase = phraseOf(folded, lowered(folded));
  if (phrase.words.length === 0) return null;
  const same = findPhrase(index, phrase).map(({ from, to }) => unfold(index.folded, from, to));
  if (same.length > 0) return { ...bestPlaced(index.source, quote, same), sure: 0.99, how: 'typography' };
  return near(index, quote, phrase);
}

function placesOf(text: string, words: string): readonly number[] {
  const places: number[] = [];
  for (
    let at = text.indexOf(words);
    at !== -1 && places.length < mostPlaces;
    at = text.indexOf(words, at + 1)
  )
    places.push(at);
  return places;
}

type Placed = { readonly start: number; readonly end: number };

function bestPlaced<T extends Placed>(source: string, quote: Quote, places: readonly T[]): Placed {
  const weighed = places.map(({ start, end }) => ({
    start,
    end,
    context: contextAgrees(source, quote, start, end),
    distance: Math.abs(start - quote.start),
  }));
  const [best] = weighed.toSorted((a, b) => b.context - a.context || a.distance - b.distance);
  return best === undefined ? { start: 0, end: 0 } : { start: best.start, end: best.end };
}

/** How much of what stood around a passage stands around a place, letter by letter from the passage: 0 to 1. */
function contextAgrees(source: string, { prefix, suffix }: Quote, start: number, end: number): number {
  const wanted = prefix.length + suffix.length;
  if (wanted === 0) return 0;
  let agreed = 0;
  while (agreed < prefix.length && prefix.at(-1 - agreed) === source.charAt(start - 1 - agreed)) agreed++;
  let behind = 0;
  while (behind < suffix.length && suffix.charAt(behind) === source.charAt(end + behind)) behind++;
  return (agreed + behind) / wanted;
}

function near(index: TextIndex, quote: Quote, phrase: Phrase): Anchor | null {
  const match = phrase.words.length > longPassage ? nearLong(index, phrase) : nearShort(index, quote, phrase);
  if (match === null) return null;
  const { start, end } = unfold(index.folded, match.from, match.to);
  const part = match.errors / Math.max(1, phrase.lower.length);
  const context = contextAgrees(index.source, quote, start, end);
  const accepted = phrase.words.length < 8 ? (context > 0.3 ? 0.25 : 0.15) : context > 0.15 ? 0.45 : 0.3;
  return part > accepted ? null : { start, end, sure: Math.max(0, 1 - part), how: 'near' };
}

function nearShort(index: TextIndex, quote: Quote, phrase: Phrase): NearMatch | null {
  const maxErrors = Math.max(1, Math.floor(phrase.lower.length * 0.45));
  const matches = likelyPlaces(index, phrase.words, 8)
    .map(({ start }) => matchAt(index, phrase.lower, { start, words: phrase.words.length }, maxErrors))
    .filter((match) => match !== null);
  const found =
    matches.length > 0 || phrase.words.length < 4
      ? matches
      : [
          bestMatch(index, phrase.lower, { from: 0, to: index.lower.length }, Math.floor(maxErrors / 2)),
        ].filter((match) => match !== null);
  // Context counts for as much as a tenth of the words.
  const weight = (match: NearMatch) => {
    const { start, end } = unfold(index.folded, match.from, match.to);
    return match.errors - contextAgrees(index.source, quote, start, end) * phrase.lower.length * 0.1;
  };
  return found.toSorted((a, b) => weight(a) - weight(b))[0] ?? null;
}

/** A long passage stands between its first and its last words. */
function nearLong(index: TextIndex, phrase: Phrase): NearMatch | null {
  const cut = (from: number, to: number): Phrase => {
    const text = phrase.lower.slice(phrase.words[from]?.start ?? 0, phrase.words[to - 1]?.end ?? 0);
    return phraseOf(text, text);
  };
  const count = phrase.words.length;
  const find = (part: Phrase) =>
    likelyPlaces(index, part.words, 6)
      .map(({ start }) =>
        matchAt(index, part.lower, { start, words: part.words.length }, Math.floor(part.lower.length * 0.4)),
      )
      .filter((match) => match !== null);
  const heads = find(cut(0, endOfLong));
  const tails = find(cut(count - endOfLong, count));
  const length = phrase.lower.length;
  const pairs = heads.flatMap((head) =>
    tails
      .filter(({ to }) => to - head.from > length * 0.5 && to - head.from < length * 2)
      .map((tail) => ({
        from: head.from,
        to: tail.to,
        // The ends speak for the whole; what was put in or taken out between them counts too.
        errors:
          Math.round(((head.errors + tail.errors) * count) / (2 * endOfLong)) +
          Math.abs(tail.to - head.from - length),
      })),
  );
  return pairs.toSorted((a, b) => a.errors - b.errors)[0] ?? null;
}
