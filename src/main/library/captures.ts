import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { refusalOf, type Refusal } from '../../core/contract/refusal.ts';
import { ok, refused, type Result } from '../../core/result.ts';
import { syncFolder, temporaryName, writeDurably } from './durable-file.ts';
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

/**
 * Keeps a copy of a file, however large: it is read in pieces. Says whether the copy is new. Refuses with a storage
 * refusal, or with `file-missing` or `file-unreadable` where the file itself cannot be read.
 */
export async function keepCopy(
  libraryFolder: string,
  source: string,
  extension: string,
): Promise<Result<KeptFile & { readonly bytes: number; readonly isNew: boolean }, Refusal>> {
  try {
    return ok(await keepStream(libraryFolder, createReadStream(source), extension));
  } catch (error) {
    if (!isAbout(error, source)) return refused(storageRefusal(error, path.join(libraryFolder, 'captures')));
    const code = errorCode(error) === 'ENOENT' ? 'file-missing' : 'file-unreadable';
    return refused(refusalOf(code, path.basename(source)));
  }
}

/**
 * Keeps what a stream brings under its hash. Says whether it is new. Throws the stream's error or the operating
 * system's, and leaves nothing then.
 */
export async function keepStream(
  libraryFolder: string,
  content: Readable,
  extension: string,
): Promise<KeptFile & { readonly bytes: number; readonly isNew: boolean }> {
  const captures = path.join(libraryFolder, 'captures');
  const temporary = path.join(captures, temporaryName('copy'));
  try {
    await mkdir(captures, { recursive: true });
    const hash = createHash('sha256');
    let bytes = 0;
    const output = createWriteStream(temporary, { flags: 'wx', flush: true });
    await pipeline(
      content,
      async function* (pieces: AsyncIterable<Buffer>) {
        for await (const piece of pieces) {
          hash.update(piece);
          bytes += piece.length;
          yield piece;
        }
      },
      output,
    );
    const kept: KeptFile = { sha256: hash.digest('hex'), extension: cleanExtension(extension) };
    const file = keptFilePath(libraryFolder, kept);
    const isNew = (await sizeOf(file)) !== bytes;
    if (isNew) {
      await mkdir(path.dirname(file), { recursive: true });
      await syncFolder(captures);
      await rename(temporary, file);
      await syncFolder(path.dirname(file));
    } else {
      await rm(temporary, { force: true });
    }
    return { ...kept, bytes, isNew };
  } catch (error) {
    content.destroy();
    await rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
}

/** Whether the system's error is about this file, and not about where it was to go. */
function isAbout(error: unknown, file: string): boolean {
  return error instanceof Error && 'path' in error && error.path === file;
}

/** Takes a kept file out again: what it was kept for came to nothing. */
export async function dropKeptFile(libraryFolder: string, kept: KeptFile): Promise<void> {
  await rm(keptFilePath(libraryFolder, kept), { force: true }).catch(() => undefined);
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
