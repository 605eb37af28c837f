import { byTime, type ClaimView } from '../../core/claims/standing.ts';
import { stanceInWords, verdictInWords } from './claim-words.ts';

/** One thing that was done about a claim. */
export type HistoryLine = {
  readonly id: string;
  readonly at: string;
  readonly author: string;
  readonly what: string;
  readonly why: string;
};

/** All that was done about a claim, the newest first; `sourceName` says what a source is called. */
export function historyOf(view: ClaimView, sourceName: (id: string) => string): readonly HistoryLine[] {
  const { claim, history, evidence } = view;
  return [
    {
      id: claim.id,
      at: claim.createdAt,
      author: claim.author,
      what: claim.reasons.length === 0 ? 'Claimed' : 'Proposed',
      why: '',
    },
    ...history.map(({ id, at, author, verdict, why }) => ({
      id,
      at,
      author,
      what: verdictInWords[verdict],
      why,
    })),
    ...evidence.map(({ id, at, author, stance, source }) => ({
      id,
      at,
      author,
      what: `${stanceInWords[stance]}: ${sourceName(source)}`,
      why: '',
    })),
  ].toSorted((a, b) => byTime(b, a));
}
