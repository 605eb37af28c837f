import type { ClaimReason } from '../story/claim.ts';
import { findQuotations } from '../text/quotation-spans.ts';
import { isCheckable } from './checkable.ts';
import { claimSentences } from './claim-sentences.ts';
import { claimWords, hasPhrase, type ClaimWords } from './claim-words.ts';
import { figuresAmong, type Figure } from './figure-search.ts';
import { tokensOf, type Token } from './figure-tokens.ts';
import { relativeDatesAmong, type RelativeDate } from './relative-dates.ts';
import { hasTitledName } from './titles.ts';

export type ProposalReason = ClaimReason;

/** A sentence that is worth a check, and why. Offsets in the section's plain text; UTF-16 code units. */
export type Proposal = {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** In the order of `claimReasons`; never empty. */
  readonly reasons: readonly ProposalReason[];
};

/** A quotation of fewer words says too little to be looked up. */
const leastQuoted = 3;

/**
 * The sentences of a text (paragraphs joined by line ends) that are worth a check, in order: those with a number, a
 * date, a quotation, a name with a title, a superlative or a cause. Digits, signs and quotation marks count in every
 * language; words in English, German, French and Spanish, and some in Arabic and Hebrew. Questions and headings are
 * left out.
 */
export function proposeClaims(text: string, language: string): readonly Proposal[] {
  const quotations = findQuotations(text, language).filter(
    ({ isScare, words }) => !isScare && words >= leastQuoted,
  );
  const words = claimWords(language);
  return claimSentences(text, language)
    .filter((sentence) => isCheckable(sentence.text, language))
    .map(({ from, to, text: sentence }) => {
      const isQuoted = quotations.some((quotation) => quotation.from < to && quotation.to > from);
      return { from, to, text: sentence, reasons: reasonsFor(sentence, isQuoted, words, language) };
    })
    .filter(({ reasons }) => reasons.length > 0);
}

function reasonsFor(
  sentence: string,
  isQuoted: boolean,
  words: ClaimWords | null,
  language: string,
): readonly ProposalReason[] {
  const tokens = tokensOf(sentence);
  const figures = figuresAmong(tokens, sentence, language);
  const has = (phrases: 'counts' | 'superlatives' | 'causes') =>
    words !== null && hasPhrase(tokens, words[phrases], words);
  const isDated =
    figures.some(({ kind }) => kind === 'date') || relativeDatesAmong(tokens, language).some(isPast);
  const found: readonly (readonly [ProposalReason, boolean])[] = [
    ['number', figures.some(isNumber) || has('counts') || hasSign(tokens)],
    ['date', isDated],
    ['quotation', isQuoted],
    ['titled-name', words !== null && hasTitledName(tokens, words)],
    ['superlative', has('superlatives')],
    ['cause', has('causes')],
  ];
  return found.flatMap(([reason, holds]) => (holds ? [reason] : []));
}

function isNumber(figure: Figure): boolean {
  return figure.kind !== 'date' && !figure.isWeak;
}

/** A sign for percent or money says that something is counted, whatever stands beside it. */
function hasSign(tokens: readonly Token[]): boolean {
  return tokens.some(({ text }) => /^[%٪％‰\p{Sc}]$/u.test(text));
}

/** "Yesterday" and "last week" are dates; "today" is mostly no more than "now". */
function isPast({ amount }: RelativeDate): boolean {
  return amount > 0;
}
