import type { KeysState } from '../../core/contract/keys.ts';
import { refusalOf, type Refusal } from '../../core/contract/refusal.ts';
import { ok, refused, type Result } from '../../core/result.ts';
import { createSigningKey, keyFileIn, readSigningKey, unlockSigningKey } from './key-store.ts';
import { knownKeysIn, type KnownKeyRecord } from './known-keys.ts';
import { decodePublicKey, encodePublicKey, type SigningKey } from './minisign.ts';
import { refusalOfProblem, type Problem } from './problem.ts';
import { passphraseBox, passphraseFault, type SecretBox } from './secret-box.ts';

/**
 * The keys of this machine’s user. Refusals are `key-exists`, `passphrase-missing` and else `key-refused`, whose sentence
 * says it all.
 */
export type KeyRing = {
  readonly state: () => Promise<Result<KeysState, Refusal>>;
  /** Makes the own key. Needs a passphrase where no keychain of the system keeps it. */
  readonly create: (passphrase: string | null) => Promise<Result<null, Refusal>>;
  /** The own key, opened; made first where there is none yet. */
  readonly open: (passphrase: string | null) => Promise<Result<SigningKey, Refusal>>;
  readonly trust: (publicKey: string, name: string) => Promise<Result<null, Refusal>>;
  readonly forget: (publicKey: string) => Promise<Result<null, Refusal>>;
  /** All keys whose holder is known: those of others, and the own one under this name. */
  readonly known: (ownName: string) => Promise<KnownHolders>;
};

/** Keys whose holders are known, as far as they could be read. */
export type KnownHolders = {
  readonly keys: readonly KnownKeyRecord[];
  /** Why others could not be read, in sentences: signers who are trusted look like strangers then, so say it. */
  readonly unread: readonly string[];
};

export type KeyRingOptions = {
  /** Where the keys lie; null where this desk keeps none. */
  readonly folder: string | null;
  /** The system’s keychain, where the host has one. */
  readonly systemBox: SecretBox | null;
  readonly now: () => string;
};

/** The key ring in a folder. Nothing is read or made yet. */
export function keyRing({ folder, systemBox, now }: KeyRingOptions): KeyRing {
  if (folder === null) return noKeys;
  const others = knownKeysIn(folder);

  const boxFor = (passphrase: string | null): Result<SecretBox, Refusal> => {
    if (systemBox !== null) return ok(systemBox);
    if (passphrase === null) return noPassphrase;
    const fault = passphraseFault(passphrase);
    return fault === null ? ok(passphraseBox(passphrase)) : no({ kind: '', reason: fault });
  };
  const create = async (passphrase: string | null): Promise<Result<null, Refusal>> => {
    const box = boxFor(passphrase);
    if (!box.ok) return box;
    const made = await createSigningKey(folder, box.value, new Date(now()));
    if (made.ok) return ok(null);
    return made.refusal.kind === 'exists'
      ? refused(refusalOf('key-exists', keyFileIn(folder)))
      : no(made.refusal);
  };
  return {
    create,
    state: async () => {
      const own = await readSigningKey(folder);
      if (!own.ok) return no(own.refusal);
      const known = await others.list();
      if (!known.ok) return no(known.refusal);
      return ok({
        own:
          own.value === null
            ? null
            : {
                publicKey: encodePublicKey(own.value.publicKey),
                keyId: own.value.publicKey.keyId,
                createdAt: own.value.createdAt,
                protection: own.value.protection,
              },
        protection: systemBox === null ? 'passphrase' : 'system',
        known: known.value.map(({ publicKey, name, addedAt }) => {
          const key = decodePublicKey(publicKey);
          return { publicKey, keyId: key.ok ? key.value.keyId : '', name, addedAt };
        }),
      });
    },
    open: async (passphrase) => {
      const before = await readSigningKey(folder);
      if (!before.ok) return no(before.refusal);
      if (before.value === null) {
        const made = await create(passphrase);
        if (!made.ok) return made;
      }
      const stored = await readSigningKey(folder);
      if (!stored.ok || stored.value === null) return no({ kind: '', reason: 'The signing key is gone.' });
      const needs = stored.value.protection === 'passphrase';
      if (needs && passphrase === null) return noPassphrase;
      const box = needs ? passphraseBox(passphrase ?? '') : systemBox;
      if (box === null)
        return no({ kind: '', reason: 'The signing key lies in the system’s keychain; sign in the window.' });
      const key = await unlockSigningKey(stored.value, box);
      return key.ok ? key : no(key.refusal);
    },
    trust: async (publicKey, name) => {
      const added = await others.add(publicKey, name, new Date(now()));
      return added.ok ? ok(null) : no(added.refusal);
    },
    forget: async (publicKey) => {
      const gone = await others.remove(publicKey);
      return gone.ok ? ok(null) : no(gone.refusal);
    },
    known: async (ownName) => {
      const [own, list] = [await readSigningKey(folder), await others.list()];
      const mine =
        own.ok && own.value !== null
          ? [
              {
                publicKey: encodePublicKey(own.value.publicKey),
                name: ownName || 'you',
                addedAt: own.value.createdAt,
              },
            ]
          : [];
      return {
        keys: [...mine, ...(list.ok ? list.value : [])],
        unread: [own, list].flatMap((read) => (read.ok ? [] : [read.refusal.reason])),
      };
    },
  };
}

function no(problem: Problem<string>): { readonly ok: false; readonly refusal: Refusal } {
  return refused(refusalOfProblem(problem));
}

const noPassphrase = refused(refusalOf('passphrase-missing', 'The signing key', 'GALLEY_KEY_PASSPHRASE'));
const noFolder = no({ kind: '', reason: 'This Galley keeps no keys.' });

const noKeys: KeyRing = {
  state: async () => ok({ own: null, protection: 'passphrase', known: [] }),
  create: async () => noFolder,
  open: async () => noFolder,
  trust: async () => noFolder,
  forget: async () => noFolder,
  known: async () => ({ keys: [], unread: [] }),
};
