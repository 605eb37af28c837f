import type { Claim, Evidence, Judgement, Verdict } from '../story/claim.ts';
import type { PlacedClaim } from './claim-places.ts';

/**
 * What a claim's verdict is worth now. `verdict` is the one that was given last; it is stale where the words are no
 * longer those that it was given for. An orphan's words are gone from the text.
 */
export type Standing = {
  readonly verdict: Verdict;
  readonly isStale: boolean;
  readonly isOrphan: boolean;
  /** What the claim says now; for an orphan, what it said last. */
  readonly words: string;
  /** The judgement that counts, or null where there is none. */
  readonly judgement: Judgement | null;
};

/** A claim with all that is known of it. */
export type ClaimView = Standing & {
  readonly claim: Claim;
  readonly place: PlacedClaim['places'][number] | null;
  readonly evidence: readonly Evidence[];
  /** Every verdict that was given, the newest first. */
  readonly history: readonly Judgement[];
};

/** The order of time, for records of several laptops; ids decide between equal moments. */
export function byTime(
  a: { readonly at: string; readonly id: string },
  b: { readonly at: string; readonly id: string },
): number {
  return Date.parse(a.at) - Date.parse(b.at) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** Words as a verdict compares them: a line that is broken elsewhere, or a second space, says the same. */
export function comparedWords(words: string): string {
  return words.replaceAll(/\s+/gu, ' ').trim().normalize('NFC');
}

/** What a claim's verdict is worth, from its judgements (in any order) and where it stands now. */
export function standingOf(
  claim: Claim,
  judgements: readonly Judgement[],
  placed: PlacedClaim | undefined,
): Standing {
  const judgement = judgements.toSorted(byTime).at(-1) ?? null;
  const isOrphan = placed === undefined;
  const verdict = judgement?.verdict ?? 'unchecked';
  return {
    verdict,
    judgement,
    isOrphan,
    isStale:
      judgement !== null &&
      verdict !== 'unchecked' &&
      !isOrphan &&
      comparedWords(placed.words) !== comparedWords(judgement.words),
    words: placed?.words ?? judgement?.words ?? claim.words,
  };
}

/** Every claim with its standing, in page order; orphans come last. */
export function viewClaims(
  story: {
    readonly claims: readonly Claim[];
    readonly judgements: readonly Judgement[];
    readonly evidence: readonly Evidence[];
  },
  placed: ReadonlyMap<string, PlacedClaim>,
): readonly ClaimView[] {
  const judgements = byClaim(story.judgements);
  const evidence = byClaim(story.evidence);
  const order = new Map([...placed.keys()].map((id, index) => [id, index]));
  return story.claims
    .map((claim): ClaimView => {
      const history = (judgements.get(claim.id) ?? []).toSorted(byTime).toReversed();
      const place = placed.get(claim.id);
      return {
        claim,
        ...standingOf(claim, history, place),
        place: place?.places[0] ?? null,
        evidence: (evidence.get(claim.id) ?? []).toSorted(byTime),
        history,
      };
    })
    .toSorted((a, b) => (order.get(a.claim.id) ?? Infinity) - (order.get(b.claim.id) ?? Infinity) || 0);
}

function byClaim<T extends { readonly claim: string }>(
  items: readonly T[],
): ReadonlyMap<string, readonly T[]> {
  const grouped = new Map<string, T[]>();
  for (const item of items) {
    const group = grouped.get(item.claim);
    if (group === undefined) grouped.set(item.claim, [item]);
    else group.push(item);
  }
  return grouped;
}
