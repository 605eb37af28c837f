import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** What a program took: its time in ms, and the most memory that it held at once, MB (0 where the system does not say). */
export type Taken = { readonly ms: number; readonly peakMegabytes: number };

/** Runs a program to its end and measures it. Throws what it said where it fails. */
export function timed(program: string, args: readonly string[], cwd: string): Promise<Taken> {
  return new Promise((resolve, reject) => {
    const began = performance.now();
    const child = spawn(program, [...args], { cwd, stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    let peakMegabytes = 0;
    child.stderr.on('data', (piece: Buffer) => (said += piece.toString()));
    // The high-water mark is gone with the process, so it is looked at while it lives.
    const watch = setInterval(() => {
      void readFile(`/proc/${child.pid ?? 0}/status`, 'utf8')
        .then((status) => {
          const kilobytes = Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? 0);
          peakMegabytes = Math.max(peakMegabytes, kilobytes / 1024);
          return null;
        })
        .catch(() => undefined);
    }, 25);
    child.on('error', reject);
    child.on('exit', (code) => {
      clearInterval(watch);
      if (code === 0) resolve({ ms: performance.now() - began, peakMegabytes });
      else reject(new Error(`${program} ended with ${code ?? 'a signal'}: ${said}`));
    });
  });
}

/** The command line of the build, as a user starts it. */
export function galley(args: readonly string[], cwd: string): Promise<Taken> {
  return timed(process.execPath, [path.join(import.meta.dirname, '../../bin/galley.mjs'), ...args], cwd);
}
