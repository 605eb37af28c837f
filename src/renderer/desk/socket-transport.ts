import { z } from 'zod';
import { refusalOf } from '../../core/contract/refusal.ts';
import { refused } from '../../core/result.ts';
import { asResult } from './bridge-transport.ts';
import { settable } from './store.ts';
import type { Transport } from './transport.ts';

const message = z.union([
  z.strictObject({ id: z.int(), answer: z.unknown() }),
  z.strictObject({ event: z.string(), payload: z.unknown() }),
]);

/** How long to wait before the host is looked for again; ms. */
const retryAfter = 1_000;

type Answer = Awaited<ReturnType<Transport['call']>>;

/** The transport of the browser host: a WebSocket that is opened again whenever it breaks. */
export function socketTransport(address: string): Transport {
  const eventListeners: ((name: string, payload: unknown) => void)[] = [];
  const returnListeners = new Set<() => void>();
  const waiting = new Map<number, (answer: Answer) => void>();
  /** Calls made before the first connection stands. Later ones are refused at once while it is broken. */
  let queue: string[] | null = [];
  let socket: WebSocket;
  let number = 0;
  let broken = false;
  const isConnected = settable(true);

  const connect = () => {
    socket = new WebSocket(address);
    socket.addEventListener('open', () => {
      for (const text of queue ?? []) socket.send(text);
      queue = null;
      if (broken) for (const listener of returnListeners) listener();
      broken = false;
      isConnected.set(true);
    });
    socket.addEventListener('message', ({ data }) => receive(String(data)));
    socket.addEventListener('close', () => {
      broken = true;
      isConnected.set(false);
      queue = null;
      for (const resolve of waiting.values()) resolve(refused(refusalOf('host-gone')));
      waiting.clear();
      setTimeout(connect, retryAfter);
    });
  };

  const receive = (text: string) => {
    const parsed = message.safeParse(JSON.parse(text));
    if (!parsed.success) return;
    if ('event' in parsed.data) {
      for (const listener of eventListeners) listener(parsed.data.event, parsed.data.payload);
      return;
    }
    const resolve = waiting.get(parsed.data.id);
    waiting.delete(parsed.data.id);
    resolve?.(asResult(parsed.data.answer));
  };

  connect();
  return {
    call: (name, input) =>
      new Promise((resolve) => {
        const id = number++;
        const text = JSON.stringify({ id, name, input });
        if (queue === null && socket.readyState !== WebSocket.OPEN) {
          resolve(refused(refusalOf('host-gone')));
          return;
        }
        waiting.set(id, resolve);
        if (queue === null) socket.send(text);
        else queue.push(text);
      }),
    onEvent: (listener) => void eventListeners.push(listener),
    onReturn: (listener) => {
      returnListeners.add(listener);
      return () => void returnListeners.delete(listener);
    },
    isConnected,
    // The files of a browser are of another machine, as far as the page can tell.
    offer: async () => null,
    native: false,
  };
}
