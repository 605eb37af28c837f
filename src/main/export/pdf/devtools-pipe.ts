import type { Readable, Writable } from 'node:stream';
import { z } from 'zod';

/** A conversation with a browser: https://chromedevtools.github.io/devtools-protocol/ */
export type DevTools = {
  /** Asks for something, in a target's session or of the browser itself. Fails when it refuses, or has ended. */
  readonly call: (
    method: string,
    params?: Readonly<Record<string, unknown>>,
    session?: string,
  ) => Promise<unknown>;
  /** Hears every event until the function that it answers is called. */
  readonly listen: (listener: (event: DevToolsEvent) => void) => () => void;
};

export type DevToolsEvent = {
  readonly method: string;
  readonly params: unknown;
  readonly session: string | undefined;
};

const message = z.object({
  id: z.number().optional(),
  method: z.string().optional(),
  params: z.unknown().optional(),
  result: z.unknown().optional(),
  error: z.object({ message: z.string() }).optional(),
  sessionId: z.string().optional(),
});

type Waiting = { readonly resolve: (value: unknown) => void; readonly reject: (error: Error) => void };

/** Speaks with a browser that was started with `--remote-debugging-pipe`: JSON messages, each ended by a null byte. */
export function devToolsPipe(toBrowser: Writable, fromBrowser: Readable): DevTools {
  const waiting = new Map<number, Waiting>();
  const listeners = new Set<(event: DevToolsEvent) => void>();
  let count = 0;
  let hasEnded = false;
  let pieces: string[] = [];

  const take = (text: string) => {
    const { id, method, params, result, error, sessionId } = message.parse(JSON.parse(text));
    if (id === undefined) {
      for (const listener of listeners) listener({ method: method ?? '', params, session: sessionId });
      return;
    }
    const asked = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) asked?.resolve(result);
    else asked?.reject(new Error(error.message));
  };
  const end = () => {
    hasEnded = true;
    for (const { reject } of waiting.values()) reject(new Error(gone));
    waiting.clear();
  };
  fromBrowser.setEncoding('utf8');
  fromBrowser.on('data', (chunk: string) => {
    const parts = chunk.split('\0');
    for (const [index, part] of parts.entries()) {
      pieces.push(part);
      if (index === parts.length - 1) break;
      const text = pieces.join('');
      pieces = [];
      try {
        take(text);
      } catch {
        // Whatever this is, it speaks no DevTools protocol.
        end();
      }
    }
  });
  for (const stream of [toBrowser, fromBrowser]) {
    stream.on('error', end);
    stream.on('close', end);
  }

  return {
    call: (method, params = {}, session?: string) =>
      new Promise((resolve, reject) => {
        if (hasEnded) return reject(new Error(gone));
        count += 1;
        waiting.set(count, { resolve, reject });
        const asked = { id: count, method, params, ...(session === undefined ? {} : { sessionId: session }) };
        toBrowser.write(`${JSON.stringify(asked)}\0`);
      }),
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

const gone = 'the browser has ended';
