import { refusalOf, type Refusal, type RefusalCode } from '../../core/contract/refusal.ts';

const codes: Readonly<Record<string, RefusalCode>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EFBIG: 'disk-full',
  ENOENT: 'folder-gone',
  ENOTDIR: 'folder-gone',
  ENODEV: 'folder-gone',
  ENXIO: 'folder-gone',
  ESTALE: 'folder-gone',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  EROFS: 'no-permission',
};

/** The error code of the operating system (`ENOSPC`), or an empty text where there is none. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** What a failed write means to the user. `subject` names the file or folder in the sentence. */
export function storageRefusal(error: unknown, subject: string): Refusal {
  const code = codes[errorCode(error)];
  if (code !== undefined) return refusalOf(code, subject);
  return refusalOf('storage-failed', subject, error instanceof Error ? error.message : String(error));
}

/** The same for a place outside the library, that the user chose: something else may have its name. */
export function placeRefusal(error: unknown, place: string): Refusal {
  const isTaken = ['EEXIST', 'EISDIR', 'ENOTEMPTY', 'ENOTDIR'].includes(errorCode(error));
  return isTaken ? refusalOf('place-taken', place) : storageRefusal(error, place);
}
