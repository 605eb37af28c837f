import { stat, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { signatureName } from '../../core/bundle/bundle-name.ts';
import { ok, refused, type Result } from '../../core/result.ts';
import { writeDurably } from '../library/durable-file.ts';
import { noRegularFile, openRegularFile } from '../library/open-regular-file.ts';
import { blake2b512 } from './blake2b.ts';
import { fileProblem, problem, type FileProblem, type Problem } from './problem.ts';
import { galleyFirstLine, oneWord, readSigner } from './galley-comment.ts';
import {
  commentFits,
  decodeSignature,
  encodePublicKey,
  encodeSignature,
  isTrustedComment,
  signatureFileLimit,
  signatureFits,
  signDigest,
  type PublicKey,
  type Signature,
  type SigningKey,
} from './minisign.ts';

/** What a signature that holds says. The comment is what the holder of the key signed, and nobody changed since. */
export type ValidSignature = {
  readonly keyId: string;
  readonly publicKey: PublicKey;
  readonly trustedComment: string;
};

/**
 * Why a signature does not stand: it is none; it does not fit the file (or was changed itself); nothing says which key
 * made it; it is in the old format over a file too large for that; a file cannot be read.
 */
export type SignatureProblem = Problem<
  'not-a-signature' | 'does-not-fit' | 'key-unknown' | 'too-large' | 'file'
>;

/** A key whose holder is known. */
export type KnownKey = { readonly publicKey: string; readonly name: string };

/** Who signed, as far as that can be known. */
export type SignedBy = {
  readonly keyId: string;
  readonly publicKey: string;
  /** What the signer calls himself: show it as a claim unless `known`. */
  readonly name: string;
  /** Whether the key is among the known ones. The key counts, never its id: anybody can give a key any id. */
  readonly known: boolean;
  /** The name under which the key is known here, or null. */
  readonly knownAs: string | null;
};

/**
 * Signs a file as `minisign -S` does and writes `FILE.minisig` durably beside it, in constant memory. Gives back the
 * signature's file and text. What can go wrong is what happens to files, and a comment that is no line of text.
 */
export async function signFile(
  file: string,
  key: SigningKey,
  trustedComment: string,
): Promise<
  Result<{ readonly signatureFile: string; readonly text: string }, Problem<'comment'> | FileProblem>
> {
  if (!isTrustedComment(trustedComment))
    return refused(problem('comment', 'A signature’s comment must be one line of text under 8 kB.'));
  const digest = await reading(file, (handle) => hashOf(handle));
  if (!digest.ok) return digest;
  const firstLine = readSigner(trustedComment).galley ? galleyFirstLine(key.publicKey.keyId) : undefined;
  const text = encodeSignature(signDigest(digest.value, key, trustedComment, firstLine));
  const signatureFile = signatureName(file);
  try {
    await writeDurably(signatureFile, text);
  } catch (error) {
    return refused(fileProblem(error, path.basename(signatureFile), 'write'));
  }
  return ok({ signatureFile, text });
}

/** The text of a signature's file, which may hold anything: read up to a limit, and only if it is UTF-8. */
export async function readSignatureText(file: string): Promise<Result<string, SignatureProblem>> {
  const name = path.basename(file);
  const bytes = await reading(file, async (handle) => {
    const buffer = new Uint8Array(signatureFileLimit + 1);
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, 0);
    return buffer.subarray(0, bytesRead);
  });
  if (!bytes.ok) return bytes;
  if (bytes.value.length > signatureFileLimit) return refused(notASignature(name, 'it is too long for one'));
  try {
    return ok(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes.value));
  } catch {
    return refused(notASignature(name, 'it is not a text in UTF-8'));
  }
}

/**
 * Checks the text of a signature against a file, in constant memory. `keys` are the public keys at hand, one's own and
 * those that are known: a signature that does not name its key, as minisign's own, is checked with those of its id.
 *
 * That a signature stands proves one thing: the holder of this key signed this file. Who that is, `signedBy` tells.
 */
export async function verifySignature(
  file: string,
  minisigText: string,
  keys: readonly PublicKey[] = [],
): Promise<Result<ValidSignature, SignatureProblem>> {
  const name = path.basename(file);
  const decoded = decodeSignature(minisigText);
  if (!decoded.ok) return refused(notASignature(signatureName(name), decoded.refusal));
  const signature = decoded.value;
  const { keyId } = signature;
  const says = readSigner(signature.trustedComment);
  const candidates = (says.publicKey === null ? keys : [says.publicKey]).filter((key) => key.keyId === keyId);
  if (says.publicKey !== null && candidates.length === 0) return refused(changedSignature(name));
  if (candidates.length === 0)
    return refused(
      problem('key-unknown', `${name} is signed with the key ${keyId}, which is not among the known keys.`),
    );

  const message = await messageOf(file, signature);
  if (!message.ok) return message;
  const key = candidates.find((candidate) => signatureFits(signature, message.value, candidate));
  if (key === undefined)
    return refused(
      problem(
        'does-not-fit',
        `The signature does not fit ${name}: one of the two was changed after signing.`,
      ),
    );
  // Nobody signs the first line, but it is what a person sees who opens the file, so Galley's must be as Galley wrote it.
  const firstLineHolds = !says.galley || signature.untrustedComment === galleyFirstLine(keyId);
  if (!commentFits(signature, key) || !firstLineHolds) return refused(changedSignature(name));
  return ok({ keyId, publicKey: key, trustedComment: signature.trustedComment });
}

/** Who made a signature that holds, by the keys that are known here; a name that no list confirms is only a claim. */
export function signedBy(valid: ValidSignature, known: readonly KnownKey[]): SignedBy {
  const publicKey = encodePublicKey(valid.publicKey);
  const match = known.find((key) => key.publicKey === publicKey);
  return {
    keyId: valid.keyId,
    publicKey,
    name: readSigner(valid.trustedComment).name,
    known: match !== undefined,
    knownAs: match === undefined ? null : oneWord(match.name, 200),
  };
}

// The old format signs the file itself, which has to be in memory as a whole; minisign stops at 1 GB.
const legacyLimit = 64 * 1024 * 1024;

async function messageOf(
  file: string,
  { algorithm }: Signature,
): Promise<Result<Uint8Array, SignatureProblem>> {
  if (algorithm === 'prehashed') return reading(file, hashOf);
  const name = path.basename(file);
  const size = await stat(file).catch(() => null);
  if (size !== null && size.size > legacyLimit)
    return refused(
      problem('too-large', `${name} is signed in minisign’s old format, which is only read up to 64 MB.`),
    );
  return reading(file, (handle) => handle.readFile());
}

async function hashOf(handle: FileHandle): Promise<Uint8Array> {
  const hash = await blake2b512();
  const stream = handle.createReadStream({ autoClose: false, highWaterMark: 256 * 1024 });
  for await (const piece of stream as AsyncIterable<Buffer>) hash.update(piece);
  return hash.digest();
}

async function reading<T>(
  file: string,
  task: (handle: FileHandle) => Promise<T>,
): Promise<Result<T, FileProblem>> {
  const name = path.basename(file);
  let handle: FileHandle | null = null;
  try {
    handle = await openRegularFile(file);
    if (handle === null)
      return refused({ kind: 'file', reason: `${name} cannot be read: ${noRegularFile}.`, refusal: null });
    return ok(await task(handle));
  } catch (error) {
    return refused(fileProblem(error, name, 'read'));
  } finally {
    await handle?.close();
  }
}

function notASignature(name: string, why: string): SignatureProblem {
  return problem('not-a-signature', `${name} is not a signature: ${why}.`);
}

function changedSignature(name: string): SignatureProblem {
  return problem('does-not-fit', `The signature of ${name} was changed after it was made.`);
}
