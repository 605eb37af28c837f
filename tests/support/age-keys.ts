import { generateX25519Identity, identityToRecipient } from 'age-encryption';

/** A pair of age keys: the recipient may be given to everybody, the identity opens what is sealed for it. */
export type AgeKeys = { readonly recipient: string; readonly identity: string };

/** Makes a pair of age keys, as `age-keygen` does. */
export async function newAgeKeys(): Promise<AgeKeys> {
  const identity = await generateX25519Identity();
  return { identity, recipient: await identityToRecipient(identity) };
}
