import { z } from 'zod';
import { moment } from '../story/dates.ts';

/** A passphrase as it comes from a field; empty ones are none. */
const passphrase = z.string().min(1).max(1_000);

/** For whom a bundle is sealed: who knows a passphrase, or who holds the secret key of one of these (`age1…`). */
export const sealing = z.union([
  z.strictObject({ passphrase }),
  z.strictObject({ recipients: z.array(z.string().min(1).max(3_000)).min(1).max(100) }),
]);
export type Sealing = Readonly<z.infer<typeof sealing>>;

/** With what a sealed bundle is opened: its passphrase, or secret keys (`AGE-SECRET-KEY-1…`). */
export const unsealing = z.union([
  z.strictObject({ passphrase }),
  z.strictObject({ identities: z.array(z.string().min(1).max(3_000)).min(1).max(20) }),
]);
export type Unsealing = Readonly<z.infer<typeof unsealing>>;

/** That bundles are signed. The passphrase is that of the signing key, where it has one. */
export const signing = z.strictObject({ passphrase: passphrase.nullable() });
export type Signing = Readonly<z.infer<typeof signing>>;

/** The keys of this machine’s user: the own one, and those of others that were found to be theirs. */
export const keysState = z.strictObject({
  own: z
    .strictObject({
      publicKey: z.string(),
      keyId: z.string(),
      createdAt: moment,
      protection: z.enum(['system', 'passphrase']),
    })
    .nullable(),
  /** How a new key would be kept here. */
  protection: z.enum(['system', 'passphrase']),
  known: z.array(
    z.strictObject({ publicKey: z.string(), keyId: z.string(), name: z.string(), addedAt: moment }),
  ),
});
export type KeysState = Readonly<z.infer<typeof keysState>>;
