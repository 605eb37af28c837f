import { readdirSync, rmSync } from 'node:fs';
import { lstat, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isRunning } from './process-identity.ts';

/**
 * Makes a folder in the system's temporary one that no other user can look into. Its name says which process it is of:
 * one that a crash leaves there is swept away by a later start.
 */
export async function scratchFolder(): Promise<string> {
  return mkdtemp(path.join(tmpdir(), own()));
}

/** Removes the scratch folders of processes that are gone. Never throws. */
export async function sweepScratch(): Promise<void> {
  for (const name of await readdir(tmpdir()).catch(() => [])) {
    const owner = /^galley-(\d+)-\w{6}$/.exec(name)?.[1];
    if (owner !== undefined && !isRunning(Number(owner))) await removeOurs(path.join(tmpdir(), name));
  }
}

/** Removes all scratch folders of this process, for one that is ending and cannot wait. Never throws. */
export function dropScratch(): void {
  try {
    for (const name of readdirSync(tmpdir()))
      if (name.startsWith(own())) rmSync(path.join(tmpdir(), name), { recursive: true, force: true });
  } catch {
    // A later start sweeps it away.
  }
}

/**
 * Removes a leftover folder if it is this user's. Others may give one of theirs such a name, and change what is in it
 * while it is removed. Never throws.
 */
export async function removeOurs(folder: string): Promise<void> {
  const found = await lstat(folder).catch(() => null);
  if (found?.isDirectory() !== true || (process.getuid !== undefined && found.uid !== process.getuid()))
    return;
  await rm(folder, { recursive: true, force: true }).catch(() => undefined);
}

/** How the names of this process's folders begin; its threads have the same. */
function own(): string {
  return `galley-${process.pid}-`;
}
