import type { FileHandle } from 'node:fs/promises';
import path from 'node:path';
import type { Command } from 'commander';
import type { KeysState } from '../../core/contract/keys.ts';
import { refusalOf, type Refusal } from '../../core/contract/refusal.ts';
import { ok, refused, type Result } from '../../core/result.ts';
import { keyRing, type KeyRing } from '../keys/key-ring.ts';
import { noRegularFile, openRegularFile } from '../library/open-regular-file.ts';
import { errorCode } from '../library/storage-refusal.ts';
import { printJson, refuse, type CommandContext } from './command.ts';
import { exit } from './exit-codes.ts';

/** Adds `galley key …`: the key that bundles are signed with, and those of others that are known. */
export function addKeyCommands(
  galley: Command,
  context: () => CommandContext,
  finish: (code: number) => void,
): void {
  const key = galley.command('key').description('the keys that bundles are signed with');
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
          const gone = await ring.forget(text);
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

/** The largest file that a public key is looked for in; bytes. */
const largestKeyFile = 4_096;

/** A key as it was typed, or what stands in the file of that name. Refuses a file that can be none. */
async function keyText(file: string, typed: string): Promise<Result<string, Refusal>> {
  const no = (reason: string) => refused(refusalOf('key-refused', typed, `${path.basename(file)} ${reason}`));
  let handle: FileHandle | null;
  try {
    handle = await openRegularFile(file);
  } catch (error) {
    return ['EACCES', 'EPERM'].includes(errorCode(error))
      ? no('cannot be read: you have no permission for it')
      : ok(typed);
  }
  if (handle === null) return no(`cannot be read: ${noRegularFile}`);
  try {
    const { size } = await handle.stat();
    return size > largestKeyFile ? no('is too large for a public key') : ok(await handle.readFile('utf8'));
  } finally {
    await handle.close();
  }
}
