import { ipcMain, type BrowserWindow } from 'electron';
import { channels } from '../../core/contract/names.ts';
import { refusalOf } from '../../core/contract/refusal.ts';
import { refused } from '../../core/result.ts';
import type { Client, Desk } from '../desk/desk.ts';
import { isOwnPage } from './addresses.ts';

/**
 * Lets the window's page talk to the desk. Whoever else asks is refused: a frame in it, or a page not ours.
 * `onCall` hears of each request that is let in.
 */
export function answerPage(
  desk: Desk,
  window: () => BrowserWindow | null,
  client: Client,
  onCall: () => void,
): void {
  ipcMain.handle(channels.call, async (event, name: unknown, input: unknown) => {
    const own = window();
    const frame = event.senderFrame;
    const isOurs =
      own !== null && frame !== null && frame === own.webContents.mainFrame && isOwnPage(frame.url);
    if (!isOurs || typeof name !== 'string')
      return refused(refusalOf('bad-request', String(name), 'it did not come from Galley’s own page'));
    onCall();
    return desk.answer(name, input, client);
  });
}

/** The desk's client for the window: events go to its page, and nowhere while there is none. */
export function windowClient(window: () => BrowserWindow | null): Client {
  return {
    id: 'window',
    tell: (name, payload) => {
      const own = window();
      if (own !== null && !own.isDestroyed()) own.webContents.send(channels.event, name, payload);
    },
  };
}
