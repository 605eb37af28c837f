import path from 'node:path';
import { app, dialog, Menu, session, shell, type BrowserWindow } from 'electron';
import { composeDesk } from '../compose.ts';
import type { Client, Desk, HostServices } from '../desk/desk.ts';
import { settingsFolder } from '../settings-folder.ts';
import { menuTemplate } from './app-menu.ts';
import { dialogs } from './dialogs.ts';
import { hardenContents, hardenSession } from './harden.ts';
import { answerPage, windowClient } from './ipc.ts';
import { leaving } from './leave.ts';
import { namedLibrary } from './named-library.ts';
import { registerScheme, servePage } from './protocol.ts';
import { openWindow } from './window.ts';

const out = path.join(import.meta.dirname, '..');

let window: BrowserWindow | null = null;
/** Where the way out stands: asked once, and everything is written down before the process ends. */
let ending: 'no' | 'asking' | 'yes' = 'no';

/** Whether the page has asked for anything yet: before that it has nothing to lose, and would not hear a question. */
let hasSpoken = false;

const current = () => window;
const client: Client = windowClient(current);
const leave = leaving();

const host: HostServices = {
  ...dialogs(current),
  openLink: async (url) => shell.openExternal(url),
  showFolder: async (folder) => void (await shell.openPath(folder)),
  setMenu: (_client, menu) =>
    Menu.setApplicationMenu(
      Menu.buildFromTemplate(
        menuTemplate(menu, {
          platform: process.platform,
          onCommand: (id) => client.tell('shell.command', { id }),
        }),
      ),
    ),
  flushed: (_client, unsaved) => leave.onFlushed(unsaved),
};

/** Opens the window on a desk, and sees to it that closing it loses nothing. */
function show(desk: Desk, settings: string): void {
  window = openWindow({ preload: path.join(out, 'preload', 'preload.cjs'), settings });
  window.on('close', (event) => {
    if (ending === 'yes') return;
    event.preventDefault();
    void end(desk);
  });
  window.on('closed', () => (window = null));
  let hasCrashed = false;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || ending === 'yes') return;
    if (!hasCrashed) window?.webContents.reload();
    else
      dialog.showErrorBox(
        'Galley’s page has stopped twice',
        'What was shown as saved is safe. Start Galley again.',
      );
    hasCrashed = true;
  });
}

/** Hands in the last words, gives the library free, and quits. Asks the user where something cannot be saved. */
async function end(desk: Desk): Promise<void> {
  if (ending !== 'no') return;
  ending = 'asking';
  const asked = window;
  if (asked !== null && hasSpoken && !(await leave.mayClose(asked, () => client.tell('shell.flush', {})))) {
    ending = 'no';
    return;
  }
  await desk.disconnect(client);
  await desk.close();
  ending = 'yes';
  app.quit();
}

async function start(): Promise<void> {
  await app.whenReady();
  // A folder of its own for everything, where the command line asks for one; else the platform's place.
  const settings = app.commandLine.hasSwitch('user-data-dir') ? app.getPath('userData') : settingsFolder();
  const desk = await composeDesk({
    host,
    library: namedLibrary(process.argv, process.env['GALLEY_LIBRARY']),
    settingsFolder: settings,
    access: 'write',
    onBug: (name, error) =>
      console.error(`galley: ${name}: ${error instanceof Error ? error.stack : String(error)}`),
  });
  hardenSession(session.defaultSession);
  servePage(session.defaultSession, path.join(out, 'renderer'), desk);
  answerPage(desk, current, client, () => (hasSpoken = true));
  desk.connect(client);
  show(desk, app.getPath('userData'));
  app.on('second-instance', () => {
    if (window?.isMinimized() === true) window.restore();
    window?.focus();
  });
  app.on('before-quit', (event) => {
    if (ending === 'yes') return;
    event.preventDefault();
    void end(desk);
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void end(desk));
}

registerScheme();
hardenContents();
app.on('window-all-closed', () => app.quit());
if (app.requestSingleInstanceLock())
  start().catch((error: unknown) => {
    dialog.showErrorBox('Galley could not start', error instanceof Error ? error.message : String(error));
    app.exit(1);
  });
else app.quit();
