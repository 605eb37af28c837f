import { events } from '../../core/contract/events.ts';
import type { Answer, Input, RequestName } from '../../core/contract/requests.ts';
import { composeDesk } from '../compose.ts';
import type { Client, Desk, HostServices } from '../desk/desk.ts';
import { chromiumPdf } from '../export/pdf/chromium-pdf.ts';
import type { CommandContext } from './command.ts';
import { progressLine } from './progress-line.ts';
import type { Terminal } from './terminal.ts';

/** A desk for one command: asks it, and hands it the files and the folder that the user named. */
export type CommandDesk = {
  readonly ask: <N extends RequestName>(name: N, input: Input<N>) => Promise<Answer<N>>;
  readonly offerFiles: (paths: readonly string[]) => void;
  readonly offerFolder: (folder: string) => void;
};

/** Opens a desk, does the work, and closes the desk again whatever happens. Returns the exit code. */
export async function withDesk(
  context: CommandContext,
  access: 'read' | 'write',
  work: (desk: CommandDesk) => Promise<number>,
): Promise<number> {
  let files: readonly string[] = [];
  let folder = '';
  const host: HostServices = {
    chooseFiles: async () => ({ ok: true, value: files }),
    chooseFolder: async () => ({ ok: true, value: folder }),
    openLink: async () => undefined,
    showFolder: async () => undefined,
    setMenu: () => undefined,
    pdf: chromiumPdf(),
    systemBox: null,
    flushed: () => undefined,
  };
  const desk = await composeDesk({
    host,
    library: context.library,
    settingsFolder: null,
    keysFolder: context.keysFolder,
    access,
    onBug: (name, error) => context.terminal.say(`galley: ${name}: ${String(error)}`),
  });
  try {
    return await work({
      ask: (name, input) => askDesk(desk, name, input, commandClient(context.terminal)),
      offerFiles: (paths) => (files = paths),
      offerFolder: (chosen) => (folder = chosen),
    });
  } finally {
    await desk.close();
  }
}

/** Sound because the desk answers each request as the contract's table says. */
function askDesk<N extends RequestName>(
  desk: Desk,
  name: N,
  input: Input<N>,
  client: Client,
): Promise<Answer<N>> {
  return desk.answer(name, input, client) as Promise<Answer<N>>;
}

/** Hears how far an export is, and shows it as a bar. */
function commandClient(terminal: Terminal): Client {
  return {
    id: 'command',
    tell: (name, payload) => {
      const told = name === 'export.progress' ? events['export.progress'].safeParse(payload) : null;
      if (told?.success === true) terminal.progress(progressLine(told.data));
    },
  };
}
