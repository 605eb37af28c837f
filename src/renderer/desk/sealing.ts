import type { Sealing, Unsealing } from '../../core/contract/keys.ts';

/** What opens a sealed bundle, from what the user typed: a secret key of age, or else a passphrase. */
export function unsealingOf(typed: string): Unsealing {
  const key = typed.trim();
  return /^AGE-SECRET-KEY-/i.test(key) ? { identities: [key.toUpperCase()] } : { passphrase: typed };
}

/** Whether the user typed keys of age (`age1…`), and no passphrase. */
export function areRecipients(typed: string): boolean {
  return /^age1/i.test(typed.trim());
}

/** For whom a bundle is sealed, from what the user typed: public keys of age, or else a passphrase. */
export function sealingOf(typed: string): Sealing {
  return areRecipients(typed)
    ? { recipients: typed.split(/[\s,;]+/).filter((key) => key !== '') }
    : { passphrase: typed };
}
