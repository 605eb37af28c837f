import type { ClaimView } from '../claims/standing.ts';
import type { Annotation } from '../story/annotation.ts';
import type { Evidence, Stance } from '../story/claim.ts';
import type { Source } from '../story/source.ts';
import { foldOutletName, hostOf } from '../text/known-outlets.ts';

/** What an outlet says to a claim: both, where its passages say different things. */
export type Stand = Exclude<Stance, 'context'> | 'both' | 'context' | 'silent';

/** One piece of evidence in a cell: the passage, or the source as a whole where there is none. */
export type Passage = {
  readonly evidence: Evidence;
  readonly source: Source;
  readonly annotation: Annotation | null;
};

export type Cell = { readonly stand: Stand; readonly passages: readonly Passage[] };

/** Outlets across, claims down. `cells` has a row for each claim, and in it a cell for each outlet. */
export type Coverage = {
  readonly outlets: readonly string[];
  readonly claims: readonly ClaimView[];
  readonly cells: readonly (readonly Cell[])[];
};

const silent: Cell = { stand: 'silent', passages: [] };

/**
 * What each outlet of a story's sources says to each of its claims. Proposals are left out. A source without an
 * outlet stands under its site, else under its title.
 */
export function coverageOf(
  {
    sources,
    annotations,
  }: { readonly sources: readonly Source[]; readonly annotations: readonly Annotation[] },
  views: readonly ClaimView[],
): Coverage {
  const columns = new Map<string, { readonly name: string; readonly sources: ReadonlySet<string> }>();
  for (const source of sources) {
    const name = outletLabel(source);
    const key = foldOutletName(name) || name;
    const known = columns.get(key);
    columns.set(key, { name: known?.name ?? name, sources: new Set([...(known?.sources ?? []), source.id]) });
  }
  const bySource = new Map(sources.map((source) => [source.id as string, source]));
  const byId = new Map(annotations.map((annotation) => [annotation.id as string, annotation]));
  const claims = views.filter(({ claim }) => claim.stage === 'accepted');
  const cellOf = ({ evidence }: ClaimView, column: ReadonlySet<string>): Cell => {
    const passages = evidence.flatMap((item): Passage[] => {
      const source = bySource.get(item.source);
      if (source === undefined || !column.has(item.source)) return [];
      return [{ evidence: item, source, annotation: byId.get(item.annotation ?? '') ?? null }];
    });
    return passages.length === 0 ? silent : { stand: standOf(passages), passages };
  };
  const list = [...columns.values()];
  return {
    outlets: list.map(({ name }) => name),
    claims,
    cells: claims.map((view) => list.map((column) => cellOf(view, column.sources))),
  };
}

function outletLabel(source: Source): string {
  return source.outlet || (hostOf(source.url) ?? '') || source.title || 'Untitled source';
}

function standOf(passages: readonly Passage[]): Stand {
  const says = (stance: Stance) => passages.some(({ evidence }) => evidence.stance === stance);
  if (says('supports')) return says('contradicts') ? 'both' : 'supports';
  return says('contradicts') ? 'contradicts' : 'context';
}
