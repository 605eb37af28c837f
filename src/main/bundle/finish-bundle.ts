import { readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { sealedName, signatureName } from '../../core/bundle/bundle-name.ts';
import type { Sealing } from '../../core/contract/keys.ts';
import type { Refusal } from '../../core/contract/refusal.ts';
import { ok, refused, type Result } from '../../core/result.ts';
import { galleyComment } from '../keys/galley-comment.ts';
import type { SigningKey } from '../keys/minisign.ts';
import { refusalOfProblem } from '../keys/problem.ts';
import { signFile } from '../keys/sign-file.ts';
import { scratchFolder } from '../library/scratch-folder.ts';
import { placeRefusal } from '../library/storage-refusal.ts';
import { makeBench } from './bench.ts';
import { writeBundle, type BundleJob } from './write-bundle.ts';

/** Who signs a bundle, with which key and when (ISO 8601). */
export type BundleSigner = { readonly key: SigningKey; readonly name: string; readonly now: string };

/** What is done with a bundle after it is written. */
export type Finishing = { readonly sign: BundleSigner | null; readonly seal: Sealing | null };

/**
 * Writes a bundle, signs it and seals it, as wished. `job.file` is its name unsealed; a sealed one gets `.age` behind
 * it, and the signature beside it is that of the bundle inside. All of it is there at the end, or nothing; the signature
 * of a bundle that was here before is not. Refuses as `writeBundle` does, or with `key-refused`.
 */
export async function finishBundle(
  job: BundleJob,
  { sign, seal }: Finishing,
): Promise<Result<null, Refusal>> {
  if (sign === null && seal === null) {
    const written = await writeBundle(job);
    return written.ok ? removeSignature(job.file) : written;
  }
  const folder = path.dirname(job.file);
  const benches: string[] = [];
  const bench = async (made: Promise<string>) => {
    benches.push(await made);
    return made;
  };
  try {
    const finished = await bench(makeBench(folder));
    // What is to be sealed never lies open in the folder that is handed on, not even after a crash.
    const open = seal === null ? finished : await bench(scratchFolder());
    const file = path.join(open, path.basename(job.file));
    const written = await writeBundle({ ...job, file });
    if (!written.ok) return written;
    if (sign !== null) {
      const signed = await signBundle(file, sign);
      if (!signed.ok) return signed;
      if (seal !== null)
        await writeFile(path.join(finished, signatureName(path.basename(file))), signed.value);
    }
    if (seal !== null) {
      const sealed = await sealBundle(file, path.join(finished, sealedName(path.basename(file))), seal);
      if (!sealed.ok) return sealed;
    }
    for (const name of await readdir(finished))
      await rename(path.join(finished, name), path.join(folder, name));
    return sign === null ? await removeSignature(job.file) : ok(null);
  } catch (error) {
    return refused(placeRefusal(error, job.file));
  } finally {
    for (const made of benches) await rm(made, { recursive: true, force: true }).catch(() => undefined);
  }
}

/** Removes the signature of the bundle that was here before: it does not fit this one. */
async function removeSignature(file: string): Promise<Result<null, Refusal>> {
  const signature = signatureName(file);
  try {
    await rm(signature, { force: true });
    return ok(null);
  } catch (error) {
    return refused(placeRefusal(error, signature));
  }
}

async function signBundle(file: string, { key, name, now }: BundleSigner): Promise<Result<string, Refusal>> {
  const comment = galleyComment({ file, name, publicKey: key.publicKey, time: new Date(now) });
  const signed = await signFile(file, key, comment);
  return signed.ok ? ok(signed.value.text) : refused(refusalOfProblem(signed.refusal));
}

async function sealBundle(file: string, output: string, seal: Sealing): Promise<Result<null, Refusal>> {
  // Its library is large, and most bundles are not sealed.
  const { sealFile } = await import('../keys/seal.ts');
  const sealed = await sealFile(file, output, seal);
  return sealed.ok ? sealed : refused(refusalOfProblem(sealed.refusal));
}
