import type { Refusal } from '../../core/contract/refusal.ts';
import { sentenceFor } from '../../core/contract/messages.ts';
import { exitCodeFor } from './exit-codes.ts';
import { harmlessJson } from './shown-text.ts';
import type { Terminal } from './terminal.ts';

/** What every command gets: where it writes, where the user stands, and which library is meant. */
export type CommandContext = {
  readonly terminal: Terminal;
  /** Where the user stands: relative paths are meant from here. An absolute path. */
  readonly cwd: string;
  /** The library that the user named, as an absolute path, or null. */
  readonly library: string | null;
  readonly version: string;
} & Omit<Environment, 'library'>;

/** What the environment of the process says. */
export type Environment = {
  /** The library, or null. */
  readonly library: string | null;
  /** Where this user's keys lie. */
  readonly keysFolder: string;
  /** Seals bundles, and opens them. */
  readonly passphrase: string | null;
  /** Opens the signing key. */
  readonly keyPassphrase: string | null;
};

/** Says why nothing was done, and gives the exit code for it. */
export function refuse(terminal: Terminal, refusal: Refusal): number {
  terminal.say(`galley: ${sentenceFor(refusal)}`);
  return exitCodeFor(refusal.code);
}

/** Prints one JSON value. */
export function printJson(terminal: Terminal, value: unknown): void {
  terminal.print(harmlessJson(JSON.stringify(value, null, 2)), 'whole');
}
