import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pipeline } from 'node:stream/promises';
import { WebSocketServer } from 'ws';
import { sentenceFor } from '../../core/contract/messages.ts';
import type { Desk } from '../desk/desk.ts';
import { pageHeaders, storyPageHeaders } from '../desk/page-headers.ts';
import { isStoryPage, storyPage } from '../desk/story-pages.ts';
import { doorkeeper } from './doorkeeper.ts';
import { pageFile } from '../desk/page-files.ts';
import { serveSocket } from './socket.ts';

export type LoopbackHost = {
  readonly port: number;
  /** An address that opens the workstation, once. Each call gives another one. */
  readonly address: () => string;
  readonly close: () => Promise<void>;
};

export type LoopbackOptions = {
  readonly desk: Desk;
  /** The folder of the built page. */
  readonly page: string;
  /** 0 takes a free one. */
  readonly port: number;
  /** What the cookie of a window that was let in says. */
  readonly secret: string;
};

/** The largest message from a page: a file of 20 MB as base64, and room to spare. */
const largestMessage = 40 * 1024 * 1024;

/** How long a window may take to close its socket when the host ends; ms. */
const farewell = 1_000;

/**
 * Serves the workstation to a browser on this machine: the page over HTTP, requests and events over a WebSocket.
 * Listens on 127.0.0.1 alone. Throws the operating system's error where the port is taken.
 */
export async function startLoopbackHost({
  desk,
  page,
  port,
  secret,
}: LoopbackOptions): Promise<LoopbackHost> {
  const server = createServer((request, response) => {
    void handle(request, response).catch(() => finish(response, 500, 'Something went wrong.'));
  });
  const boundPort = () => (server.address() as AddressInfo).port;
  const door = doorkeeper(boundPort, secret);

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const address = addressOf(request);
    if (address === null) return finish(response, 404, 'There is no such page.');
    const { pathname, searchParams } = address;
    if (request.method !== 'GET' && request.method !== 'HEAD') return finish(response, 405, 'Not here.');
    if (!door.knowsHost(request))
      return finish(response, 403, 'This address is not the one that Galley listens on.');
    if (pathname === '/open') {
      const cookie = door.admit(searchParams.get('t') ?? '');
      // A used ticket is fine for a window that was let in before: the way in is the cookie.
      response.writeHead(303, {
        Location: '/',
        'Cache-Control': 'no-store',
        ...(cookie === null ? {} : { 'Set-Cookie': cookie }),
      });
      response.end();
      return;
    }
    const refusal = door.turnsAway(request, 'page');
    if (refusal !== null) return finish(response, 403, refusal);
    if (isStoryPage(pathname)) return framed(response, pathname);
    if (pathname.startsWith('/download/')) return download(response, pathname.slice('/download/'.length));
    const file = await pageFile(page, pathname);
    if (file === null) return finish(response, 404, 'There is no such page.');
    response.writeHead(200, {
      ...pageHeaders([`ws://${request.headers.host}`]),
      'Content-Type': file.type,
      'Cache-Control': file.immutable ? 'private, max-age=31536000, immutable' : 'no-store',
    });
    response.end(request.method === 'HEAD' ? undefined : file.bytes);
  };

  const framed = async (response: ServerResponse, pathname: string): Promise<void> => {
    const rendered = await storyPage(desk, pathname);
    if (!rendered.ok) return finish(response, 404, sentenceFor(rendered.refusal));
    response.writeHead(200, storyPageHeaders);
    response.end(rendered.value);
  };

  const download = async (response: ServerResponse, token: string): Promise<void> => {
    const offered = desk.takeDownload(token);
    if (offered === null) return finish(response, 404, 'This download was taken already. Export again.');
    try {
      const { size } = await stat(offered.path);
      response.writeHead(200, {
        'Content-Type': 'application/octet-stream',
        'Content-Length': size,
        'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(offered.name)}`,
        'Cache-Control': 'no-store',
        'X-Content-Type-Options': 'nosniff',
      });
      await pipeline(createReadStream(offered.path), response);
    } finally {
      await offered.done();
    }
  };

  const sockets = new WebSocketServer({ noServer: true, maxPayload: largestMessage });
  server.on('upgrade', (request, socket, head) => {
    const refusal =
      addressOf(request)?.pathname === '/ws' ? door.turnsAway(request, 'socket') : 'There is nothing here.';
    if (refusal !== null) {
      // Node looks after this connection no more: unheard, its error would end the program.
      socket.on('error', () => socket.destroy());
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n', () => socket.destroy());
      return;
    }
    sockets.handleUpgrade(request, socket, head, (accepted) => serveSocket(accepted, desk));
  });

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });

  return {
    port: boundPort(),
    address: () => `http://127.0.0.1:${boundPort()}/open?t=${door.ticket()}`,
    close: async () => {
      for (const socket of sockets.clients) socket.close(1001);
      server.closeAllConnections();
      // A window that stands still does not answer the goodbye.
      const patience = setTimeout(() => sockets.clients.forEach((socket) => socket.terminate()), farewell);
      await new Promise<void>((resolve) => void server.close(() => resolve()));
      clearTimeout(patience);
    },
  };
}

/** The address that a request is for, or null: what other programs send need not be one. */
function addressOf(request: IncomingMessage): URL | null {
  const [path, base] = [request.url ?? '/', 'http://127.0.0.1'];
  return URL.canParse(path, base) ? new URL(path, base) : null;
}

function finish(response: ServerResponse, status: number, sentence: string): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' });
  response.end(`${sentence}\n`);
}
