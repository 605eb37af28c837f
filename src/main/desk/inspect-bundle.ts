import { stat } from 'node:fs/promises';
import { refusalOf, type Refusal } from '../../core/contract/refusal.ts';
import { ok, refused, type Result } from '../../core/result.ts';
import { bundleInWorker } from '../bundle/bundle-in-worker.ts';
import type { Judged } from '../bundle/open-bundle.ts';
import { signatureOn, type SignatureOn } from '../bundle/signature-on.ts';
import type { KnownKeyRecord } from '../keys/known-keys.ts';

/** A bundle that was chosen: where it lies, and what the user calls it. */
export type Incoming = {
  readonly path: string;
  readonly name: string;
  /** Where its signature lies, where that is not beside it. */
  readonly signature?: string;
};

/** A whole bundle, and who signed it. */
export type Inspected = Judged & SignatureOn;

/** Judges a bundle and its signature. Refuses what is no whole bundle, and one whose signature does not stand. */
export async function inspectBundle(
  file: Incoming,
  known: readonly KnownKeyRecord[],
): Promise<Result<Inspected, Refusal>> {
  const { path, name, signature } = file;
  const before = await stampOf(path);
  const judged = await judgeWhole(file);
  if (!judged.ok) return judged;
  const signed = await signatureOn(path, known, signature);
  const [wrong] = signed.findings.errors;
  if (wrong !== undefined) return refused(refusalOf('bundle-invalid', name, `${wrong.file} ${wrong.reason}`));
  // The signature has to be that of the very bytes that were judged.
  if ((await stampOf(path)) !== before) return refused(changedWhileRead(name));
  return ok({ ...judged.value, ...signed });
}

/** Judges a bundle that was inspected before. Refuses what is no whole bundle, and one that is another by now. */
export async function inspectAgain(file: Incoming, digest: string): Promise<Result<Judged, Refusal>> {
  const judged = await judgeWhole(file);
  if (!judged.ok || judged.value.digest === digest) return judged;
  return refused(refusalOf('bundle-invalid', file.name, 'its file was changed since it was looked at'));
}

/** The refusal for a bundle of which not all was read before it became another. */
export function changedWhileRead(name: string): Refusal {
  return refusalOf('bundle-invalid', name, 'its file was changed while it was being read');
}

/** What tells a file from itself after anything was done to it; empty where there is none. */
async function stampOf(file: string): Promise<string> {
  const found = await stat(file, { bigint: true }).catch(() => null);
  return found === null
    ? ''
    : [found.dev, found.ino, found.size, found.mtimeNs, found.ctimeNs].map(String).join(':');
}

async function judgeWhole({ path, name }: Incoming): Promise<Result<Judged, Refusal>> {
  const judged = await bundleInWorker({ kind: 'judge', place: path }, name);
  if (!judged.ok) return judged;
  const refusal = refusalFor(judged.value, name);
  return refusal === null ? judged : refused(refusal);
}

/** Why a file is not taken in, or null. */
function refusalFor({ verdict, newer, no }: Judged, name: string): Refusal | null {
  if (no?.kind === 'missing') return refusalOf('file-missing', name);
  if (no?.kind === 'sealed') return refusalOf('bundle-sealed', name);
  if (newer !== null) return refusalOf('bundle-newer', name, newer);
  if (verdict.valid && verdict.kind === 'bundle') return null;
  const [first] = verdict.errors;
  const reason =
    first === undefined
      ? 'it is a bag that Galley did not make'
      : [first.file === '' ? 'it' : first.file, first.reason].join(' ');
  return refusalOf('bundle-invalid', name, reason);
}
