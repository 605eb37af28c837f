import { randomUUID } from 'node:crypto';
import type { BrowserWindow } from 'electron';
import { channels } from '../../core/contract/names.ts';
import type { Client, Desk } from '../desk/desk.ts';

/** The page in the window as the desk knows it. */
export type PageClient = {
  /** The client of the page that is in the window now. */
  readonly current: () => Client;
  readonly tell: Client['tell'];
  readonly onCall: () => void;
  /** Whether this page has asked for anything yet: before that it has nothing to lose, and would not hear a question. */
  readonly hasSpoken: () => boolean;
  /** Another page takes the window's place: the desk lets go of what the one before had open. */
  readonly renew: (desk: Desk) => Promise<void>;
};

/** The desk's client for a window: events go to its page, and nowhere while there is none. */
export function pageClient(
  window: () => Pick<BrowserWindow, 'isDestroyed' | 'webContents'> | null,
): PageClient {
  const make = (): Client => ({
    id: randomUUID(),
    tell: (name, payload) => {
      const own = window();
      if (own !== null && !own.isDestroyed()) own.webContents.send(channels.event, name, payload);
    },
  });
  let client = make();
  let hasSpoken = false;
  return {
    current: () => client,
    tell: (name, payload) => client.tell(name, payload),
    onCall: () => (hasSpoken = true),
    hasSpoken: () => hasSpoken,
    renew: async (desk) => {
      const gone = client;
      client = make();
      hasSpoken = false;
      const released = desk.disconnect(gone);
      desk.connect(client);
      await released;
    },
  };
}
