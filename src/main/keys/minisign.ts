import { ok, refused, type Result } from '../../core/result.ts';
import { isSignedBy, isSoundKey, publicKeyLength, signatureLength, signBytes } from './ed25519.ts';

/**
 * Minisign's public keys and signatures (https://jedisct1.github.io/minisign/), as `minisign` 0.11 writes and reads
 * them. Everything here is worked out from the arguments alone.
 */

/** A public key: minisign gives each a random id of 8 bytes, here as the 16 digits that its tools show. */
export type PublicKey = { readonly keyId: string; readonly bytes: Uint8Array };

/** A key that can sign: the 32 bytes it is made from, which must stay secret, and its public half. */
export type SigningKey = { readonly publicKey: PublicKey; readonly seed: Uint8Array };

/** A signature as it stands in a `.minisig` file; what it says is worth nothing before it is checked. */
export type Signature = {
  /** `prehashed`: over the BLAKE2b-512 of the file (`ED`); `legacy`: over the file itself (`Ed`). */
  readonly algorithm: 'prehashed' | 'legacy';
  readonly keyId: string;
  readonly signature: Uint8Array;
  /** Signed by `globalSignature`, together with `signature`. */
  readonly trustedComment: string;
  readonly globalSignature: Uint8Array;
  /** Signed by nobody. */
  readonly untrustedComment: string;
};

const untrusted = 'untrusted comment: ';
const trusted = 'trusted comment: ';
const keyIdLength = 8;

/** The longest signature file that is read: minisign's own limits of its two comments, and room for two signatures. */
export const signatureFileLimit = 16 * 1024;

/** What minisign takes as a trusted comment: one line without control characters but tabs, under 8 kB of UTF-8. */
export function isTrustedComment(text: string): boolean {
  return isLine(text) && Buffer.byteLength(text) < 8192 - trusted.length - 2;
}

/** Signs the BLAKE2b-512 of a file. The comment must be one (`isTrustedComment`); anything else is a mistake. */
export function signDigest(
  digest: Uint8Array,
  key: SigningKey,
  trustedComment: string,
  untrustedComment = 'signature from minisign secret key',
): Signature {
  if (!isTrustedComment(trustedComment) || !isLine(untrustedComment)) throw new RangeError('not a comment');
  const signature = signBytes(key.seed, digest);
  const globalSignature = signBytes(key.seed, Buffer.concat([signature, Buffer.from(trustedComment)]));
  const { keyId } = key.publicKey;
  return { algorithm: 'prehashed', keyId, signature, trustedComment, globalSignature, untrustedComment };
}

/** Whether a key made this signature over a message: the file's BLAKE2b-512, or the file itself if `legacy`. */
export function signatureFits(signature: Signature, message: Uint8Array, key: PublicKey): boolean {
  return signature.keyId === key.keyId && isSignedBy(key.bytes, message, signature.signature);
}

/** Whether a key also signed the trusted comment, so that it may be shown. */
export function commentFits(signature: Signature, key: PublicKey): boolean {
  const signed = Buffer.concat([signature.signature, Buffer.from(signature.trustedComment)]);
  return signature.keyId === key.keyId && isSignedBy(key.bytes, signed, signature.globalSignature);
}

/** The text of a `.minisig` file. */
export function encodeSignature(signature: Signature): string {
  const algorithm = Buffer.from(signature.algorithm === 'prehashed' ? 'ED' : 'Ed');
  const first = Buffer.concat([algorithm, keyIdBytes(signature.keyId), signature.signature]);
  return (
    `${untrusted}${signature.untrustedComment}\n${first.toString('base64')}\n` +
    `${trusted}${signature.trustedComment}\n${base64(signature.globalSignature)}\n`
  );
}

/**
 * Reads the text of a `.minisig` file, strictly: four lines, the two comments by their names, base64 of exactly the
 * right length written in the one proper way. Line ends may be those of Windows. Refuses with what is wrong, as words
 * that go on from "this is not a signature: ".
 */
export function decodeSignature(text: string): Result<Signature, string> {
  if (Buffer.byteLength(text) > signatureFileLimit) return refused('it is too long for one');
  const lines = text.replace(/\r?\n$/, '').split(/\r?\n/);
  const [first = '', second = '', third = '', fourth = ''] = lines;
  if (lines.length !== 4) return refused('it does not have four lines');
  if (!first.startsWith(untrusted))
    return refused(`its first line does not begin with "${untrusted.trim()}"`);
  if (!third.startsWith(trusted)) return refused(`its third line does not begin with "${trusted.trim()}"`);
  const untrustedComment = first.slice(untrusted.length);
  const trustedComment = third.slice(trusted.length);
  if (!isLine(untrustedComment) || !isTrustedComment(trustedComment))
    return refused('a comment has characters that do not belong in one');
  const head = fromBase64(second, 2 + keyIdLength + signatureLength);
  if (head === null) return refused('its second line is not the base64 of a signature');
  const globalSignature = fromBase64(fourth, signatureLength);
  if (globalSignature === null) return refused('its fourth line is not the base64 of a signature');
  const name = head.toString('latin1', 0, 2);
  if (name !== 'ED' && name !== 'Ed') return refused('it was made in a way that Galley does not know');
  return ok({
    algorithm: name === 'ED' ? 'prehashed' : 'legacy',
    keyId: keyIdText(head.subarray(2, 2 + keyIdLength)),
    signature: new Uint8Array(head.subarray(2 + keyIdLength)),
    trustedComment,
    globalSignature: new Uint8Array(globalSignature),
    untrustedComment,
  });
}

/** A public key as one word, which is also what `minisign -P` takes: `RW…`, 56 characters. */
export function encodePublicKey(key: PublicKey): string {
  return base64(Buffer.concat([Buffer.from('Ed'), keyIdBytes(key.keyId), key.bytes]));
}

/**
 * Reads a public key: the one word, or the two lines of a `minisign.pub` file. Refuses with what is wrong, as words
 * that go on from "this is not a public key: ". Keys that prove nothing (points of small order) are refused too.
 */
export function decodePublicKey(text: string): Result<PublicKey, string> {
  const lines = text.trim().split(/\r?\n/);
  const word = lines.at(-1) ?? '';
  if (lines.length > 2 || (lines.length === 2 && !lines[0]?.startsWith(untrusted)))
    return refused('it is neither one word nor a minisign.pub file');
  const bytes = fromBase64(word, 2 + keyIdLength + publicKeyLength);
  if (bytes === null) return refused('it is not the base64 of a minisign key');
  if (bytes.toString('latin1', 0, 2) !== 'Ed') return refused('it is of a kind that Galley does not know');
  const key = new Uint8Array(bytes.subarray(2 + keyIdLength));
  if (!isSoundKey(key)) return refused('it is one with which anything could be signed');
  return ok({ keyId: keyIdText(bytes.subarray(2, 2 + keyIdLength)), bytes: key });
}

/** The 8 bytes of a key's id as its 16 digits: minisign reads them as a number, last byte first. */
export function keyIdText(bytes: Uint8Array): string {
  return Buffer.from(bytes.toReversed()).toString('hex').toUpperCase();
}

/** The 16 digits of a key's id as its 8 bytes. */
export function keyIdBytes(keyId: string): Uint8Array {
  return Buffer.from(keyId, 'hex').toReversed();
}

/** The bytes that a text is the proper base64 of, or null where it is not, or not of so many. */
function fromBase64(text: string, length: number): Buffer | null {
  // Node passes over what is no base64 and over stray bits at the end; then the way back gives another text.
  const bytes = Buffer.from(text, 'base64');
  return bytes.length === length && bytes.toString('base64') === text ? bytes : null;
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}

function isLine(text: string): boolean {
  return !/[^\P{Cc}\t]|\p{Cs}/u.test(text);
}
