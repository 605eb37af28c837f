import type { Sealing, Unsealing } from '../contract/keys.ts';

/** What stands between keys that somebody typed or pasted. */
const between = /[\s,;]+/;

function keysIn(typed: string): string[] {
  return typed.split(between).filter((key) => key !== '');
}

/** Whether somebody typed a secret key of age, and no passphrase. */
export function holdsSecretKey(typed: string): boolean {
  return /^AGE-SECRET-KEY-/i.test(typed.trim());
}

/** What opens a sealed bundle, from what the user typed: secret keys of age, or else a passphrase. */
export function unsealingOf(typed: string): Unsealing {
  return holdsSecretKey(typed)
    ? { identities: keysIn(typed).map((key) => key.toUpperCase()) }
    : { passphrase: typed };
}

/** Whether the user typed keys of age (`age1…`), and no passphrase. */
export function areRecipients(typed: string): boolean {
  return /^age1/i.test(typed.trim());
}

/** For whom a bundle is sealed, from what the user typed: public keys of age, or else a passphrase. */
export function sealingOf(typed: string): Sealing {
  return areRecipients(typed) ? { recipients: keysIn(typed) } : { passphrase: typed };
}
