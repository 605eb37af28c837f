import { randomUUID } from 'node:crypto';
import { link, open, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { refusalOf, type Refusal } from '../../core/contract/refusal.ts';
import { ok, refused, type Result } from '../../core/result.ts';
import { isRunning, processStart } from './process-identity.ts';
import { errorCode, storageRefusal } from './storage-refusal.ts';

const lockRecord = z.strictObject({
  token: z.string(),
  pid: z.int().positive(),
  host: z.string(),
  started: z.string().nullable(),
});
type LockRecord = z.infer<typeof lockRecord>;

/** The right to write in a library, held by one process at a time. */
export type Lock = {
  /** Whether the lock is still ours: a sleeping laptop on a shared disk can lose it. */
  readonly isHeld: () => Promise<boolean>;
  readonly release: () => Promise<void>;
};

/** How often a holder shows that it is alive, and how long another machine waits before it takes over; ms. */
const beatEvery = 5_000;
const deadAfter = 30_000;

/**
 * Takes the lock of a library: a file that names its holder. A crash cannot leave it stuck: on this machine the
 * holder's process is looked up by its id and start time, on another machine its heartbeat (the file's time) counts.
 * Refuses with `library-locked` and who holds it, `library-read-only`, or a storage refusal.
 */
export async function acquireLock(libraryFolder: string): Promise<Result<Lock, Refusal>> {
  const file = path.join(libraryFolder, 'library.lock');
  const mine: LockRecord = {
    token: randomUUID(),
    pid: process.pid,
    host: hostname(),
    started: await processStart(process.pid),
  };
  for (let attempt = 0; attempt < 5; attempt++) {
    try {
      await createExclusively(file, mine);
      return ok(holdLock(file, mine));
    } catch (error) {
      if (['EROFS', 'EACCES', 'EPERM'].includes(errorCode(error)))
        return refused(refusalOf('library-read-only', libraryFolder));
      if (errorCode(error) !== 'EEXIST') return refused(storageRefusal(error, libraryFolder));
    }
    try {
      const holder = await readLock(file);
      if (await isAlive(file, holder))
        return refused(
          refusalOf('library-locked', libraryFolder, holder === null ? '' : holderInWords(holder)),
        );
      await removeDead(file, holder);
    } catch (error) {
      return refused(storageRefusal(error, libraryFolder));
    }
  }
  return refused(refusalOf('library-locked', libraryFolder));
}

/** Written in full under another name first, so that nobody reads half a record. Throws EEXIST where there is a lock. */
async function createExclusively(file: string, record: LockRecord): Promise<void> {
  const draft = `${file}.${record.token}`;
  try {
    await writeNew(draft, record);
    await link(draft, file).catch((error: unknown) => {
      if (errorCode(error) === 'EEXIST') throw error;
      // Memory sticks and some network disks know no hard links.
      return writeNew(file, record);
    });
  } finally {
    await rm(draft, { force: true }).catch(() => undefined);
  }
}

async function writeNew(file: string, record: LockRecord): Promise<void> {
  const handle = await open(file, 'wx');
  try {
    await handle.writeFile(JSON.stringify(record));
  } finally {
    await handle.close();
  }
}

function holdLock(file: string, mine: LockRecord): Lock {
  const isHeld = async () => (await readLock(file))?.token === mine.token;
  const timer = setInterval(() => {
    const now = new Date();
    void isHeld().then(
      (held) => (held ? utimes(file, now, now) : undefined),
      () => undefined,
    );
  }, beatEvery);
  timer.unref();
  return {
    isHeld: () => isHeld().catch(() => false),
    release: async () => {
      clearInterval(timer);
      if (await isHeld().catch(() => false)) await rm(file, { force: true }).catch(() => undefined);
    },
  };
}

/** The record in a lock file; null where it is gone or unreadable. */
async function readLock(file: string): Promise<LockRecord | null> {
  try {
    const parsed = lockRecord.safeParse(JSON.parse(await readFile(file, 'utf8')));
    return parsed.success ? parsed.data : null;
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Whether the holder of a lock still lives. An unreadable lock may be one that is being written this moment. */
async function isAlive(file: string, holder: LockRecord | null): Promise<boolean> {
  if (holder?.host === hostname()) {
    if (!isRunning(holder.pid)) return false;
    const started = await processStart(holder.pid);
    if (started !== null && holder.started !== null) return started === holder.started;
  }
  const found = await stat(file).catch(() => null);
  return found !== null && Date.now() - found.mtimeMs < (holder === null ? beatEvery : deadAfter);
}

/** Moves a dead lock out of the way, making sure that it is the dead one and not a new one made in between. */
async function removeDead(file: string, dead: LockRecord | null): Promise<void> {
  const grave = `${file}.${randomUUID()}`;
  try {
    await rename(file, grave);
    const moved = await readLock(grave);
    if (moved !== null && moved.token !== dead?.token) await link(grave, file).catch(() => undefined);
    await rm(grave, { force: true });
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
  }
}

function holderInWords({ pid, host }: LockRecord): string {
  return host === hostname() ? `process ${pid}` : `process ${pid} on ${host}`;
}
