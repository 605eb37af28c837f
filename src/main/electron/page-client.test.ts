import { expect, test, vi } from 'vitest';
import type { Client, Desk } from '../desk/desk.ts';
import { pageClient } from './page-client.ts';

test('a page that takes the place of another is another client, and has not spoken', async () => {
  const known: Client[] = [];
  const gone: Client[] = [];
  const desk = {
    connect: (client: Client) => void known.push(client),
    disconnect: async (client: Client) => void gone.push(client),
  } as unknown as Desk;
  const page = pageClient(() => null);
  await page.renew(desk);
  const first = page.current();
  page.onCall();
  expect(page.hasSpoken()).toBe(true);
  await page.renew(desk);
  expect(page.hasSpoken()).toBe(false);
  expect(known).toEqual([first, page.current()]);
  expect(gone.at(-1)).toBe(first);
  expect(page.current().id).not.toBe(first.id);
});

test('events go to the window while there is one', () => {
  const send = vi.fn<(...words: readonly unknown[]) => void>();
  let isDestroyed = false;
  const page = pageClient(() => ({ isDestroyed: () => isDestroyed, webContents: { send } }) as never);
  page.tell('shell.command', { id: 'a' });
  isDestroyed = true;
  page.tell('shell.command', { id: 'b' });
  expect(send.mock.calls).toEqual([['galley:event', 'shell.command', { id: 'a' }]]);
});
