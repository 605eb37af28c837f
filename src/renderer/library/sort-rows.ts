import type { StoryRow } from '../../core/contract/rows.ts';
import { statuses, type Status } from '../../core/story/story.ts';
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
export function rowsInView(rows: Iterable<StoryRow>, { words, status, sortBy }: View): readonly StoryRow[] {
  const wanted = fold(words)
    .split(/\s+/)
    .filter((word) => word !== '');
  const fits = (row: StoryRow) =>
    (status === null || row.status === status) && wanted.every((word) => foldedText(row).includes(word));
  return [...rows].filter(fits).toSorted((a, b) => orders[sortBy](a, b) || orders.changed(a, b));
}

const folded = new WeakMap<StoryRow, string>();

/** What a story is found by, folded once for each row. */
function foldedText(row: StoryRow): string {
  const known = folded.get(row);
  if (known !== undefined) return known;
  const text = fold(
    [row.headline, row.standfirst, row.slug, ...row.bylines, ...row.topics, row.id].join('\n'),
  );
  folded.set(row, text);
  return text;
}

/** Without case and accents, so that “Malmo” finds “Malmö”. */
function fold(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

function momentOf(deadline: string | null): number {
  return deadline === null ? Number.MAX_SAFE_INTEGER : Date.parse(deadline);
}
