import { randomUUID } from 'node:crypto';
import type { WebSocket } from 'ws';
import { z } from 'zod';
import type { Client, Desk } from '../desk/desk.ts';

/** What a page sends: a request under a number of its own, to tell the answers apart. */
const call = z.strictObject({ id: z.int().nonnegative(), name: z.string().max(100), input: z.unknown() });

/** Lets a page talk to the desk over a socket: requests in, answers and events out, all JSON. */
export function serveSocket(socket: WebSocket, desk: Desk): Client {
  const send = (message: unknown) => {
    if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(message));
  };
  const client: Client = {
    id: randomUUID(),
    tell: (name, payload) => send({ event: name, payload }),
  };
  desk.connect(client);
  socket.on('message', (data, isBinary) => {
    const parsed = isBinary || !Buffer.isBuffer(data) ? null : parseCall(data.toString());
    if (parsed === null) {
      socket.close(1008, 'not a request');
      return;
    }
    void desk.answer(parsed.name, parsed.input, client).then((answer) => send({ id: parsed.id, answer }));
  });
  socket.on('close', () => void desk.disconnect(client));
  socket.on('error', () => socket.terminate());
  return client;
}

function parseCall(text: string): z.infer<typeof call> | null {
  try {
    const parsed = call.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
