import { rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, expect, test, vi } from 'vitest';
import { aLibrary } from '../../../tests/support/a-library.ts';
import { acquireLock } from './lock.ts';
import { keepLock, type LockKeeper } from './lock-keeper.ts';

const open: LockKeeper[] = [];
afterEach(() => Promise.all(open.splice(0).map((keeper) => keeper.close())));

async function keeperOf(library: string, onChange: () => void = () => undefined): Promise<LockKeeper> {
  const keeper = await keepLock(library, { retryEvery: 20, onChange });
  open.push(keeper);
  return keeper;
}

test('a free library may be written to', async () => {
  const keeper = await keeperOf(await aLibrary());
  expect(await keeper.mayWrite()).toEqual({ ok: true, value: 1 });
  expect(keeper.trouble()).toBeNull();
});

test('a locked one may not, until the holder lets go; then it goes on by itself', async () => {
  const library = await aLibrary();
  const other = await acquireLock(library);
  const changes = vi.fn<() => void>();
  const keeper = await keeperOf(library, changes);
  expect(await keeper.mayWrite()).toMatchObject({ refusal: { code: 'library-locked' } });
  if (other.ok) await other.value.release();
  await vi.waitFor(() => expect(keeper.trouble()).toBeNull());
  expect(await keeper.mayWrite()).toEqual({ ok: true, value: 1 });
  expect(changes).toHaveBeenCalledTimes(2);
});

test('a folder that goes away and comes back is noticed both times', async () => {
  const library = await aLibrary();
  const keeper = await keeperOf(library);
  await rename(library, `${library}-away`);
  expect(await keeper.mayWrite()).toMatchObject({ refusal: { code: 'folder-gone' } });
  await rename(`${library}-away`, library);
  await vi.waitFor(() => expect(keeper.trouble()).toBeNull());
});

test('a lock that somebody removed is taken again, and the turn is another one', async () => {
  const library = await aLibrary();
  const keeper = await keeperOf(library);
  expect(await keeper.mayWrite()).toMatchObject({ value: 1 });
  await rm(path.join(library, 'library.lock'));
  const answers = await Promise.all([keeper.mayWrite(), keeper.mayWrite()]);
  expect(answers).toEqual([
    { ok: true, value: 2 },
    { ok: true, value: 2 },
  ]);
});

test('closing gives the library free and stops trying', async () => {
  const library = await aLibrary();
  const keeper = await keeperOf(library);
  await keeper.close();
  const other = await acquireLock(library);
  expect(other.ok).toBe(true);
  await setTimeout(60);
  expect(keeper.trouble()).toBeNull();
  expect(other.ok && (await other.value.isHeld())).toBe(true);
});
