import { mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { sealedName } from '../../core/bundle/bundle-name.ts';
import type { Sealing } from '../../core/contract/keys.ts';
import { refusalOf, type Refusal } from '../../core/contract/refusal.ts';
import { ok, refused, type Result } from '../../core/result.ts';
import { galleyComment } from '../keys/galley-comment.ts';
import type { SigningKey } from '../keys/minisign.ts';
import { signFile } from '../keys/sign-file.ts';
import { storageRefusal } from '../library/storage-refusal.ts';
import { writeBundle, type BundleJob } from './write-bundle.ts';

/** Who signs a bundle, with which key and when (ISO 8601). */
export type BundleSigner = { readonly key: SigningKey; readonly name: string; readonly now: string };

/** What is done with a bundle after it is written. */
export type Finishing = { readonly sign: BundleSigner | null; readonly seal: Sealing | null };

/**
 * Writes a bundle, signs it and seals it, as wished. `job.file` is its name unsealed; a sealed one gets `.age` behind
 * it, and the signature beside it is that of the bundle inside. All of it is there at the end, or nothing. Refuses as
 * `writeBundle` does, or with `key-refused`.
 */
export async function finishBundle(
  job: BundleJob,
  { sign, seal }: Finishing,
): Promise<Result<null, Refusal>> {
  if (sign === null && seal === null) return writeBundle(job);
  const folder = path.dirname(job.file);
  let bench: string | null = null;
  try {
    bench = await mkdtemp(path.join(folder, '.galley-'));
    const file = path.join(bench, path.basename(job.file));
    const written = await writeBundle({ ...job, file });
    if (!written.ok) return written;
    if (sign !== null) {
      const { key, name, now } = sign;
      const comment = galleyComment({ file, name, publicKey: key.publicKey, time: new Date(now) });
      const signed = await signFile(file, key, comment);
      if (!signed.ok) return refused(refusalOf('key-refused', '', signed.refusal.reason));
    }
    if (seal !== null) {
      // Its library is large, and most bundles are not sealed.
      const { sealFile } = await import('../keys/seal.ts');
      const sealed = await sealFile(file, sealedName(file), seal);
      if (!sealed.ok) return refused(refusalOf('key-refused', '', sealed.refusal.reason));
      await rm(file);
    }
    for (const name of await readdir(bench)) await rename(path.join(bench, name), path.join(folder, name));
    return ok(null);
  } catch (error) {
    return refused(storageRefusal(error, job.file));
  } finally {
    if (bench !== null) await rm(bench, { recursive: true, force: true }).catch(() => undefined);
  }
}
