import { mkdir, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { aDesk } from '../../../tests/support/desk.ts';
import { aLibrary } from '../../../tests/support/a-library.ts';
import { aStory, idOf, text } from '../../../tests/support/stories.ts';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import type { Desk } from '../desk/desk.ts';
import { startLoopbackHost, type LoopbackHost } from './server.ts';

let desk: Desk;
let host: LoopbackHost;

beforeEach(async () => {
  const page = await temporaryFolder();
  await mkdir(path.join(page, 'renderer/assets'), { recursive: true });
  await writeFile(path.join(page, 'renderer/index.html'), '<!DOCTYPE html><title>page</title>');
  await writeFile(path.join(page, 'renderer/assets/a.js'), 'export {};');
  await writeFile(path.join(page, 'secret.html'), 'secret');
  const hostile = aStory({
    headline: '<script>alert(1)</script>',
    sections: { 'whats-happened': text('Words.') },
  });
  desk = await aDesk({ library: await aLibrary(hostile) });
  host = await startLoopbackHost({
    desk,
    page: path.join(page, 'renderer'),
    port: 0,
    secret: 'the-word-of-this-test',
  });
});

afterEach(() => host.close());

type Got = {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
};

/** A request as any program on this machine could make it; nothing in its path is tidied up. */
function get(target: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Got> {
  return new Promise((resolve, reject) => {
    const call = request(
      { host: '127.0.0.1', port: host.port, path: target, method, headers },
      (response) => {
        let body = '';
        response.on('data', (chunk: Buffer) => (body += chunk.toString()));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
        );
      },
    );
    call.on('error', reject);
    call.end();
  });
}

async function admitted(): Promise<string> {
  const { pathname, search } = new URL(host.address());
  const { headers } = await get(pathname + search);
  return String(headers['set-cookie']).split(';')[0] ?? '';
}

/** Opens the socket and says how that ended: `open`, or the status it was refused with. */
function connect(headers: Record<string, string>, target = '/ws'): Promise<WebSocket | number> {
  return new Promise((resolve) => {
    const socket = new WebSocket(`ws://127.0.0.1:${host.port}${target}`, { headers });
    socket.on('open', () => resolve(socket));
    socket.on('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0));
    socket.on('error', () => undefined);
  });
}

test('the way in is a ticket that is good once; without its cookie there is no page', async () => {
  expect((await get('/')).status).toBe(403);
  const { pathname, search } = new URL(host.address());
  const first = await get(pathname + search);
  expect([first.status, first.headers['location']]).toEqual([303, '/']);
  expect(String(first.headers['set-cookie'])).toMatch(/HttpOnly; SameSite=Strict/);
  expect((await get(pathname + search)).headers['set-cookie']).toBeUndefined();
  const page = await get('/', { cookie: await admitted() });
  expect([page.status, page.body.includes('<title>page</title>')]).toEqual([200, true]);
  expect((await get('/open?t=guess')).headers['set-cookie']).toBeUndefined();
});

test('the page’s policy lets nothing inline run and nothing leave', async () => {
  const { headers } = await get('/', { cookie: await admitted() });
  const policy = String(headers['content-security-policy']);
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self'");
  expect(policy).not.toContain('unsafe');
  expect(policy).toContain(`connect-src 'self' ws://127.0.0.1:${host.port}`);
  expect(headers['x-content-type-options']).toBe('nosniff');
});

test('a story’s preview is a page that runs nothing, whatever is written in it', async () => {
  const cookie = await admitted();
  const preview = await get(`/preview/${idOf(1)}`, { cookie });
  expect(preview.status).toBe(200);
  expect(preview.body).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  expect(preview.body.match(/<script[^>]*>/g)).toEqual(['<script type="application/ld+json">']);
  expect(String(preview.headers['content-security-policy'])).toMatch(/default-src 'none'.*sandbox/);
  expect((await get(`/preview/${idOf(9)}`, { cookie })).status).toBe(404);
  expect((await get('/preview/..%2f..%2fx', { cookie })).status).toBe(404);
});

test.each([
  '/../secret.html',
  '/..%2fsecret.html',
  '/%2e%2e/secret.html',
  '/assets/..%2f..%2fsecret.html',
  '/a%00.js',
  '/%',
  '/nothing.js',
])('nothing outside the page’s folder is served: %s', async (target) => {
  const { status, body } = await get(target, { cookie: await admitted() });
  expect([status, body.includes('secret')]).toEqual([404, false]);
});

test('another name for this machine is DNS rebinding, another origin another page: both are turned away', async () => {
  const cookie = await admitted();
  const own = `127.0.0.1:${host.port}`;
  expect((await get('/', { cookie, host: 'evil.example' })).status).toBe(403);
  expect((await get('/', { cookie, origin: 'https://evil.example' })).status).toBe(403);
  expect((await get('/', { cookie, origin: `http://${own}` })).status).toBe(200);
  expect((await get('/', { cookie }, 'POST')).status).toBe(405);
  expect(await connect({ cookie, origin: 'https://evil.example' })).toBe(403);
  expect(await connect({ cookie })).toBe(403);
  expect(await connect({ origin: `http://${own}` })).toBe(403);
  expect(await connect({ cookie, origin: `http://${own}` }, '/other')).toBe(403);
  const socket = await connect({ cookie, origin: `http://${own}` });
  expect(socket).toBeInstanceOf(WebSocket);
  if (socket instanceof WebSocket) socket.close();
});

test('requests are answered over the socket; a page that talks nonsense is cut off', async () => {
  const cookie = await admitted();
  const headers = { cookie, origin: `http://127.0.0.1:${host.port}` };
  const socket = await connect(headers);
  if (!(socket instanceof WebSocket)) throw new Error(String(socket));
  /** The answer under a number; events of the desk may come before it. */
  const answerTo = (id: number, name: string): Promise<unknown> =>
    new Promise((resolve) => {
      socket.on('message', (data: Buffer) => {
        const message = JSON.parse(data.toString());
        if (message.id === id) resolve(message.answer);
      });
      socket.send(JSON.stringify({ id, name, input: {} }));
    });
  expect(await answerTo(1, 'library.state')).toMatchObject({ ok: true, value: { kind: 'open' } });
  expect(await answerTo(2, '__proto__')).toMatchObject({ ok: false, refusal: { code: 'bad-request' } });
  const closed = new Promise<number>((resolve) => socket.once('close', resolve));
  socket.send('nonsense');
  expect(await closed).toBe(1008);
});
