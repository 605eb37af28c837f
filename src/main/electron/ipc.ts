import path from 'node:path';
import { ipcMain, type BrowserWindow, type IpcMainInvokeEvent } from 'electron';
import { channels } from '../../core/contract/names.ts';
import { refusalOf } from '../../core/contract/refusal.ts';
import { refused } from '../../core/result.ts';
import type { Desk } from '../desk/desk.ts';
import { isOwnPage } from './addresses.ts';
import type { PageClient } from './page-client.ts';

/** Lets the window's page talk to the desk. Whoever else asks is refused: a frame in it, or a page not ours. */
export function answerPage(desk: Desk, window: () => BrowserWindow | null, page: PageClient): void {
  const isOurs = ({ senderFrame: frame }: IpcMainInvokeEvent): boolean => {
    const own = window();
    return own !== null && frame !== null && frame === own.webContents.mainFrame && isOwnPage(frame.url);
  };
  ipcMain.handle(channels.call, async (event, name: unknown, input: unknown) => {
    if (typeof name !== 'string') return refused(refusalOf('bad-request', '', 'a request has a name'));
    if (!isOurs(event))
      return refused(refusalOf('bad-request', name, 'it did not come from Galley’s own page'));
    page.onCall();
    return desk.answer(name, input, page.current());
  });
  ipcMain.handle(channels.offer, (event, place: unknown) =>
    isOurs(event) && typeof place === 'string' && path.isAbsolute(place) ? desk.offerFile(place) : null,
  );
}
