import { unfold } from '../text/fold.ts';
import { diffWords, type DiffPart } from '../text/word-diff.ts';
import { findParts } from './find-parts.ts';
import { findPhrase } from './find-phrase.ts';
import { nearest } from './nearest.ts';
import { quotationParts, type QuotationParts } from './quotation-parts.ts';
import type { TextIndex } from './text-index.ts';

/** What became of a quotation that was looked up. Offsets are UTF-16 code units of the capture's plain text. */
export type QuotationMatch = {
  readonly kind: 'exact' | 'typography' | 'near' | 'not-found';
  readonly best: {
    readonly capture: string;
    readonly start: number;
    readonly end: number;
    /** 1: word for word, typography aside. Below: the part of the characters that agree. */
    readonly sure: number;
    /** From the passage (`gone`) to the quotation (`new`), where it is near; else empty. */
    readonly diff: readonly DiffPart[];
  } | null;
};

/** A capture that quotations are looked up in. */
export type IndexedCapture = { readonly id: string; readonly index: TextIndex };

/**
 * Looks a quotation up in captures. `exact`: its words stand just so. `typography`: but for quotation marks, dashes,
 * spaces, the case of the first letter, the stop at its end, what `…` leaves out (in this order, at most 1,500
 * characters) and `[…]` puts in. `near`: at most 30 % of its characters differ (fewer words, fewer errors), with a word
 * diff. Of equal matches the one in the first capture counts. Never throws; a quotation without a word is not found.
 */
export function checkQuotation(
  { text, language }: { readonly text: string; readonly language: string },
  captures: readonly IndexedCapture[],
): QuotationMatch {
  const wanted = quotationParts(text);
  if (wanted.parts.length === 0) return { kind: 'not-found', best: null };
  return (
    exactly(text, wanted, captures) ?? inParts(wanted, captures) ?? nearly(text, wanted, language, captures)
  );
}

function exactly(
  text: string,
  { folded, whole, lead }: QuotationParts,
  captures: readonly IndexedCapture[],
): QuotationMatch | null {
  const words = text.trim();
  // The stops before the first word are not looked up, but they have to be there.
  const before = folded.toSource(lead) - (text.length - text.trimStart().length);
  let typographic: QuotationMatch | null = null;
  for (const { id, index } of captures)
    for (const { from, to } of findPhrase(index, whole)) {
      const passage = unfold(index.folded, from, to);
      const start = passage.start - before;
      if (start >= 0 && index.source.startsWith(words, start))
        return found('exact', id, { start, end: start + words.length });
      typographic ??= found('typography', id, passage);
    }
  return typographic;
}

function inParts(wanted: QuotationParts, captures: readonly IndexedCapture[]): QuotationMatch | null {
  for (const { id, index } of captures) {
    const stretch = findParts(index, wanted);
    if (stretch !== null) return found('typography', id, unfold(index.folded, stretch.from, stretch.to));
  }
  return null;
}

function found(
  kind: 'exact' | 'typography',
  capture: string,
  passage: { readonly start: number; readonly end: number },
): QuotationMatch {
  return { kind, best: { capture, ...passage, sure: 1, diff: [] } };
}

function nearly(
  text: string,
  wanted: QuotationParts,
  language: string,
  captures: readonly IndexedCapture[],
): QuotationMatch {
  const match = nearest(wanted, captures);
  if (match === null) return { kind: 'not-found', best: null };
  const { id, index, sure } = match;
  const passage = unfold(index.folded, match.from, match.to);
  const source = begunAs(text, index.source.slice(passage.start, passage.end));
  const diff = diffWords(source, text, language);
  return { kind: 'near', best: { capture: id, ...passage, sure, diff } };
}

/** A passage with the case of its first letter as a quotation begins: whether it begins a sentence does not count. */
function begunAs(quotation: string, passage: string): string {
  const [a, b] = [quotation.charAt(0), passage.charAt(0)];
  return a !== b && a.toLowerCase() === b.toLowerCase() ? a + passage.slice(1) : passage;
}
