import { stat } from 'node:fs/promises';
import path from 'node:path';
import { ok, refused, type Result } from '../../core/result.ts';
import { openRegularFile } from '../library/open-regular-file.ts';
import type { BagSource } from './bag-source.ts';
import { folderSource } from './folder-source.ts';
import { zipSource } from './zip-source.ts';

/** Why a place holds no bag that can be looked into. */
export type NoSource = { readonly kind: 'missing' | 'sealed' | 'no-bag'; readonly reason: string };

/** Opens a bag where it lies: a folder or a zip file, told by what it is and not by its name. */
export async function openSource(place: string): Promise<Result<BagSource, NoSource>> {
  const no = (kind: NoSource['kind'], reason: string) => refused({ kind, reason });
  const found = await stat(place).catch(() => null);
  if (found === null) return no('missing', 'is not there');
  if (found.isDirectory()) return ok(await folderSource(place));
  if (!found.isFile()) return no('no-bag', 'is no file and no folder');
  const head = await headOf(place);
  if (head === null) return no('no-bag', 'cannot be read: you have no permission for it');
  if (isAge(head)) return no('sealed', 'is sealed: only who has its passphrase or key can look inside');
  if (!head.startsWith('PK')) return no('no-bag', 'is no zip file, so it holds no bag');
  const zip = await zipSource(place);
  return zip.ok ? zip : no('no-bag', zip.refusal);
}

/** Whether a file is sealed, whatever it is called. */
export async function isSealed(place: string): Promise<boolean> {
  return isAge((await headOf(place)) ?? '');
}

/** Whether a file or folder is sealed or holds a bag, whatever it is called: then it is not to be read as a text. */
export async function isBundleLike(place: string): Promise<boolean> {
  const found = await stat(place).catch(() => null);
  if (found?.isDirectory() === true)
    return (await stat(path.join(place, 'bagit.txt')).catch(() => null)) !== null;
  const source = await openSource(place);
  if (source.ok) await source.value.close();
  return source.ok || source.refusal.kind === 'sealed';
}

/** How files that are sealed with age begin: as bytes, or as text. */
function isAge(head: string): boolean {
  return head.startsWith('age-encryption.org/') || head.startsWith('-----BEGIN AGE ENCRYPTED');
}

/** The first bytes of a file, a letter each; null where it is none, or cannot be read. */
async function headOf(file: string): Promise<string | null> {
  const handle = await openRegularFile(file).catch(() => null);
  if (handle === null) return null;
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(32), 0, 32, 0);
    return buffer.toString('latin1', 0, bytesRead);
  } catch {
    return null;
  } finally {
    await handle.close();
  }
}
