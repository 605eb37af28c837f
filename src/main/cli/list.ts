import type { StoryRow } from '../../core/contract/rows.ts';
import type { Status } from '../../core/story/status.ts';
import { printJson, refuse, type CommandContext } from './command.ts';
import { withDesk } from './with-desk.ts';
import { exit } from './exit-codes.ts';
import { upToDateRows } from './rows.ts';

/** `galley list [--status S] [--json]`: the stories, the last changed first. */
export async function list(
  context: CommandContext,
  { status, json }: { readonly status: Status | undefined; readonly json: boolean },
): Promise<number> {
  return withDesk(context, 'read', async (desk) => {
    const rows = await upToDateRows(desk);
    if (!rows.ok) return refuse(context.terminal, rows.refusal);
    const wanted = rows.value.filter((row) => status === undefined || row.status === status);
    if (json) {
      printJson(context.terminal, { stories: wanted });
    } else if (wanted.length === 0) {
      context.terminal.say(
        rows.value.length === 0
          ? 'The library has no stories yet. Add one with “galley import FILE”.'
          : `No story is ${status}.`,
      );
    } else {
      const width = context.terminal.width();
      for (const line of table(wanted)) context.terminal.print(width === null ? line : fit(line, width));
    }
    return exit.done;
  });
}

/** The rows as lines of aligned columns: start of the id, status, deadline, words, headline. */
function table(rows: readonly StoryRow[]): readonly string[] {
  return rows.map(({ id, status, deadline, words, headline, slug, problem }) =>
    [
      id.slice(0, 8),
      status.padEnd(9),
      (deadline ?? '').slice(0, 16).replace('T', ' ').padEnd(16),
      String(words).padStart(6),
      problem ?? (headline || slug || 'Untitled story'),
    ].join('  '),
  );
}

function fit(line: string, width: number): string {
  const characters = [...new Intl.Segmenter().segment(line)].map(({ segment }) => segment);
  return characters.length <= width ? line : `${characters.slice(0, width - 1).join('')}…`;
}
