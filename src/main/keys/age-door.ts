import { Decrypter, type Identity, type Stanza } from 'age-encryption';
import { problem, type Problem } from './problem.ts';

/** With what a sealed file is opened: its passphrase, or secret keys (`AGE-SECRET-KEY-1…`), any of which may fit. */
export type Unsealing = { readonly passphrase: string } | { readonly identities: readonly string[] };

/** Why what somebody has does not open a sealed file. */
export type DoorProblem = Problem<'wrong-passphrase' | 'wrong-key' | 'identity' | 'too-costly'>;

/** Thrown through the age library, which knows exceptions only; `openSealed` turns it into a refusal. */
export class DoorClosed extends Error {
  readonly problem: DoorProblem;
  constructor(reason: DoorProblem) {
    super(reason.reason);
    this.problem = reason;
  }
}

// Half a gigabyte and two seconds. age writes 2^18; its library would go up to 2^20, which is 1 GB and many seconds.
const mostWork = 19;

/**
 * A decrypter that tries a passphrase or keys, and throws `DoorClosed` with the reason where they do not fit. Before any
 * work is done it looks at what the file asks for.
 */
export function ageDoor(unsealing: Unsealing, name: string): Decrypter {
  const decrypter = new Decrypter();
  decrypter.addIdentity(guard(unsealing, name));
  if ('passphrase' in unsealing) decrypter.addPassphrase(unsealing.passphrase);
  else
    for (const identity of unsealing.identities)
      try {
        decrypter.addIdentity(identity.trim());
      } catch {
        throw closed('identity', 'This is not a secret key of age: those begin with AGE-SECRET-KEY-1.');
      }
  decrypter.addIdentity(lastResort(unsealing, name));
  return decrypter;
}

/** Stands before the others: says no to what cannot fit, and to what costs too much. */
function guard(unsealing: Unsealing, name: string): Identity {
  return {
    unwrapFileKey: (stanzas) => {
      const locks = stanzas.filter(isPassphraseLock);
      if ('passphrase' in unsealing && locks.length === 0)
        throw closed('wrong-passphrase', `${name} is not sealed with a passphrase but for keys.`);
      if ('identities' in unsealing && locks.length > 0)
        throw closed('wrong-key', `${name} is sealed with a passphrase, not for a key.`);
      const work = Math.max(0, ...locks.map((stanza) => Number(stanza.args[2] ?? 0)));
      if (work > mostWork)
        throw closed(
          'too-costly',
          `${name} asks for more work and memory than Galley gives to a passphrase.`,
        );
      return null;
    },
  };
}

/** Stands behind the others: whoever comes so far has nothing that fits. */
function lastResort(unsealing: Unsealing, name: string): Identity {
  return {
    unwrapFileKey: () => {
      if ('passphrase' in unsealing)
        throw closed('wrong-passphrase', `This is not the passphrase of ${name}.`);
      throw closed('wrong-key', `${name} is not sealed for any of your keys.`);
    },
  };
}

function isPassphraseLock(stanza: Stanza): boolean {
  return stanza.args[0] === 'scrypt';
}

function closed(kind: DoorProblem['kind'], reason: string): DoorClosed {
  return new DoorClosed(problem(kind, reason));
}
