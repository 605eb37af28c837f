import type { ClaimView } from '../../core/claims/standing.ts';
import type { ClaimReason, Evidence, Priority, Stance, Verdict } from '../../core/story/claim.ts';

export const verdictInWords: Readonly<Record<Verdict, string>> = {
  verified: 'Verified',
  disputed: 'Disputed',
  wrong: 'Wrong',
  'not-checkable': 'Not checkable',
  unchecked: 'Unchecked',
};

export const stanceInWords: Readonly<Record<Stance, string>> = {
  supports: 'Supports',
  contradicts: 'Contradicts',
  context: 'Context',
};

export const priorityInWords: Readonly<Record<Priority, string>> = {
  high: 'High priority',
  normal: 'Normal priority',
  low: 'Low priority',
};

const reasonInWords: Readonly<Record<ClaimReason, string>> = {
  number: 'a number',
  date: 'a date',
  quotation: 'a quotation',
  'titled-name': 'a name with a title',
  superlative: 'a superlative',
  cause: 'a cause',
};

/** Why Galley proposed a claim: “a number, a date”. */
export function reasonsInWords(reasons: readonly ClaimReason[]): string {
  return reasons.map((reason) => reasonInWords[reason]).join(', ');
}

/** What a claim's verdict is worth: “Verified, stale”, “Proposed”. */
export function stateInWords({ claim, verdict, isStale, isOrphan }: ClaimView): string {
  const state = claim.stage === 'proposed' ? 'Proposed' : verdictInWords[verdict];
  if (isOrphan) return `${state}, words gone`;
  return isStale ? `${state}, stale` : state;
}

/** How many different sources say what about a claim. */
export function sourcesByStance(evidence: readonly Evidence[]): Readonly<Record<Stance, number>> {
  const count = (stance: Stance) =>
    new Set(evidence.filter((item) => item.stance === stance).map(({ source }) => source)).size;
  return { supports: count('supports'), contradicts: count('contradicts'), context: count('context') };
}

/** What is known of a claim besides its words, in full: “2 sources support, High priority”. */
export function factsInWords({ claim, evidence }: ClaimView): string {
  const { supports, contradicts, context } = sourcesByStance(evidence);
  return [
    supports > 0 ? (supports === 1 ? '1 source supports' : `${supports} sources support`) : '',
    contradicts > 0 ? (contradicts === 1 ? '1 source contradicts' : `${contradicts} sources contradict`) : '',
    context > 0 ? (context === 1 ? '1 source for context' : `${context} sources for context`) : '',
    claim.priority === 'normal' ? '' : priorityInWords[claim.priority],
    claim.checker === '' ? '' : `Checked by ${claim.checker}`,
  ]
    .filter((fact) => fact !== '')
    .join(', ');
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** The first letters of a name's first and last word; of a single word its first letter. Empty for no name. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s.]+/u).filter((word) => word !== '');
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends
    .map((word = '') => [...graphemes.segment(word)][0]?.segment ?? '')
    .join('')
    .toLocaleUpperCase();
}

/** Whether somebody still has to look at a claim: it has no verdict, or one for other words. */
export function needsCheck({ claim, verdict, isStale, isOrphan }: ClaimView): boolean {
  return claim.stage === 'accepted' && !isOrphan && (verdict === 'unchecked' || isStale);
}

/** How far the checking of a story is. What is only proposed, or has no words any more, does not count. */
export function progressOf(views: readonly ClaimView[]): {
  readonly checked: number;
  readonly all: number;
  /** What is not well, in words: “3 stale, 1 disputed”; empty where all is. */
  readonly trouble: string;
} {
  const counted = views.filter(({ claim, isOrphan }) => claim.stage === 'accepted' && !isOrphan);
  const settled = counted.filter((view) => !needsCheck(view));
  const stale = counted.filter(({ isStale }) => isStale).length;
  const disputed = settled.filter(({ verdict }) => verdict === 'disputed').length;
  const wrong = settled.filter(({ verdict }) => verdict === 'wrong').length;
  const gone = views.filter(({ isOrphan }) => isOrphan).length;
  const trouble = [
    stale > 0 ? `${stale} stale` : '',
    disputed > 0 ? `${disputed} disputed` : '',
    wrong > 0 ? `${wrong} wrong` : '',
    gone > 0 ? `${gone} without words` : '',
  ].filter((part) => part !== '');
  return { checked: settled.length, all: counted.length, trouble: trouble.join(', ') };
}
