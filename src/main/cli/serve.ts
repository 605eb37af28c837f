import path from 'node:path';
import { chromiumPdf } from '../export/pdf/chromium-pdf.ts';
import { refusalOf } from '../../core/contract/refusal.ts';
import { openBrowser } from '../browser/open-browser.ts';
import { composeDesk, defaultLibraryPlace } from '../compose.ts';
import type { HostServices } from '../desk/desk.ts';
import { refused } from '../../core/result.ts';
import { openDoorMemory } from '../loopback/door-memory.ts';
import { startLoopbackHost } from '../loopback/server.ts';
import { settingsFolder } from '../settings-folder.ts';
import type { CommandContext } from './command.ts';
import { exit } from './exit-codes.ts';

/** `galley serve [--port N] [--open]`: the workstation in a browser, until it is interrupted. */
export async function serve(
  { terminal, library, keysFolder }: CommandContext,
  { port, open }: { readonly port: number; readonly open: boolean },
): Promise<number> {
  const host: HostServices = {
    chooseFiles: async () => refused(refusalOf('no-dialog')),
    chooseFolder: async () => refused(refusalOf('no-dialog')),
    pdf: chromiumPdf(),
    systemBox: null,
    openLink: async () => undefined,
    showFolder: async () => undefined,
    setMenu: () => undefined,
    flushed: () => undefined,
  };
  const desk = await composeDesk({
    host,
    library,
    settingsFolder: settingsFolder(),
    keysFolder,
    access: 'write',
    onBug: (name, error) =>
      terminal.say(`galley: ${name}: ${error instanceof Error ? error.stack : String(error)}`, 'whole'),
  });
  const served = library ?? defaultLibraryPlace();
  const memory = await openDoorMemory(settingsFolder());
  const page = path.join(import.meta.dirname, '../renderer');
  const listen = (on: number) => startLoopbackHost({ desk, page, port: on, secret: memory.secret });
  // The port of last time, where it is free: a window that lost its host waits there.
  const last = port === 0 ? memory.portOf(served) : 0;
  const loopback =
    (last === 0 ? null : await listen(last).catch(() => null)) ?? (await listen(port).catch(() => null));
  if (loopback === null) {
    await desk.close();
    terminal.say(`galley: port ${port} is in use by another program. Choose another one, or none.`);
    return exit.failed;
  }
  await memory.keepPort(served, loopback.port);
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
