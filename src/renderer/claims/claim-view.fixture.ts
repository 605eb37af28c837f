import type { ClaimView } from '../../core/claims/standing.ts';
import { recordId, sectionId } from '../../core/ids.ts';
import type { Claim, Evidence, Stance, Verdict } from '../../core/story/claim.ts';

type Values = Partial<Pick<ClaimView, 'verdict' | 'isStale' | 'isOrphan' | 'words' | 'evidence'>> &
  Partial<Pick<Claim, 'stage' | 'priority' | 'checker'>> & {
    readonly id?: string;
    readonly history?: readonly { readonly verdict: Verdict; readonly at: string; readonly why: string }[];
  };

/** A claim for tests: unchecked, unless the values say otherwise. */
export function aView(values: Values): ClaimView {
  const { stage = 'accepted', priority = 'normal', checker = '', evidence = [], history = [] } = values;
  const { verdict = 'unchecked', isStale = false, isOrphan = false } = values;
  const words = values.words ?? 'Ferries stopped on Monday.';
  const id = recordId.parse(values.id ?? 'c1');
  const section = sectionId.parse('whats-happened');
  const given = history.map((item, index) => ({
    ...item,
    id: recordId.parse(`j${index}`),
    claim: id,
    words,
    author: 'Rim',
  }));
  return {
    claim: {
      id,
      stage,
      reasons: [],
      priority,
      checker,
      section,
      words,
      author: 'Ines',
      createdAt: '2026-11-23T08:00:00Z',
    },
    verdict,
    isStale,
    isOrphan,
    words,
    judgement: given[0] ?? null,
    place: isOrphan ? null : { section, from: 0, to: words.length },
    evidence,
    history: given,
  };
}

/** Whole sources as evidence, attached at ten. */
export function evidenceOf(...items: readonly (readonly [Stance, string])[]): readonly Evidence[] {
  return items.map(([stance, source], index) => ({
    id: recordId.parse(`e${index}`),
    claim: recordId.parse('c1'),
    stance,
    source: recordId.parse(source),
    annotation: null,
    author: 'Rim',
    at: '2026-11-23T10:00:00Z',
  }));
}
