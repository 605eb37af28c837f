import path from 'node:path';
import { CommanderError } from 'commander';
import { exit } from './exit-codes.ts';
import { leavingTidy } from './leaving-tidy.ts';
import { program } from './program.ts';
import { settingsFolder } from '../settings-folder.ts';
import { processTerminal, type Terminal } from './terminal.ts';

/**
 * Runs one command. `argv` is what stands behind the program's name, `cwd` where the user stands (an absolute
 * path). Returns the exit code; what cannot be foreseen is said in one line and gives 1.
 */
export async function run(
  argv: readonly string[],
  cwd: string,
  terminal: Terminal = processTerminal(),
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Promise<number> {
  let code: number = exit.done;
  // A variable that is empty is as good as none.
  const named = (variable: string) => environment[variable] || null;
  const commands = program({
    terminal,
    environment: {
      library: named('GALLEY_LIBRARY'),
      keysFolder: named('GALLEY_KEYS') ?? settingsFolder(),
      passphrase: named('GALLEY_PASSPHRASE'),
      keyPassphrase: named('GALLEY_KEY_PASSPHRASE'),
    },
    resolve: (folder) => path.resolve(cwd, folder),
    cwd,
    finish: (result) => (code = result),
  });
  try {
    await leavingTidy(() => commands.parseAsync([...argv], { from: 'user' }));
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exit.done : exit.usage;
    terminal.say(`galley: something went wrong: ${error instanceof Error ? error.message : String(error)}`);
    return exit.failed;
  }
}
