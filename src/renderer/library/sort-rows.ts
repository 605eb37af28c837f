import { isRowInView } from '../../core/contract/row-in-view.ts';
import type { StoryRow } from '../../core/contract/rows.ts';
import { statuses, type Status } from '../../core/story/status.ts';
import type { SortBy } from '../desk/window-state.ts';

/** What the library shows of its stories, and in which order. */
export type View = {
  readonly words: string;
  readonly status: Status | null;
  readonly sortBy: SortBy;
};

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

const orders: Readonly<Record<SortBy, (a: StoryRow, b: StoryRow) => number>> = {
  changed: (a, b) => Date.parse(b.updatedAt) - Date.parse(a.updatedAt),
  // Stories without a deadline come last.
  deadline: (a, b) => momentOf(a.deadline) - momentOf(b.deadline),
  headline: (a, b) => collator.compare(a.headline || a.slug, b.headline || b.slug),
  status: (a, b) => statuses.indexOf(a.status) - statuses.indexOf(b.status),
};

/** The rows that fit a view, in its order; equal ones by their last change. */
export function rowsInView(rows: Iterable<StoryRow>, { sortBy, ...view }: View): readonly StoryRow[] {
  return [...rows]
    .filter((row) => isRowInView(row, view))
    .toSorted((a, b) => orders[sortBy](a, b) || orders.changed(a, b));
}

function momentOf(deadline: string | null): number {
  return deadline === null ? Number.MAX_SAFE_INTEGER : Date.parse(deadline);
}
