import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { access, mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { z } from 'zod';
import { runGalley } from '../../../tests/command-line/run-galley.ts';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { storyRow } from '../../core/contract/rows.ts';
import { sealFile } from '../keys/seal.ts';

/** What `bin/galley.mjs` does once everything is set up, from the sources. */
const program = `
  import { run } from ${JSON.stringify(new URL('main.ts', import.meta.url).href)};
  process.exitCode = await run(process.argv.slice(2), process.cwd());
`;
/** Far more than any of these takes on a slow machine. */
const patience = { timeout: 20_000, interval: 50 };

type Running = {
  readonly child: ChildProcess;
  readonly out: () => string;
  readonly said: () => string;
  readonly ended: Promise<number | string>;
};

const running: ChildProcess[] = [];
let folder: string;

beforeEach(async () => {
  folder = await temporaryFolder();
  await writeFile(path.join(folder, 'galley.mjs'), program);
  await mkdir(path.join(folder, 'tmp'));
});
afterEach(async () => {
  for (const child of running.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
});

/** Starts `galley` as a process of its own, with settings and data of its own. */
function start(...argv: readonly string[]): Running {
  const child = spawn(process.execPath, ['galley.mjs', ...argv], {
    cwd: folder,
    env: {
      PATH: process.env['PATH'],
      HOME: folder,
      XDG_CONFIG_HOME: path.join(folder, '.config'),
      XDG_DATA_HOME: path.join(folder, '.data'),
      GALLEY_LIBRARY: path.join(folder, 'L'),
      GALLEY_PASSPHRASE: 'open sesame',
      TMPDIR: path.join(folder, 'tmp'),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.push(child);
  const heard = { out: '', said: '' };
  child.stdout.on('data', (chunk: Buffer) => (heard.out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (heard.said += chunk.toString()));
  const ended = new Promise<number | string>((resolve) =>
    child.once('close', (code, signal) => resolve(code ?? signal ?? -1)),
  );
  return { child, out: () => heard.out, said: () => heard.said, ended };
}

/** The same in this process, where only the outcome matters: a process of its own takes a second to start. */
const quickly = (...argv: readonly string[]) => runGalley(folder, '--library', 'L', ...argv);
const rows = async () =>
  z.object({ stories: z.array(storyRow) }).parse(JSON.parse((await quickly('list', '--json')).out)).stories;

async function galley(...argv: readonly string[]) {
  const { ended, out, said } = start(...argv);
  return { code: await ended, out: out(), said: said() };
}

/** Starts `galley serve`, and waits until it tells its address. */
async function served(...argv: readonly string[]): Promise<Running & { readonly address: URL }> {
  const host = start('serve', ...argv);
  await vi.waitFor(() => expect(host.out()).toMatch(/^http:.*\n/u), patience);
  return { ...host, address: new URL(host.out().trim()) };
}

async function cookieOf(address: URL): Promise<string> {
  const { headers } = await fetch(address, { redirect: 'manual' });
  return headers.get('set-cookie')?.split(';')[0] ?? '';
}

describe('galley as a process', () => {
  test('writes its result to stdout and nothing besides, and ends with its code', async () => {
    expect(await galley('init', '--sample')).toEqual({
      code: 0,
      out: '',
      said: `A new library is ready at ${path.join(folder, 'L')}.\n`,
    });
    const listed = await galley('list', '--json');
    expect([listed.code, listed.said, JSON.parse(listed.out).stories.length]).toEqual([0, '', 3]);
    expect((await galley('frobnicate')).code).toBe(2);
  });

  test('imports in a thread of its own and ends after it, with no word on stderr', async () => {
    await quickly('init');
    await writeFile(path.join(folder, 'late.txt'), 'Background\nIt came late.\n');
    const { code, out, said } = await galley('import', 'late.txt', '--json');
    expect([code, said]).toEqual([0, '']);
    expect(JSON.parse(out)).toMatchObject({ imported: [{ file: 'late.txt' }], failed: [] });
  });

  test('that only one of may write: two imports at once lose no story and tear none', async () => {
    await quickly('init');
    await writeFile(path.join(folder, 'late.txt'), 'Background\nIt came late.\n');
    const both = await Promise.all([galley('import', 'late.txt'), galley('import', 'late.txt')]);
    const done = both.filter(({ code }) => code === 0).length;
    expect(done).toBeGreaterThan(0);
    for (const { code } of both) expect([0, 5]).toContain(code);
    expect(await rows()).toHaveLength(done);
  });

  test('that was killed in the middle of its work leaves the library free and whole', async () => {
    await quickly('init');
    await mkdir(path.join(folder, 'in'));
    const files = Array.from({ length: 200 }, (_, at) => `in/${at}.txt`);
    for (const file of files) await writeFile(path.join(folder, file), `Background\nWords of ${file}.\n`);
    const { child, ended } = start('import', ...files);
    const stories = path.join(folder, 'L/stories');
    await vi.waitFor(async () => expect((await readdir(stories)).length).toBeGreaterThan(3), {
      ...patience,
      interval: 1,
    });
    child.kill('SIGKILL');
    expect(await ended).toBe('SIGKILL');
    expect((await quickly('import', 'in/0.txt')).code).toBe(0);
    const found = await rows();
    expect(found.filter(({ problem, words }) => problem !== null || words === 0)).toEqual([]);
    expect((await readdir(stories)).filter((name) => name.endsWith('.new'))).toEqual([]);
    expect(found).toHaveLength((await readdir(stories)).length);
  });
});

describe('what is opened of a sealed bundle', () => {
  const temporary = () => readdir(path.join(folder, 'tmp'));
  beforeEach(async () => {
    const file = path.join(folder, 'in.galley');
    await writeFile(file, 'PK');
    await sealFile(file, `${file}.age`, { passphrase: 'open sesame' });
  });

  test.each(['SIGINT', 'SIGTERM'] as const)(
    'is removed by %s, which ends the process all the same',
    async (signal) => {
      const { child, ended } = start('verify', 'in.galley.age');
      await vi.waitFor(async () => expect(await temporary()).toHaveLength(1), { ...patience, interval: 5 });
      child.kill(signal);
      expect(await ended).toBe(signal);
      expect(await temporary()).toEqual([]);
    },
  );

  test('is removed by the next start where the process was killed', async () => {
    const { child, ended } = start('verify', 'in.galley.age');
    await vi.waitFor(async () => expect(await temporary()).toHaveLength(1), { ...patience, interval: 5 });
    child.kill('SIGKILL');
    await ended;
    expect(await temporary()).toHaveLength(1);
    await galley('list');
    expect(await temporary()).toEqual([]);
  });
});

describe('galley serve', () => {
  test('prints its address alone, holds the library, and ends on Ctrl+C with 0', async () => {
    await quickly('init');
    const { address, child, ended, out, said } = await served();
    expect(address.hostname).toBe('127.0.0.1');
    expect(said()).toContain('Ctrl+C');
    await writeFile(path.join(folder, 'late.txt'), 'Background\nIt came late.\n');
    expect((await galley('import', 'late.txt')).code).toBe(5);
    expect((await quickly('list')).code).toBe(0);
    const cookie = await cookieOf(address);
    const socket = new WebSocket(`ws://${address.host}/ws`, { headers: { cookie, origin: address.origin } });
    await once(socket, 'open');
    const goodbye = once(socket, 'close');
    child.kill('SIGINT');
    expect(await ended).toBe(0);
    expect((await goodbye)[0]).toBe(1001);
    expect(out().trim().split('\n')).toHaveLength(1);
    expect((await quickly('import', 'late.txt')).code).toBe(0);
  });

  test('comes back where it was, so that a window that was left open finds it', async () => {
    await quickly('init');
    const first = await served();
    const cookie = await cookieOf(first.address);
    first.child.kill('SIGTERM');
    expect(await first.ended).toBe(0);
    const second = await served();
    expect(second.address.host).toBe(first.address.host);
    const socket = new WebSocket(`ws://${second.address.host}/ws`, {
      headers: { cookie, origin: second.address.origin },
    });
    await once(socket, 'open');
    socket.close();
  });

  test('on a port that is taken says so in a sentence, ends with 1, and lets go of the library', async () => {
    await quickly('init');
    const first = await served();
    const other = path.join(folder, 'M');
    await quickly('init', 'M');
    const second = await galley('--library', other, 'serve', '--port', first.address.port);
    expect([second.code, second.out]).toEqual([1, '']);
    expect(second.said).toContain(`port ${first.address.port} is in use`);
    await expect(access(path.join(other, 'library.lock'))).rejects.toMatchObject({ code: 'ENOENT' });
  });

  test('without a library begins all the same: the window offers to make one', async () => {
    const { address } = await served();
    const headers = { cookie: await cookieOf(address), origin: address.origin };
    const socket = new WebSocket(`ws://${address.host}/ws`, { headers });
    await once(socket, 'open');
    const answer = once(socket, 'message');
    socket.send(JSON.stringify({ id: 1, name: 'library.state', input: {} }));
    expect(JSON.parse(String((await answer)[0]))).toMatchObject({
      id: 1,
      answer: { ok: true, value: { kind: 'none', place: path.join(folder, 'L') } },
    });
    socket.close();
  });
});
