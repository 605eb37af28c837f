import { findPhrase, phraseOf } from '../quotations/find-phrase.ts';
import { indexText, type TextIndex } from '../quotations/text-index.ts';
import { placeScore, surroundings, type AnchorContext } from './anchor-context.ts';
import { anchorNear } from './anchor-near.ts';
import { classes, classOf } from './fold-classes.ts';
import { fold, lowered, unfold } from './fold.ts';

/**
 * A passage as the W3C Web Annotation Data Model keeps it: its words with what stood around them (TextQuoteSelector)
 * and where it stood (TextPositionSelector, here in UTF-16 code units).
 */
export type AnchorQuote = AnchorContext & { readonly exact: string };

/** Where a passage stands now; UTF-16 offsets in the text. */
export type Anchor = {
  readonly start: number;
  readonly end: number;
  /**
   * 1 for the very words; 0.99 where only typography differs; for near words the part of the characters that agree,
   * from 0.75 up. Where more than a quarter differs (up to 45 %) half of that part, below 0.4: ask a person.
   */
  readonly sure: number;
  readonly how: 'exact' | 'typography' | 'near';
};

type Place = { readonly start: number; readonly end: number };

/** Repeated words are weighed at this many places at most. */
const mostPlaces = 500;
const quarter = 0.25;

/**
 * Finds a passage again in a text that may have changed: word for word at its old place, word for word elsewhere, else
 * but for typography, else nearly (after Hypothesis' fuzzy anchoring). Where its words stand more than once, what stands
 * around them decides, then the old place. Null where its words are gone: more than 45 % of its characters differ; of a
 * passage under eight words more than 15 %, or nothing that stood around it is there. A text that is asked more than
 * once is better given as its index.
 */
export function anchorQuote(text: TextIndex | string, quote: AnchorQuote): Anchor | null {
  const source = typeof text === 'string' ? text : text.source;
  const exact = exactPlace(source, quote);
  if (exact !== null) return { ...exact, sure: 1, how: 'exact' };
  const folded = fold(quote.exact);
  if (!/[\p{L}\p{N}]/u.test(folded.text)) return null;
  const index = typeof text === 'string' ? indexText(text) : text;
  // A passage may have been marked from the middle of a word.
  const phrase = phraseOf(folded.text, lowered(folded.text), [], { start: true, end: true });
  const same = findPhrase(index, phrase, mostPlaces).map(({ from, to }) =>
    withMarks(source, quote.exact, unfold(index.folded, from, to)),
  );
  const typographic = bestPlace(source, quote, same);
  if (typographic !== null) return { ...typographic, sure: 0.99, how: 'typography' };
  const near = anchorNear(index, phrase, quote);
  if (near === null) return null;
  const sure = near.errorPart <= quarter ? 1 - near.errorPart : (1 - near.errorPart) / 2;
  return {
    ...withMarks(source, quote.exact, { start: near.start, end: near.end }),
    sure: Math.min(0.99, sure),
    how: 'near',
  };
}

function exactPlace(source: string, quote: AnchorQuote): Place | null {
  const { exact, start } = quote;
  if (exact === '') return null;
  const end = start + exact.length;
  if (source.startsWith(exact, start)) {
    const { before, behind } = surroundings(source, quote, start, end);
    if ((before ?? 1) === 1 && (behind ?? 1) === 1) return { start, end };
  }
  const places: Place[] = [];
  for (
    let at = source.indexOf(exact);
    at !== -1 && places.length < mostPlaces;
    at = source.indexOf(exact, at + 1)
  )
    places.push({ start: at, end: at + exact.length });
  return bestPlace(source, quote, places);
}

function bestPlace(source: string, quote: AnchorQuote, places: readonly Place[]): Place | null {
  if (places.length <= 1) return places[0] ?? null;
  const scored = places.map((place) => ({
    place,
    score: placeScore(source, quote, place, 0),
    distance: Math.abs(place.start - quote.start),
  }));
  return scored.toSorted((a, b) => b.score - a.score || a.distance - b.distance)[0]?.place ?? null;
}

/** The place with the quotation marks around it, where the passage had some: folding leaves them out. */
function withMarks(source: string, exact: string, { start, end }: Place): Place {
  const words = exact.trim();
  const from = isMark(words.charAt(0)) && isMark(source.charAt(start - 1)) ? start - 1 : start;
  const to = isMark(words.at(-1) ?? '') && isMark(source.charAt(end)) ? end + 1 : end;
  return { start: from, end: to };
}

function isMark(character: string): boolean {
  const kind = character === '' ? classes.plain : classOf(character.charCodeAt(0));
  return kind === classes.single || kind === classes.double;
}
