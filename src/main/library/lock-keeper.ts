import { stat } from 'node:fs/promises';
import { refusalOf, type Refusal } from '../../core/contract/refusal.ts';
import { ok, refused, type Result } from '../../core/result.ts';
import { libraryPaths } from './library-folder.ts';
import { acquireLock, type Lock } from './lock.ts';
import { takeTurns } from '../take-turns.ts';

/** Holds a library's lock for as long as the library is open, and gets it back when it was lost. */
export type LockKeeper = {
  /** Whether writing is allowed now; the number changes when another writer may have been there in between. */
  readonly mayWrite: () => Promise<Result<number, Refusal>>;
  /** Why writing is not allowed, as far as known; null while it is. */
  readonly trouble: () => Refusal | null;
  readonly close: () => Promise<void>;
};

/**
 * Takes the lock, and tries again every `retryEvery` ms while it cannot be had. `onChange` is called whenever
 * `trouble` becomes another one.
 */
export async function keepLock(
  library: string,
  { retryEvery, onChange }: { readonly retryEvery: number; readonly onChange: () => void },
): Promise<LockKeeper> {
  let lock: Lock | null = null;
  let trouble: Refusal | null = null;
  let turn = 0;
  let closed = false;

  const setTrouble = (next: Refusal | null) => {
    const changed = next?.code !== trouble?.code || next?.detail !== trouble?.detail;
    trouble = next;
    if (changed) onChange();
  };

  const acquire = async (): Promise<void> => {
    if (closed) return;
    if (!(await isThere(library))) return setTrouble(refusalOf('folder-gone', library));
    const acquired = await acquireLock(library);
    if (!acquired.ok) return setTrouble(acquired.refusal);
    await lock?.release();
    lock = acquired.value;
    turn++;
    setTrouble(null);
  };

  const check = async (): Promise<Result<number, Refusal>> => {
    if (lock !== null && (await lock.isHeld())) {
      // The disk was away with our lock on it: who knows where it was plugged in meanwhile.
      if (trouble !== null) turn++;
      setTrouble(null);
      return ok(turn);
    }
    await acquire();
    return trouble === null ? ok(turn) : refused(trouble);
  };

  // Two that find the lock gone must not both take it.
  const inTurn = takeTurns();

  await inTurn(acquire);
  const timer = setInterval(() => {
    if (trouble !== null) void inTurn(check);
  }, retryEvery);
  timer.unref();

  return {
    mayWrite: () => inTurn(check),
    trouble: () => trouble,
    close: () =>
      inTurn(async () => {
        closed = true;
        clearInterval(timer);
        await lock?.release();
        lock = null;
      }),
  };
}

async function isThere(library: string): Promise<boolean> {
  return stat(libraryPaths.settings(library)).then(
    () => true,
    () => false,
  );
}
