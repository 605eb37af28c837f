import { ok, refused, type Result } from '../../core/result.ts';
import { lockSecretKey, unlockSecretKey } from './minisign-secret.ts';
import { problem, type Problem } from './problem.ts';

/** Why a box did not give back what it protects: not this passphrase (or not this user), or not something of its own. */
export type BoxProblem = Problem<'wrong-passphrase' | 'damaged' | 'unavailable'>;

/**
 * What keeps a secret key unreadable on the disk. `system` is the keychain of the operating system, which a host that
 * has one hands in; `passphrase` is `passphraseBox`. What goes in is a plain secret key (`encodeSecretKey`).
 */
export type SecretBox = {
  readonly kind: 'system' | 'passphrase';
  readonly protect: (plain: Uint8Array) => Promise<Uint8Array>;
  readonly open: (bytes: Uint8Array) => Promise<Result<Uint8Array, BoxProblem>>;
};

/** What is wrong with a text as a passphrase, as a sentence, or null. Minisign reads one line of under 1 kB. */
export function passphraseFault(passphrase: string): string | null {
  if (passphrase === '') return 'The passphrase is empty.';
  if (/\p{Cc}/u.test(passphrase)) return 'A passphrase is one line of text, without tabs.';
  if (Buffer.byteLength(passphrase) > 1000) return 'The passphrase is too long.';
  return null;
}

/**
 * The box that a passphrase opens. It writes minisign's own encrypted secret key, so that the key can be taken to any
 * `minisign`. The passphrase must have no fault (`passphraseFault`) when something is protected.
 */
export function passphraseBox(passphrase: string): SecretBox {
  return {
    kind: 'passphrase',
    protect: async (plain) => {
      const fault = passphraseFault(passphrase);
      if (fault !== null) throw new RangeError(fault);
      return lockSecretKey(plain, passphrase);
    },
    open: async (bytes) => {
      const opened = await unlockSecretKey(bytes, passphrase);
      if (opened.ok) return ok(opened.value);
      if (opened.refusal === 'wrong-passphrase')
        return refused(problem('wrong-passphrase', 'This is not the passphrase of the key.'));
      if (opened.refusal === 'too-costly')
        return refused(problem('damaged', 'The key asks for more work and memory than Galley gives to one.'));
      return refused(problem('damaged', 'The key is not protected with a passphrase.'));
    },
  };
}
