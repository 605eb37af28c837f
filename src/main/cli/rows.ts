import type { Refusal } from '../../core/contract/refusal.ts';
import type { StoryRow } from '../../core/contract/rows.ts';
import { ok, refused, type Result } from '../../core/result.ts';
import type { CommandDesk } from './with-desk.ts';

/** The rows of all stories as the disk has them now, the last changed first. */
export async function upToDateRows(desk: CommandDesk): Promise<Result<readonly StoryRow[], Refusal>> {
  const state = await desk.ask('library.state', {});
  if (!state.ok) return state;
  if (state.value.kind === 'refused') return refused(state.value.refusal);
  if (state.value.kind === 'none')
    return refused({ code: 'library-missing', subject: state.value.place, detail: '' });
  const rows = await desk.ask('stories.list', { fresh: true });
  return rows.ok
    ? ok(rows.value.toSorted((a, b) => (a.updatedAt < b.updatedAt ? 1 : a.updatedAt > b.updatedAt ? -1 : 0)))
    : rows;
}
