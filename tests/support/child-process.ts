import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** The first line that a program prints. Fails with its error output if it ends before. */
export function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let out = '';
    let error = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      out += chunk.toString();
      const [line, rest] = out.split('\n', 2);
      if (rest !== undefined && line !== undefined) resolve(line.trim());
    });
    child.stderr?.on('data', (chunk: Buffer) => (error += chunk.toString()));
    child.on('exit', () => reject(new Error(`the host ended: ${error}`)));
  });
}

/** Waits until a program has ended; at once if it has. */
export function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => child.once('exit', () => resolve()));
}

/** The id of a process that is gone. */
export async function aDeadProcess(): Promise<number> {
  const child = spawn(process.execPath, ['-e', '']);
  await once(child, 'exit');
  return child.pid ?? Number.NaN;
}
