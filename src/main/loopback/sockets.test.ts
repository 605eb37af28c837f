import { mkdir, readdir, readlink, writeFile } from 'node:fs/promises';
import { connect as dial, type Socket } from 'node:net';
import { networkInterfaces } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { z } from 'zod';
import { aDesk, aPage } from '../../../tests/support/desk.ts';
import { aLibrary } from '../../../tests/support/a-library.ts';
import { aStory, idOf, text } from '../../../tests/support/stories.ts';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { requests } from '../../core/contract/requests.ts';
import type { Desk } from '../desk/desk.ts';
import { startLoopbackHost, type LoopbackHost } from './server.ts';

const pilots = aStory({ id: idOf(1), slug: 'سلوان', sections: { 'whats-happened': text('At noon.') } });

let desk: Desk;
let page: string;
let host: LoopbackHost;
let cookie: string;

beforeEach(async () => {
  page = await temporaryFolder();
  await mkdir(path.join(page, 'assets'));
  await writeFile(path.join(page, 'index.html'), '<!DOCTYPE html><title>page</title>');
  await writeFile(path.join(page, 'assets/a-1f2e.js'), 'export {};');
  desk = await aDesk({ library: await aLibrary(pilots) });
  host = await startLoopbackHost({ desk, page, port: 0, secret: 'the-word-of-this-test' });
  const { headers } = await fetch(host.address(), { redirect: 'manual' });
  cookie = headers.get('set-cookie')?.split(';')[0] ?? '';
});

afterEach(async () => {
  await host.close();
  vi.unstubAllEnvs();
});

const own = () => `http://127.0.0.1:${host.port}`;
const get = (target: string, method = 'GET') => fetch(own() + target, { method, headers: { cookie } });

/** A window's socket, let in as the page is. */
async function enter(): Promise<WebSocket> {
  const socket = new WebSocket(`ws://127.0.0.1:${host.port}/ws`, { headers: { cookie, origin: own() } });
  await new Promise((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
  });
  socket.on('error', () => undefined);
  return socket;
}

const closed = (socket: WebSocket) => new Promise<number>((resolve) => socket.once('close', resolve));
const answered = z.object({ id: z.int(), answer: z.unknown() });

/** Asks over a socket; events of the desk may come before the answer. */
function ask(socket: WebSocket, id: number, name: string, input: unknown): Promise<unknown> {
  return new Promise((resolve, reject) => {
    socket.on('message', (data: Buffer) => {
      const message = answered.safeParse(JSON.parse(data.toString()));
      if (message.success && message.data.id === id) resolve(message.data.answer);
    });
    socket.once('close', reject);
    socket.send(JSON.stringify({ id, name, input }));
  });
}

/** Says a thing to the port as any program could, byte for byte; what came back until the other side hung up. */
function say(words: string): Promise<{ readonly socket: Socket; readonly ended: Promise<string> }> {
  return new Promise((resolve, reject) => {
    const socket = dial(host.port, '127.0.0.1', () => {
      socket.write(words);
      resolve({ socket, ended });
    });
    let heard = '';
    socket.on('data', (chunk) => (heard += chunk.toString()));
    socket.once('error', reject);
    const ended = new Promise<string>((end) => socket.once('close', () => end(heard)));
  });
}

const upgrade = (target: string, ...more: readonly string[]) =>
  [
    `GET ${target} HTTP/1.1`,
    `Host: 127.0.0.1:${host.port}`,
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==',
    ...more,
    '\r\n',
  ].join('\r\n');

describe('a window’s socket is cut off', () => {
  test.each([
    ['words that are no JSON', 'nonsense'],
    ['JSON that is no request', '[]'],
    ['a request without a number', JSON.stringify({ name: 'library.state', input: {} })],
    ['a number below zero', JSON.stringify({ id: -1, name: 'library.state', input: {} })],
    ['a request with more in it', JSON.stringify({ id: 1, name: 'library.state', input: {}, as: 'root' })],
    ['a name without end', JSON.stringify({ id: 1, name: 'x'.repeat(101), input: {} })],
    ['bytes', Buffer.from(JSON.stringify({ id: 1, name: 'library.state', input: {} }))],
  ])('after %s', async (_, message) => {
    const socket = await enter();
    const end = closed(socket);
    socket.send(message);
    expect(await end).toBe(1008);
  });

  test('after a message over the limit, and the other windows work on', async () => {
    const [greedy, modest] = [await enter(), await enter()];
    const end = closed(greedy);
    greedy.send('x'.repeat(40 * 1024 * 1024 + 1));
    expect([1006, 1009]).toContain(await end);
    expect(await ask(modest, 1, 'library.state', {})).toMatchObject({ ok: true });
  });

  test('after a frame that is none', async () => {
    const { socket, ended } = await say(upgrade('/ws', `Cookie: ${cookie}`, `Origin: ${own()}`));
    await new Promise((resolve) => socket.once('data', resolve));
    socket.write(Buffer.from([0xff, 0xff, 0xff, 0xff]));
    expect(await ended).toMatch(/^HTTP\/1\.1 101 /u);
  });
});

test('a file of 20 MB fits into a message', async () => {
  const socket = await enter();
  const data = Buffer.alloc(20 * 1024 * 1024).toString('base64');
  expect(await ask(socket, 1, 'files.put', { name: 'long.docx', data })).toMatchObject({ ok: true });
});

test('a window that is gone lets go of its stories, and what it wrote is there', async () => {
  const [first, second] = [await enter(), await enter()];
  for (const socket of [first, second]) await ask(socket, 1, 'story.open', { story: pilots.id, have: '' });
  const writer = aPage(desk);
  await writer.open(pilots.id);
  const heard = new Promise<unknown>((resolve) =>
    second.on('message', (data: Buffer) => {
      const message: unknown = JSON.parse(data.toString());
      if (JSON.stringify(message).includes('story.updated')) resolve(message);
    }),
  );
  const end = closed(first);
  first.terminate();
  await end;
  await writer.write(pilots.id, 'Ferries follow.');
  expect(await heard).toMatchObject({ event: 'story.updated', payload: { story: pilots.id } });
});

describe('a program that knocks', () => {
  test.each(['/', '/ws?x', '//', '/%', '*', '/ws/../ws2', 'http://127.0.0.1/ws', '//[/ws'])(
    'for a socket at %s without a cookie is turned away, and the host stands',
    async (target) => {
      const { ended } = await say(upgrade(target, `Origin: ${own()}`));
      expect(await ended).toMatch(/^HTTP\/1\.1 40[03] /u);
      expect((await get('/')).status).toBe(200);
    },
  );

  test('for a page at an address that is none is told so', async () => {
    const { ended } = await say(
      `GET //[ HTTP/1.1\r\nHost: 127.0.0.1:${host.port}\r\nConnection: close\r\n\r\n`,
    );
    expect(await ended).toMatch(/^HTTP\/1\.1 [45]\d\d /u);
    expect((await get('/')).status).toBe(200);
  });

  test('and runs away before the answer does no harm', async () => {
    for (let at = 0; at < 20; at++) {
      const { socket } = await say(upgrade('/ws'));
      socket.resetAndDestroy();
    }
    await wait(50);
    expect((await get('/')).status).toBe(200);
  });

  test('at another address of this machine finds nobody', async () => {
    const others = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ address, family }) => family === 'IPv4' && address !== '127.0.0.1')
      .map(({ address }) => address);
    for (const address of ['127.0.0.2', ...others]) {
      const reached = await new Promise<string>((resolve) => {
        const socket = dial(host.port, address, () => resolve('somebody'));
        socket.once('error', () => resolve('nobody'));
        socket.once('connect', () => socket.destroy());
      });
      expect([address, reached]).toEqual([address, 'nobody']);
    }
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('with %s is refused', async (method) => {
    expect((await get('/', method)).status).toBe(405);
  });
});

test('files whose names carry a hash are kept by the browser; the page itself never is', async () => {
  expect((await get('/')).headers.get('cache-control')).toBe('no-store');
  const script = await get('/assets/a-1f2e.js');
  expect(script.headers.get('cache-control')).toContain('immutable');
  expect(script.headers.get('content-type')).toContain('text/javascript');
});

test('the head of the page is given without the page', async () => {
  const { status, headers, body } = await get('/', 'HEAD');
  expect([status, body]).toEqual([200, null]);
  expect(headers.get('content-security-policy')).toContain("default-src 'none'");
});

const anExport = {
  job: 'j',
  stories: [pilots.id],
  formats: ['text' as const],
  to: null,
  overwrite: false,
  together: false,
  coverage: false,
  sign: null,
  seal: null,
};

test('an export is handed over once, under its own name', async () => {
  const asker = aPage(desk);
  const { download } = requests['stories.export'].output.parse(await asker.ask('stories.export', anExport));
  const target = `/download/${download?.token ?? ''}`;
  expect((await fetch(own() + target)).status).toBe(403);
  const first = await get(target);
  expect(await first.text()).toContain('At noon.');
  expect(first.headers.get('content-type')).toBe('application/octet-stream');
  expect(decodeURIComponent(first.headers.get('content-disposition') ?? '')).toBe(
    "attachment; filename*=UTF-8''سلوان.txt",
  );
  expect((await get(target)).status).toBe(404);
  expect((await get('/download/guess')).status).toBe(404);
});

test('an export is deleted when it was handed over, and when the window went away in the middle', async () => {
  const tmp = await temporaryFolder();
  vi.stubEnv('TMPDIR', tmp);
  const filesLeft = async () =>
    (await readdir(tmp, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).length;
  const asker = aPage(desk);
  const wish = { ...anExport, formats: ['text' as const, 'html' as const] };
  const { download } = await asker.ask('stories.export', wish);
  expect(await filesLeft()).toBe(1);
  expect((await (await get(`/download/${download?.token ?? ''}`)).arrayBuffer()).byteLength).toBeGreaterThan(
    100,
  );
  await vi.waitFor(async () => expect(await filesLeft()).toBe(0));

  const data = Buffer.alloc(20 * 1024 * 1024).toString('base64');
  const { token } = await asker.ask('files.put', { name: 'long.docx', data });
  const { socket } = await say(
    [`GET /download/${token} HTTP/1.1`, `Host: 127.0.0.1:${host.port}`, `Cookie: ${cookie}`, '\r\n'].join(
      '\r\n',
    ),
  );
  await new Promise((resolve) => socket.once('data', resolve));
  socket.resetAndDestroy();
  await vi.waitFor(async () => expect(await filesLeft()).toBe(0));
});

test.runIf(process.platform === 'linux')('a download that is broken off leaves no file open', async () => {
  const data = Buffer.alloc(20 * 1024 * 1024).toString('base64');
  const { token } = await aPage(desk).ask('files.put', { name: 'broken-off.docx', data });
  const openFiles = async () => {
    const numbers = await readdir('/proc/self/fd');
    const files = await Promise.all(numbers.map((one) => readlink(`/proc/self/fd/${one}`).catch(() => '')));
    return files.filter((file) => file.endsWith('broken-off.docx')).length;
  };
  const { socket, ended } = await say(
    [`GET /download/${token} HTTP/1.1`, `Host: 127.0.0.1:${host.port}`, `Cookie: ${cookie}`, '\r\n'].join(
      '\r\n',
    ),
  );
  await new Promise((resolve) => socket.once('data', resolve));
  socket.pause();
  expect(await openFiles()).toBe(1);
  socket.resetAndDestroy();
  await ended;
  await vi.waitFor(async () => expect(await openFiles()).toBe(0), { timeout: 5_000, interval: 20 });
  expect((await get('/')).status).toBe(200);
});

test('a port that is taken is refused with the system’s error', async () => {
  await expect(startLoopbackHost({ desk, page, port: host.port, secret: 'another' })).rejects.toMatchObject({
    code: 'EADDRINUSE',
  });
});

test('the host ends at once, though a window does not say goodbye', async () => {
  const { socket } = await say(upgrade('/ws', `Cookie: ${cookie}`, `Origin: ${own()}`));
  await new Promise((resolve) => socket.once('data', resolve));
  const polite = await enter();
  const goodbye = closed(polite);
  const began = performance.now();
  await host.close();
  expect(performance.now() - began).toBeLessThan(5_000);
  expect(await goodbye).toBe(1001);
  await expect(fetch(own())).rejects.toThrow('fetch failed');
});
