import path from 'node:path';
import type { Command } from 'commander';
import type { KeysState } from '../../core/contract/keys.ts';
import { refusalOf, type Refusal } from '../../core/contract/refusal.ts';
import { refused, type Result } from '../../core/result.ts';
import type { KeyRing } from '../keys/key-ring.ts';
import { printJson, refuse, type CommandContext } from './command.ts';
import { exit } from './exit-codes.ts';

/** Adds `galley key …`: the key that bundles are signed with, and those of others that are known. */
export function addKeyCommands(
  galley: Command,
  context: () => CommandContext,
  finish: (code: number) => void,
): void {
  const key = galley
    .command('key')
    .description('the keys that bundles are signed with')
    .addHelpText('after', keyHelp);
  const command = (usage: string, about: string) =>
    key.command(usage).description(about).option('--json', 'print the keys as JSON', false).exitOverride();

  command('show', 'your own public key, and the keys of others that you know').action(
    async ({ json }: { json: boolean }) => finish(await answer(context(), json, (ring) => ring.state())),
  );
  command('new', 'make your signing key; its passphrase is in $GALLEY_KEY_PASSPHRASE').action(
    async ({ json }: { json: boolean }) =>
      finish(
        await answer(context(), json, async (ring) => {
          const made = await ring.create(context().keyPassphrase);
          return made.ok ? ring.state() : made;
        }),
      ),
  );
  command(
    'trust <key> <name>',
    'note whose public key this is: the key (RW…), or a file that holds it',
  ).action(async (text: string, name: string, { json }: { json: boolean }) =>
    finish(
      await answer(context(), json, async (ring) => {
        const { keyText } = await import('./key-text.ts');
        const found = await keyText(path.resolve(context().cwd, text), text);
        if (!found.ok) return found;
        const added = await ring.trust(found.value, name);
        return added.ok ? ring.state() : added;
      }),
    ),
  );
  command('forget <key>', 'take a key off the list').action(
    async (text: string, { json }: { json: boolean }) =>
      finish(
        await answer(context(), json, async (ring) => {
          const before = await ring.state();
          if (before.ok && !before.value.known.some(({ publicKey }) => publicKey === text.trim()))
            return refused(refusalOf('key-unknown', text.trim()));
          const gone = await ring.forget(text.trim());
          return gone.ok ? ring.state() : gone;
        }),
      ),
  );
}

async function answer(
  { terminal, keysFolder }: CommandContext,
  json: boolean,
  ask: (ring: KeyRing) => Promise<Result<KeysState, Refusal>>,
): Promise<number> {
  const { keyRing } = await import('../keys/key-ring.ts');
  const ring = keyRing({ folder: keysFolder, systemBox: null, now: () => new Date().toISOString() });
  const state = await ask(ring);
  if (!state.ok) return refuse(terminal, state.refusal);
  const { own, known } = state.value;
  if (json) printJson(terminal, { own, known });
  else {
    terminal.print(own === null ? 'You have no signing key yet.' : `${own.publicKey}  your own key`);
    for (const { publicKey, name } of known) terminal.print(`${publicKey}  ${name}`);
  }
  return exit.done;
}

const keyHelp = `
Your own key and those that you know lie in the folder that $GALLEY_KEYS names (default: where the workstation keeps its
settings). The passphrase of your own key is in $GALLEY_KEY_PASSPHRASE.`;
