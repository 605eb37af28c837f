import path from 'node:path';
import type { CommandContext } from './command.ts';
import { refuse } from './command.ts';
import { withDesk } from './with-desk.ts';
import { defaultLibraryPlace } from '../compose.ts';
import { exit } from './exit-codes.ts';

/** `galley init [DIR] [--sample]`: makes a library. */
export async function init(
  context: CommandContext,
  folder: string | undefined,
  { sample }: { readonly sample: boolean },
): Promise<number> {
  const place =
    folder === undefined ? (context.library ?? defaultLibraryPlace()) : path.resolve(context.cwd, folder);
  return withDesk({ ...context, library: place }, 'write', async (desk) => {
    const state = await desk.ask('library.state', {});
    if (state.ok && state.value.kind === 'refused' && state.value.refusal.code !== 'library-not-one')
      return refuse(context.terminal, state.value.refusal);
    desk.offerFolder(place);
    const chosen = await desk.ask('folders.choose', { purpose: 'new-library' });
    if (!chosen.ok) return refuse(context.terminal, chosen.refusal);
    const created = await desk.ask('library.create', {
      place: { kind: 'chosen', token: chosen.value.token },
      sample,
    });
    if (!created.ok) return refuse(context.terminal, created.refusal);
    context.terminal.say(`A new library is ready at ${place}.`);
    return exit.done;
  });
}
