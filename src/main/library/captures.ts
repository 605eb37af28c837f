import { mkdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { refusalOf, type Refusal } from '../../core/contract/refusal.ts';
import { ok, refused, type Result } from '../../core/result.ts';
import { syncFolder, writeDurably } from './durable-file.ts';
import { sha256 } from './hash.ts';
import { errorCode, storageRefusal } from './storage-refusal.ts';

/** A file that the library keeps by its content: the same bytes are one file, and nothing ever changes it. */
export type KeptFile = { readonly sha256: string; readonly extension: string };

/** Where a kept file lies: `captures/ab/abcdef….ext`. */
export function keptFilePath(libraryFolder: string, { sha256: hash, extension }: KeptFile): string {
  return path.join(
    libraryFolder,
    'captures',
    hash.slice(0, 2),
    extension === '' ? hash : `${hash}.${extension}`,
  );
}

/**
 * Keeps a file's bytes under their hash. `extension` comes without its dot and may only hold letters and digits;
 * anything else is dropped. Keeping the same bytes again writes nothing. Refuses with a storage refusal.
 */
export async function keepFile(
  libraryFolder: string,
  bytes: Uint8Array,
  extension: string,
): Promise<Result<KeptFile, Refusal>> {
  const kept: KeptFile = { sha256: sha256(bytes), extension: cleanExtension(extension) };
  const file = keptFilePath(libraryFolder, kept);
  try {
    if ((await sizeOf(file)) === bytes.length) return ok(kept);
    const folder = path.dirname(file);
    await mkdir(folder, { recursive: true });
    await syncFolder(path.dirname(folder));
    await writeDurably(file, bytes);
    return ok(kept);
  } catch (error) {
    return refused(storageRefusal(error, file));
  }
}

/** The bytes of a kept file, checked against their hash. Refuses with `file-missing` or `file-damaged`. */
export async function readKeptFile(
  libraryFolder: string,
  kept: KeptFile,
): Promise<Result<Uint8Array, Refusal>> {
  const file = keptFilePath(libraryFolder, kept);
  try {
    const bytes = await readFile(file);
    if (sha256(bytes) === kept.sha256) return ok(bytes);
    return refused(refusalOf('file-damaged', file, 'its bytes are not those that were kept'));
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return refused(refusalOf('file-missing', file));
    return refused(storageRefusal(error, file));
  }
}

async function sizeOf(file: string): Promise<number | null> {
  return (await stat(file).catch(() => null))?.size ?? null;
}

function cleanExtension(extension: string): string {
  const clean = extension.toLowerCase();
  return /^[a-z0-9]{1,10}$/.test(clean) ? clean : '';
}
