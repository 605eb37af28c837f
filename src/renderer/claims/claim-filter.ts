import type { ClaimView } from '../../core/claims/standing.ts';

/** What the list can be narrowed to. */
export const claimFilters = ['mine', 'unchecked', 'stale', 'disputed', 'no-evidence', 'proposed'] as const;
export type ClaimFilter = (typeof claimFilters)[number];

export const filterInWords: Readonly<Record<ClaimFilter, string>> = {
  mine: 'Mine',
  unchecked: 'Unchecked',
  stale: 'Stale',
  disputed: 'Disputed',
  'no-evidence': 'No evidence',
  proposed: 'Proposed',
};

/** Whether a claim is one of those that a filter asks for; `me` is the name that the person signs with. */
export function fits(view: ClaimView, filter: ClaimFilter | null, me: string): boolean {
  const { claim, verdict, isStale, isOrphan, evidence } = view;
  if (filter === null) return true;
  if (filter === 'proposed') return claim.stage === 'proposed';
  if (claim.stage === 'proposed') return false;
  switch (filter) {
    case 'mine':
      return me !== '' && claim.checker === me;
    case 'unchecked':
      return verdict === 'unchecked' && !isOrphan;
    case 'stale':
      return isStale;
    case 'disputed':
      return verdict === 'disputed' && !isStale;
    case 'no-evidence':
      return evidence.length === 0 && !isOrphan;
  }
}

/** How many claims each filter would leave. */
export function countFits(views: readonly ClaimView[], me: string): Readonly<Record<ClaimFilter, number>> {
  const count = (filter: ClaimFilter) => views.filter((view) => fits(view, filter, me)).length;
  return {
    mine: count('mine'),
    unchecked: count('unchecked'),
    stale: count('stale'),
    disputed: count('disputed'),
    'no-evidence': count('no-evidence'),
    proposed: count('proposed'),
  };
}
