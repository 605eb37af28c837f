import { lstat } from 'node:fs/promises';
import { refusalOf, type Refusal } from '../../core/contract/refusal.ts';
import { ok, refused, type Result } from '../../core/result.ts';
import { replaceFile } from '../library/durable-file.ts';
import { placeRefusal } from '../library/storage-refusal.ts';

/**
 * Writes an exported file, whole or not at all. It is a copy of what the library holds, so nobody waits for the disk to
 * have it. Refuses with a storage refusal.
 */
export async function writeExport(
  file: string,
  content: string | Uint8Array,
): Promise<Result<null, Refusal>> {
  try {
    await replaceFile(file, (handle) => handle.writeFile(content), { sync: false });
    return ok(null);
  } catch (error) {
    return refused(placeRefusal(error, file));
  }
}

/** Refuses with `export-exists` where something is there and may not be replaced. */
export async function mayWriteExport(file: string, overwrite: boolean): Promise<Result<null, Refusal>> {
  if (overwrite) return ok(null);
  // A link that leads nowhere is there as well.
  const there = await lstat(file).then(
    () => true,
    () => false,
  );
  return there ? refused(refusalOf('export-exists', file)) : ok(null);
}
