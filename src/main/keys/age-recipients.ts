import { Encrypter } from 'age-encryption';
import { ok, refused, type Result } from '../../core/result.ts';
import { problem, type Problem } from './problem.ts';

const most = 100;

/**
 * Checks the keys that a file is to be sealed for: age's own public keys (`age1…`), and those that also withstand
 * quantum computers (`age1pq1…`), but not both together, as age's format has it: the weaker one would decide. Others
 * (SSH, plugins, passphrases) are refused with a sentence that names the key.
 */
export function checkRecipients(
  recipients: readonly string[],
): Result<readonly string[], Problem<'recipient'>> {
  const keys = [...new Set(recipients.map((key) => key.trim()).filter((key) => key !== ''))];
  if (keys.length === 0) return refused(problem('recipient', 'Name at least one key to seal for.'));
  if (keys.length > most)
    return refused(
      problem('recipient', `A file can be sealed for ${most} keys at once, not for ${keys.length}.`),
    );
  for (const key of keys) {
    const fault = recipientFault(key);
    if (fault !== null) return refused(problem('recipient', `“${shortened(key)}” ${fault}`));
  }
  if (new Set(keys.map(isQuantumKey)).size > 1)
    return refused(
      problem(
        'recipient',
        'Keys that begin with age1pq1 cannot be mixed with others: seal once for each kind.',
      ),
    );
  return ok(keys);
}

function recipientFault(key: string): string | null {
  if (/^age-secret-key-/i.test(key))
    return 'is a secret key. Its owner should give you the one that begins with age1.';
  if (/^(ssh-|ecdsa-|sk-)/.test(key))
    return 'is an SSH key. Galley seals for age keys, which begin with age1.';
  if (!key.startsWith('age1')) return 'is not an age key. Those begin with age1.';
  if (!/^age1[02-9ac-hj-np-z]+$/.test(key) && !isQuantumKey(key) && /^age1[a-z0-9]+1/.test(key))
    return 'is the key of a plugin of age, which Galley does not have.';
  try {
    new Encrypter().addRecipient(key);
    return null;
  } catch {
    return 'is not an age key: a character is wrong or missing.';
  }
}

function isQuantumKey(key: string): boolean {
  return key.startsWith('age1pq1');
}

/** Long enough to be recognised; of a secret key that was given by mistake, only how it begins. */
function shortened(key: string): string {
  if (/^age-secret-key-/i.test(key)) return `${key.slice(0, 15)}…`;
  return key.length > 30 ? `${key.slice(0, 20)}…` : key;
}
