import { ipcMain, type BrowserWindow } from 'electron';
import { channels } from '../../core/contract/names.ts';
import { refusalOf } from '../../core/contract/refusal.ts';
import { refused } from '../../core/result.ts';
import type { Desk } from '../desk/desk.ts';
import { isOwnPage } from './addresses.ts';
import type { PageClient } from './page-client.ts';

/** Lets the window's page talk to the desk. Whoever else asks is refused: a frame in it, or a page not ours. */
export function answerPage(desk: Desk, window: () => BrowserWindow | null, page: PageClient): void {
  ipcMain.handle(channels.call, async (event, name: unknown, input: unknown) => {
    const own = window();
    const frame = event.senderFrame;
    const isOurs =
      own !== null && frame !== null && frame === own.webContents.mainFrame && isOwnPage(frame.url);
    if (typeof name !== 'string') return refused(refusalOf('bad-request', '', 'a request has a name'));
    if (!isOurs) return refused(refusalOf('bad-request', name, 'it did not come from Galley’s own page'));
    page.onCall();
    return desk.answer(name, input, page.current());
  });
}
