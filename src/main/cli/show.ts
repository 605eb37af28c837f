import type { ShownFormat } from '../../core/contract/batches.ts';
import { refuse, type CommandContext } from './command.ts';
import { withDesk } from './with-desk.ts';
import { exit } from './exit-codes.ts';
import { findStory } from './find-story.ts';
import { upToDateRows } from './rows.ts';

/** `galley show STORY [--format F]`: prints one story. */
export async function show(
  context: CommandContext,
  argument: string,
  { format }: { readonly format: ShownFormat },
): Promise<number> {
  return withDesk(context, 'read', async (desk) => {
    const rows = await upToDateRows(desk);
    if (!rows.ok) return refuse(context.terminal, rows.refusal);
    const story = findStory(rows.value, argument);
    if (!story.ok) return refuse(context.terminal, story.refusal);
    const rendered = await desk.ask('story.render', { story: story.value, format });
    if (!rendered.ok) return refuse(context.terminal, rendered.refusal);
    context.terminal.print(rendered.value.text.replace(/\n$/, ''), 'whole');
    return exit.done;
  });
}
