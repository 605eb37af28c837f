import { readlinkSync, rmSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isRunning } from '../../library/process-identity.ts';

/** An empty folder for one run of a browser. */
export type Profile = {
  readonly folder: string;
  readonly remove: () => Promise<void>;
  /** For a process that is ending and cannot wait. */
  readonly removeNow: () => void;
};

// Helpers of a browser that has just ended may write for another moment.
const removal = { recursive: true, force: true, maxRetries: 10, retryDelay: 50 } as const;

/**
 * Makes a profile in the temporary folder, and removes those of processes that could not remove theirs. Fails where
 * the temporary folder cannot be written.
 */
export async function throwAwayProfile(): Promise<Profile> {
  await removeOrphans();
  const folder = await mkdtemp(path.join(tmpdir(), `galley-pdf-${process.pid}-`));
  return {
    folder,
    remove: () => remove(folder),
    removeNow: () => {
      for (const left of leftBy(folder)) rmSync(left, removal);
    },
  };
}

async function removeOrphans(): Promise<void> {
  const entries = await readdir(tmpdir()).catch(() => []);
  for (const name of entries) {
    const owner = /^galley-pdf-(\d+)-\w{6}$/.exec(name)?.[1];
    if (owner === undefined || isRunning(Number(owner))) continue;
    // Another user's, or taken by another Galley at the same moment.
    await remove(path.join(tmpdir(), name)).catch(() => undefined);
  }
}

async function remove(folder: string): Promise<void> {
  for (const left of leftBy(folder)) await rm(left, removal);
}

/** A profile, and the folder that a browser makes beside it for its socket and leaves when it is killed. */
function leftBy(folder: string): readonly string[] {
  try {
    const socket = path.dirname(readlinkSync(path.join(folder, 'SingletonSocket')));
    const isChromiums =
      path.dirname(socket) === tmpdir() && /^(?:org|com)\.\w+\.\w+\.\w{6}$/.test(path.basename(socket));
    return isChromiums ? [socket, folder] : [folder];
  } catch {
    return [folder];
  }
}
