import path from 'node:path';
import { app, dialog, Menu, session, shell, type BrowserWindow } from 'electron';
import type { Menu as PageMenu } from '../../core/contract/menu.ts';
import { composeDesk } from '../compose.ts';
import type { Desk, HostServices } from '../desk/desk.ts';
import { settingsFolder } from '../settings-folder.ts';
import { firstMenu, menuTemplate } from './app-menu.ts';
import { complain } from './complain.ts';
import { reviveOnce } from './crashes.ts';
import { dialogs } from './dialogs.ts';
import { electronPdf } from './print-pdf.ts';
import { systemBox } from './system-box.ts';
import { hardenContents, hardenSession } from './harden.ts';
import { answerPage } from './ipc.ts';
import { leaving } from './leave.ts';
import { namedLibrary } from './named-library.ts';
import { bundlesIn, offeredBundles } from './offered-bundles.ts';
import { pageClient } from './page-client.ts';
import { registerScheme, servePage } from './protocol.ts';
import { closeForGood, openWindow } from './window.ts';

const out = path.join(import.meta.dirname, '..');
const { platform } = process;

let window: BrowserWindow | null = null;
/** Where the way out stands: asked once, and everything is written down before the process ends. */
let ending: 'no' | 'asking' | 'yes' = 'no';

const current = () => window;
const page = pageClient(current);
const leave = leaving();
const offered = offeredBundles(page);
/** What shows the window and offers it what was opened; null before there is a desk. */
let showOffered: (() => void) | null = null;

const setMenu = (menu: PageMenu) => {
  const onCommand = (id: string) => page.tell('shell.command', { id });
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(menu, { platform, onCommand })));
};

const host: Omit<HostServices, 'systemBox'> = {
  ...dialogs(current),
  pdf: electronPdf(),
  openLink: async (url) => shell.openExternal(url),
  showFolder: async (folder) => void (await shell.openPath(folder)),
  setMenu: (_client, menu) => setMenu(menu),
  flushed: (client, unsaved) => client === page.current() && leave.onFlushed(unsaved),
};

/** Opens the window on a desk, and sees to it that closing it loses nothing. */
function show(desk: Desk): void {
  const opened = openWindow({
    preload: path.join(out, 'preload', 'preload.cjs'),
    settings: app.getPath('userData'),
  });
  window = opened;
  opened.on('close', (event) => {
    if (ending === 'yes') return;
    event.preventDefault();
    // On macOS an application outlives its windows.
    void (platform === 'darwin' ? closeWindow(desk, opened) : end(desk));
  });
  opened.on('closed', () => (window = null));
  opened.webContents.on('did-navigate', () => void page.renew(desk).catch(complainOf('page.renew')));
  reviveOnce(opened, leave.onGone);
}

/** Whether nothing is lost if the page goes now; asks it for its last words, and the user where some are not saved. */
async function mayLeave(): Promise<boolean> {
  if (ending !== 'no') return false;
  ending = 'asking';
  const may =
    window === null ||
    !page.hasSpoken() ||
    (await leave.mayClose(window, () => page.tell('shell.flush', {})));
  if (!may) ending = 'no';
  return may;
}

/** Hands in the last words and closes the window, on a desk that stays. */
async function closeWindow(desk: Desk, closing: BrowserWindow): Promise<void> {
  if (!(await mayLeave())) return;
  await page.renew(desk).catch(complainOf('page.renew'));
  closeForGood(closing, app.getPath('userData'));
  setMenu(firstMenu(platform));
  ending = 'no';
}

/** Hands in the last words, gives the library free, and quits. */
async function end(desk: Desk): Promise<void> {
  if (!(await mayLeave())) return;
  // What was handed in is in the journal by now: a failure here must not keep the window from closing.
  await desk.disconnect(page.current()).catch(complainOf('desk.disconnect'));
  await desk.close().catch(complainOf('desk.close'));
  ending = 'yes';
  if (window !== null) closeForGood(window, app.getPath('userData'));
  app.quit();
}

async function start(): Promise<void> {
  await app.whenReady();
  setMenu(firstMenu(platform));
  // A folder of its own for everything, where the command line asks for one; else the platform's place.
  const ownFolder = app.commandLine.hasSwitch('user-data-dir') ? app.getPath('userData') : settingsFolder();
  const desk = await composeDesk({
    // The keychain answers when the application is ready.
    host: { ...host, systemBox: systemBox() },
    library: namedLibrary(process.argv, process.env['GALLEY_LIBRARY']),
    settingsFolder: ownFolder,
    keysFolder: ownFolder,
    access: 'write',
    onBug: complain,
  });
  hardenSession(session.defaultSession);
  servePage(session.defaultSession, path.join(out, 'renderer'), desk);
  offered.add(bundlesIn(process.argv, process.cwd()));
  answerPage(desk, current, {
    ...page,
    onCall: () => {
      page.onCall();
      offered.handOver(desk);
    },
  });
  show(desk);
  const showAgain = () => {
    if (window === null && ending === 'no') show(desk);
    if (window?.isMinimized() === true) window.restore();
    window?.focus();
  };
  showOffered = () => {
    showAgain();
    offered.handOver(desk);
  };
  app.on('second-instance', (_event, argv, folder) => {
    offered.add(bundlesIn(argv, folder));
    showOffered?.();
  });
  app.on('activate', showAgain);
  app.on('before-quit', (event) => {
    if (ending === 'yes') return;
    event.preventDefault();
    void end(desk);
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void end(desk));
}

function complainOf(where: string): (error: unknown) => void {
  return (error) => complain(where, error);
}

registerScheme();
hardenContents();
// macOS tells of a double click like this, and may do so before anything else is there.
app.on('open-file', (event, file) => {
  event.preventDefault();
  offered.add(bundlesIn([file], '/'));
  showOffered?.();
});
app.on('window-all-closed', () => {
  if (platform !== 'darwin') app.quit();
});
if (app.requestSingleInstanceLock())
  start().catch((error: unknown) => {
    dialog.showErrorBox('Galley could not start', error instanceof Error ? error.message : String(error));
    app.exit(1);
  });
else app.quit();
