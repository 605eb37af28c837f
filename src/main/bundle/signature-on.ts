import { stat } from 'node:fs/promises';
import path from 'node:path';
import { signatureName } from '../../core/bundle/bundle-name.ts';
import { nothingFound, type BagFindings } from '../../core/bag/finding.ts';
import type { Signer } from '../../core/contract/bundles.ts';
import { publicKeysOf, type KnownKeyRecord } from '../keys/known-keys.ts';
import { readSignatureText, signedBy, verifySignature } from '../keys/sign-file.ts';

/** A sentence without its full stop: it goes on in another one. */
function bare(sentence: string): string {
  return sentence.replace(/\.$/, '');
}

/** Who signed a bundle, and what is wrong with the signature. */
export type SignatureOn = { readonly signer: Signer | null; readonly findings: BagFindings };

/**
 * Looks for a signature beside a file (`FILE.minisig`, or at `place`) and checks it. One that does not stand is an error; one by a key
 * that is neither named nor known can be no more than a warning.
 */
export async function signatureOn(
  file: string,
  known: readonly KnownKeyRecord[],
  place: string = signatureName(file),
): Promise<SignatureOn> {
  const there = await stat(place).catch(() => null);
  const isFile = (await stat(file).catch(() => null))?.isFile() === true;
  if (there === null || !isFile) return { signer: null, findings: nothingFound };
  const text = await readSignatureText(place);
  const valid = text.ok ? await verifySignature(file, text.value, publicKeysOf(known)) : text;
  if (!valid.ok) {
    const finding = { file: path.basename(place), reason: `does not stand: ${bare(valid.refusal.reason)}` };
    return valid.refusal.kind === 'key-unknown'
      ? { signer: null, findings: { errors: [], warnings: [finding] } }
      : { signer: null, findings: { errors: [finding], warnings: [] } };
  }
  const { keyId, publicKey, name, known: isKnown, knownAs } = signedBy(valid.value, known);
  return { signer: { keyId, publicKey, name: knownAs ?? name, known: isKnown }, findings: nothingFound };
}
