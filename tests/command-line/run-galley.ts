import { run } from '../../src/main/cli/main.ts';
import type { Terminal } from '../../src/main/cli/terminal.ts';

export type Ran = { readonly code: number; readonly out: string; readonly said: string };

/** Runs one command as a user's terminal would, in a folder; what it printed, and its exit code. */
export async function runGalley(cwd: string, ...argv: readonly string[]): Promise<Ran> {
  return runWith({}, cwd, ...argv);
}

/** The same, with these variables in the environment. */
export async function runWith(
  environment: Readonly<Record<string, string>>,
  cwd: string,
  ...argv: readonly string[]
): Promise<Ran> {
  return runIn(environment, () => new Promise(() => undefined), cwd, argv);
}

/** The same by a user who presses Ctrl+C as soon as the command listens for it. */
export async function runInterrupted(cwd: string, ...argv: readonly string[]): Promise<Ran> {
  return runIn({}, async () => undefined, cwd, argv);
}

async function runIn(
  environment: Readonly<Record<string, string>>,
  interrupted: Terminal['interrupted'],
  cwd: string,
  argv: readonly string[],
): Promise<Ran> {
  const out: string[] = [];
  const said: string[] = [];
  const terminal: Terminal = {
    print: (text) => void out.push(text),
    say: (text) => void said.push(text),
    progress: () => undefined,
    width: () => null,
    interrupted,
  };
  const code = await run(argv, cwd, terminal, environment);
  return { code, out: out.join('\n'), said: said.join('\n') };
}
