import { execFile, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { root } from '../../scripts/setup.mjs';
import { ended, firstLine } from '../support/child-process.ts';

/** A loopback host in a process of its own, as `galley serve` starts it. */
export type Host = {
  readonly address: string;
  /** The memory that the process holds in RAM now; bytes. */
  readonly residentMemory: () => Promise<number>;
  /** Ends it as a user would, and waits for that. */
  readonly stop: () => Promise<void>;
};

/** Starts a host over a library, with preferences of its own. Done when it has told its address. */
export async function startHost(library: string): Promise<Host> {
  const preferences = await mkdtemp(path.join(tmpdir(), 'galley-bench-'));
  const program = path.join(root, 'bin', 'galley.mjs');
  const child = spawn(process.execPath, [program, '--library', library, 'serve'], {
    env: { ...process.env, XDG_CONFIG_HOME: preferences },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const address = await firstLine(child);
  return {
    address,
    residentMemory: () => residentMemory(child.pid ?? 0),
    stop: async () => {
      child.kill('SIGTERM');
      const tooLate = setTimeout(() => child.kill('SIGKILL'), 20_000);
      await ended(child);
      clearTimeout(tooLate);
      await rm(preferences, { recursive: true, force: true });
    },
  };
}

async function residentMemory(pid: number): Promise<number> {
  if (process.platform === 'win32') throw new Error('this system does not tell the memory of a process');
  if (process.platform === 'linux') {
    const status = await readFile(`/proc/${pid}/status`, 'utf8');
    return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? Number.NaN) * 1_024;
  }
  const { stdout } = await promisify(execFile)('ps', ['-o', 'rss=', '-p', String(pid)]);
  return Number(stdout.trim()) * 1_024;
}
