import type { StoryView } from '../story/house-style.ts';
import type { StoryRow } from './rows.ts';

/** Whether a story is one that a view shows: of its status, and with every one of its words. */
export function isRowInView(row: StoryRow, { words, status }: Pick<StoryView, 'words' | 'status'>): boolean {
  const wanted = fold(words)
    .split(/\s+/)
    .filter((word) => word !== '');
  return (status === null || row.status === status) && wanted.every((word) => foldedText(row).includes(word));
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
