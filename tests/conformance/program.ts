import { execFile } from 'node:child_process';
import { access, constants } from 'node:fs/promises';
import path from 'node:path';

/** What a program said, and how it ended. */
export type Ended = { readonly code: number; readonly out: string; readonly said: string };

export type RunOptions = {
  readonly cwd?: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** After this time it is killed; ms. */
  readonly limit?: number;
};

/** Runs a program to its end. Never throws: a program that cannot be run ends with 127. */
export function runProgram(
  program: string,
  args: readonly string[],
  { cwd, environment = {}, limit = 120_000 }: RunOptions = {},
): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(
      program,
      [...args],
      {
        ...(cwd === undefined ? {} : { cwd }),
        env: { ...process.env, ...environment },
        timeout: limit,
        killSignal: 'SIGKILL',
        maxBuffer: 256 * 1024 * 1024,
      },
      (error, out, said) => {
        const code = error === null ? 0 : typeof error.code === 'number' ? error.code : 127;
        resolve({ code, out, said });
      },
    );
  });
}

/** Where a program lies on this machine, or null. */
export async function findProgram(name: string): Promise<string | null> {
  for (const folder of (process.env['PATH'] ?? '').split(path.delimiter)) {
    const file = path.join(folder, name);
    const isThere = await access(file, constants.R_OK).then(
      () => true,
      () => false,
    );
    if (folder !== '' && isThere) return file;
  }
  return null;
}
