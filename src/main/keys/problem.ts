import { refusalOf, type Refusal, type RefusalCode } from '../../core/contract/refusal.ts';
import { sentenceFor } from '../../core/contract/messages.ts';
import { errorCode, storageRefusal } from '../library/storage-refusal.ts';

/** Why something with a key was not done: which of its cases, and one sentence that a user can read. */
export type Problem<K extends string> = { readonly kind: K; readonly reason: string };

/** What happened to a file: no matter of keys. `refusal` is what it is elsewhere, where there is such a one. */
export type FileProblem = Problem<'file'> & { readonly refusal: Refusal | null };

/** A problem as it is told: trouble with a file as such, everything else as trouble with a key. */
export function refusalOfProblem(found: Problem<string> | FileProblem): Refusal {
  const known = 'refusal' in found ? found.refusal : null;
  return known ?? refusalOf('key-refused', '', found.reason);
}

/** A problem of a kind, in words. */
export function problem<K extends string>(kind: K, reason: string): Problem<K> {
  return { kind, reason };
}

const readingCodes: Readonly<Record<string, RefusalCode>> = {
  ENOENT: 'file-missing',
  ENOTDIR: 'file-missing',
  EACCES: 'file-unreadable',
  EPERM: 'file-unreadable',
};

/**
 * What an error of the file system means to the user, in the words that Galley has for it. Errors that do not come from
 * the system are bugs and are thrown again.
 */
export function fileProblem(error: unknown, name: string, doing: 'read' | 'write'): FileProblem {
  const code = errorCode(error);
  if (!/^E[A-Z0-9]+$/.test(code)) throw error;
  if (doing === 'write') return asFileProblem(storageRefusal(error, name));
  const known = readingCodes[code];
  if (known !== undefined) return asFileProblem(refusalOf(known, name));
  const why = code === 'EISDIR' ? ': it is a folder' : ` (${code})`;
  return { kind: 'file', reason: `${name} cannot be read${why}.`, refusal: null };
}

function asFileProblem(refusal: Refusal): FileProblem {
  return { kind: 'file', reason: sentenceFor(refusal), refusal };
}
