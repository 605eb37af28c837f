import { stat } from 'node:fs/promises';
import path from 'node:path';
import { signatureName } from '../../core/bundle/bundle-name.ts';
import { nothingFound, type BagFindings } from '../../core/bag/finding.ts';
import type { Signer } from '../../core/contract/bundles.ts';
import { publicKeysOf, type KnownKeyRecord } from '../keys/known-keys.ts';
import { decodeSignature } from '../keys/minisign.ts';
import { readSignatureText, signedBy, verifySignature, type SignatureProblem } from '../keys/sign-file.ts';

/** Who signed a bundle, and what is wrong with the signature. */
export type SignatureOn = { readonly signer: Signer | null; readonly findings: BagFindings };

/**
 * Looks for a signature beside a file (`FILE.minisig`, or at `place`) and checks it. One that does not stand is an error.
 * One by a key that is neither named nor known can be no more than a warning, and so can one that cannot be read: the
 * bundle is then as one that nobody signed.
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
    const keyId = text.ok ? keyIdOf(text.value) : '';
    const finding = { file: path.basename(place), reason: inWords(valid.refusal, keyId) };
    return ['key-unknown', 'file'].includes(valid.refusal.kind)
      ? { signer: null, findings: { errors: [], warnings: [finding] } }
      : { signer: null, findings: { errors: [finding], warnings: [] } };
  }
  const { keyId, publicKey, name, known: isKnown, knownAs } = signedBy(valid.value, known);
  return { signer: { keyId, publicKey, name: knownAs ?? name, known: isKnown }, findings: nothingFound };
}

function keyIdOf(signatureText: string): string {
  const decoded = decodeSignature(signatureText);
  return decoded.ok ? decoded.value.keyId : '';
}

/** What is wrong with a signature, as a sentence goes on behind the name of its file. */
function inWords({ kind, reason }: SignatureProblem, keyId: string): string {
  switch (kind) {
    case 'does-not-fit':
      return 'does not stand: it or the file was changed after it was signed';
    case 'key-unknown':
      return `was made with a key that you do not know (${keyId}); add the key with “galley key trust” once you know whose it is`;
    case 'file':
      return `${behindName(reason).split('. ')[0]}; so nobody knows who signed this`;
    case 'not-a-signature':
    case 'too-large':
      return behindName(reason);
  }
}

/** A reason without the name of the file that it begins with, which stands in front already, and without its stop. */
function behindName(reason: string): string {
  return reason
    .replace(/^.* (?=(?:cannot be read|is not there|is not a signature|is signed in)\b)/s, '')
    .replace(/\.$/, '');
}
