import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { acquireLock } from './lock.ts';
import { processStart } from './process-identity.ts';

const children: ChildProcess[] = [];
afterEach(() => children.splice(0).forEach((child) => child.kill('SIGKILL')));

/** Another process that tries to take the lock, says what it got, and holds it until it is killed. */
async function otherProcess(
  folder: string,
): Promise<{ readonly child: ChildProcess; readonly said: string }> {
  const program = `
    import { acquireLock } from ${JSON.stringify(path.join(import.meta.dirname, 'lock.ts'))};
    const lock = await acquireLock(${JSON.stringify(folder)});
    console.log(lock.ok ? 'held' : lock.refusal.code);
    if (lock.ok) setInterval(() => undefined, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  const [said] = await once(child.stdout, 'data');
  return { child, said: String(said).trim() };
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'exit');
}

const lockFile = (folder: string) => path.join(folder, 'library.lock');

describe('the lock of a library', () => {
  test('is held by one at a time and given back', async () => {
    const folder = await temporaryFolder();
    const first = await acquireLock(folder);
    if (!first.ok) throw new Error(first.refusal.code);
    expect(await acquireLock(folder)).toMatchObject({
      refusal: { code: 'library-locked', detail: `process ${process.pid}` },
    });
    expect(await first.value.isHeld()).toBe(true);
    await first.value.release();
    expect(await readdir(folder)).toEqual([]);
    expect((await acquireLock(folder)).ok).toBe(true);
  });

  test('keeps another process out, and falls free at once when that process is killed', async () => {
    const folder = await temporaryFolder();
    const { child, said } = await otherProcess(folder);
    expect(said).toBe('held');
    expect(await acquireLock(folder)).toMatchObject({ refusal: { code: 'library-locked' } });
    await kill(child);
    expect((await acquireLock(folder)).ok).toBe(true);
  });

  test('of several that find a dead lock, exactly one gets it', async () => {
    const folder = await temporaryFolder();
    const { child } = await otherProcess(folder);
    await kill(child);
    const found = await Promise.all(Array.from({ length: 4 }, () => otherProcess(folder)));
    expect(found.map(({ said }) => said).toSorted()).toEqual([
      'held',
      'library-locked',
      'library-locked',
      'library-locked',
    ]);
    expect(await readdir(folder)).toEqual(['library.lock']);
  });

  test('of a process id that was given out again is dead', async () => {
    const folder = await temporaryFolder();
    const record = { token: 'x', pid: process.pid, host: hostname(), started: 'another boot:1' };
    await writeFile(lockFile(folder), JSON.stringify(record));
    expect((await acquireLock(folder)).ok).toBe(true);
  });

  test('of another machine counts as alive while its heartbeat is young', async () => {
    const folder = await temporaryFolder();
    const record = { token: 'x', pid: 1, host: 'elsewhere', started: null };
    await writeFile(lockFile(folder), JSON.stringify(record));
    expect(await acquireLock(folder)).toMatchObject({ refusal: { detail: 'process 1 on elsewhere' } });
    const longAgo = new Date(Date.now() - 60_000);
    await utimes(lockFile(folder), longAgo, longAgo);
    expect((await acquireLock(folder)).ok).toBe(true);
  });

  test('that is unreadable may be one being written; an old one is cleared away', async () => {
    const folder = await temporaryFolder();
    await writeFile(lockFile(folder), '{"token":');
    expect(await acquireLock(folder)).toMatchObject({ refusal: { code: 'library-locked' } });
    const longAgo = new Date(Date.now() - 60_000);
    await utimes(lockFile(folder), longAgo, longAgo);
    expect((await acquireLock(folder)).ok).toBe(true);
  });

  test('that somebody else took over is noticed, and not removed on release', async () => {
    const folder = await temporaryFolder();
    const mine = await acquireLock(folder);
    if (!mine.ok) throw new Error(mine.refusal.code);
    const theirs = JSON.stringify({ token: 'theirs', pid: 1, host: 'elsewhere', started: null });
    await writeFile(lockFile(folder), theirs);
    expect(await mine.value.isHeld()).toBe(false);
    await mine.value.release();
    expect(await readFile(lockFile(folder), 'utf8')).toBe(theirs);
  });

  test('cannot be taken in a folder that is gone', async () => {
    const folder = await temporaryFolder();
    expect(await acquireLock(path.join(folder, 'gone'))).toMatchObject({ refusal: { code: 'folder-gone' } });
  });

  test.runIf(process.platform === 'linux')('cannot be taken where nothing can be written', async () => {
    // The kernel lets nobody, not even root, make files in /sys.
    expect(await acquireLock('/sys')).toMatchObject({ refusal: { code: 'library-read-only' } });
  });
});

test('a process is known by its start: the same each time, none for one that is not there', async () => {
  const own = await processStart(process.pid);
  expect(own).not.toBeNull();
  expect(await processStart(process.pid)).toBe(own);
  expect(await processStart(4_194_304 + 7)).toBeNull();
});
