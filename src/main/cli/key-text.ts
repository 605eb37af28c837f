import type { FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { refusalOf, type Refusal } from '../../core/contract/refusal.ts';
import { ok, refused, type Result } from '../../core/result.ts';
import { noRegularFile, openRegularFile } from '../library/open-regular-file.ts';
import { errorCode } from '../library/storage-refusal.ts';

/** The largest file that a public key is looked for in; bytes. */
const largestKeyFile = 4_096;

/** A key as it was typed, or what stands in the file of that name. Refuses a file that can be none. */
export async function keyText(file: string, typed: string): Promise<Result<string, Refusal>> {
  const no = (reason: string) => refused(refusalOf('key-refused', typed, `${path.basename(file)} ${reason}`));
  let handle: FileHandle | null;
  try {
    handle = await openRegularFile(file);
  } catch (error) {
    return ['EACCES', 'EPERM'].includes(errorCode(error))
      ? no('cannot be read: you have no permission for it')
      : ok(typed);
  }
  if (handle === null) return no(`cannot be read: ${noRegularFile}`);
  try {
    const { size } = await handle.stat();
    return size > largestKeyFile ? no('is too large for a public key') : ok(await handle.readFile('utf8'));
  } finally {
    await handle.close();
  }
}
