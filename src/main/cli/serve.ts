import path from 'node:path';
import { refusalOf } from '../../core/contract/refusal.ts';
import { openBrowser } from '../browser/open-browser.ts';
import { composeDesk } from '../compose.ts';
import type { HostServices } from '../desk/desk.ts';
import { refused } from '../../core/result.ts';
import { startLoopbackHost, type LoopbackHost } from '../loopback/server.ts';
import { settingsFolder } from '../settings-folder.ts';
import type { CommandContext } from './command.ts';
import { exit } from './exit-codes.ts';

/** `galley serve [--port N] [--open]`: the workstation in a browser, until it is interrupted. */
export async function serve(
  { terminal, library }: CommandContext,
  { port, open }: { readonly port: number; readonly open: boolean },
): Promise<number> {
  const host: HostServices = {
    chooseFiles: async () => refused(refusalOf('no-dialog')),
    chooseFolder: async () => refused(refusalOf('no-dialog')),
    openLink: async () => undefined,
    showFolder: async () => undefined,
    setMenu: () => undefined,
    flushed: () => undefined,
  };
  const desk = await composeDesk({
    host,
    library,
    settingsFolder: settingsFolder(),
    access: 'write',
    onBug: (name, error) =>
      terminal.say(`galley: ${name}: ${error instanceof Error ? error.stack : String(error)}`),
  });
  let loopback: LoopbackHost;
  try {
    loopback = await startLoopbackHost({ desk, page: path.join(import.meta.dirname, '../renderer'), port });
  } catch {
    await desk.close();
    terminal.say(`galley: port ${port} is in use by another program. Choose another one, or none.`);
    return exit.failed;
  }
  const address = loopback.address();
  terminal.print(address);
  terminal.say('Galley is running. Open the address above in a browser; press Ctrl+C to end it.');
  if (open)
    void openBrowser(address).then(
      (how) => how === 'none' && terminal.say('No browser could be opened here.'),
    );
  await terminal.interrupted();
  await loopback.close();
  await desk.close();
  return exit.done;
}
