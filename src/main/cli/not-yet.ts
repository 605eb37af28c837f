import type { Command } from 'commander';
import { refusalOf } from '../../core/contract/refusal.ts';
import { refuse } from './command.ts';
import type { Terminal } from './terminal.ts';

/** Commands of the design that do not exist yet, with their usage. */
const laterCommands = [
  ['search [words...]', 'search all stories'],
  ['doctor [words...]', 'check the whole library, file by file'],
] as const;

/** Adds the commands that do not exist yet: they say so, whatever comes behind their name. */
export function addLaterCommands(galley: Command, onUse: (name: string) => void): void {
  for (const [usage, description] of laterCommands) {
    const command = galley
      .command(usage)
      .description(`${description} (not yet)`)
      .allowUnknownOption()
      .exitOverride();
    command.action(() => onUse(command.name()));
  }
}

/** Says that something does not exist yet; the exit code for it. */
export function notYet(terminal: Terminal, name: string): number {
  return refuse(terminal, refusalOf('not-yet', name));
}
