import { lstat, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { refusalOf, type Refusal } from '../../core/contract/refusal.ts';
import { ok, refused, type Result } from '../../core/result.ts';
import { temporaryName } from '../library/durable-file.ts';
import { storageRefusal } from '../library/storage-refusal.ts';

/**
 * Writes an exported file, whole or not at all. It is a copy of what the library holds, so nobody waits for the disk to
 * have it. Refuses with a storage refusal.
 */
export async function writeExport(
  file: string,
  content: string | Uint8Array,
): Promise<Result<null, Refusal>> {
  const temporary = path.join(path.dirname(file), temporaryName(path.basename(file).slice(0, 100)));
  try {
    await writeFile(temporary, content, { flag: 'wx' });
    await rename(temporary, file);
    return ok(null);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    return refused(storageRefusal(error, file));
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
