import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { ok, refused, type Result } from '../../core/result.ts';
import { blake2b } from './blake2b.ts';
import { publicKeyLength, publicKeyOf, seedLength } from './ed25519.ts';
import { keyIdBytes, keyIdText, type SigningKey } from './minisign.ts';

/**
 * Minisign's secret keys, as `minisign` 0.11 writes and reads them (`SeckeyStruct` of its source): `Ed`, how the rest
 * is encrypted (`Sc`, or two zeros for not at all), `B2`, salt, limits of scrypt, and then, encrypted, the key's id,
 * seed and public key, and a checksum by which a wrong passphrase is told.
 */
const headLength = 54;
const saltAt = 6;
const saltLength = 32;
const secretLength = 8 + seedLength + publicKeyLength;
const checksumLength = 32;
const sealedLength = secretLength + checksumLength;

/** Bytes of a secret key. */
const secretKeyLength = headLength + sealedLength;

const ed = Buffer.from('Ed');
const plainKind = Buffer.from('Ed\0\0B2', 'latin1');
const lockedKind = Buffer.from('EdScB2', 'latin1');

/** A signing key with a random id, made of random bytes. */
export function newSigningKey(): SigningKey {
  const seed = new Uint8Array(randomBytes(seedLength));
  return { publicKey: { keyId: keyIdText(randomBytes(8)), bytes: publicKeyOf(seed) }, seed };
}

/** A secret key without encryption, as `minisign -G -W` writes it. Only for a box to protect. */
export function encodeSecretKey({ publicKey, seed }: SigningKey): Uint8Array {
  const bytes = new Uint8Array(secretKeyLength);
  bytes.set(plainKind);
  bytes.set(keyIdBytes(publicKey.keyId), headLength);
  bytes.set(seed, headLength + 8);
  bytes.set(publicKey.bytes, headLength + 8 + seedLength);
  return bytes;
}

/** Reads a secret key without encryption. Refuses, with what is wrong in words, what is none or does not hold together. */
export function decodeSecretKey(bytes: Uint8Array): Result<SigningKey, string> {
  if (bytes.length !== secretKeyLength || !plainKind.equals(bytes.subarray(0, plainKind.length)))
    return refused('it is no secret key');
  const secret = bytes.subarray(headLength, headLength + secretLength);
  const seed = secret.slice(8, 8 + seedLength);
  const publicKey = secret.slice(8 + seedLength);
  // A signature made with another public key than the seed's would give the secret away.
  if (!Buffer.from(publicKeyOf(seed)).equals(publicKey))
    return refused('its two halves do not belong together');
  return ok({ publicKey: { keyId: keyIdText(secret.subarray(0, 8)), bytes: publicKey }, seed });
}

// N = 2^17, r = 8, p = 1: 128 MB and half a second. Minisign itself takes 1 GB, which a small laptop may not have.
const opsLimit = 4n * 8n * 2n ** 17n;
const memoryLimit = 128n * 8n * 2n ** 17n;

/** Encrypts a plain secret key with a passphrase (scrypt, then xor with its stream, as minisign does). */
export async function lockSecretKey(plain: Uint8Array, passphrase: string): Promise<Uint8Array> {
  if (plain.length !== secretKeyLength || !plainKind.equals(plain.subarray(0, plainKind.length)))
    throw new TypeError('not a plain secret key');
  const bytes = Buffer.alloc(secretKeyLength);
  lockedKind.copy(bytes);
  randomBytes(saltLength).copy(bytes, saltAt);
  bytes.writeBigUInt64LE(opsLimit, saltAt + saltLength);
  bytes.writeBigUInt64LE(memoryLimit, saltAt + saltLength + 8);
  const secret = plain.subarray(headLength, headLength + secretLength);
  const stream = await deriveStream(bytes, passphrase);
  bytes.set(xor(Buffer.concat([secret, await checksum(secret)]), stream ?? new Uint8Array(0)), headLength);
  return new Uint8Array(bytes);
}

/** Why a locked secret key was not opened. */
export type LockProblem = 'wrong-passphrase' | 'not-locked' | 'too-costly';

/**
 * Decrypts a secret key that a passphrase protects, Galley's or minisign's. Keys that ask for more than minisign's own
 * (1 GB of memory) are refused before anything is worked out. Damage cannot be told from a wrong passphrase.
 */
export async function unlockSecretKey(
  locked: Uint8Array,
  passphrase: string,
): Promise<Result<Uint8Array, LockProblem>> {
  if (locked.length !== secretKeyLength || !lockedKind.equals(locked.subarray(0, lockedKind.length)))
    return refused('not-locked');
  const stream = await deriveStream(locked, passphrase);
  if (stream === null) return refused('too-costly');
  const opened = xor(locked.subarray(headLength), stream);
  const secret = opened.subarray(0, secretLength);
  if (!timingSafeEqual(await checksum(secret), opened.subarray(secretLength)))
    return refused('wrong-passphrase');
  const plain = new Uint8Array(secretKeyLength);
  plain.set(plainKind);
  plain.set(secret, headLength);
  return ok(plain);
}

async function deriveStream(locked: Uint8Array, passphrase: string): Promise<Uint8Array | null> {
  const view = new DataView(locked.buffer, locked.byteOffset, locked.byteLength);
  const limits = saltAt + saltLength;
  const { logN, p } = scryptParameters(view.getBigUint64(limits, true), view.getBigUint64(limits + 8, true));
  if (logN > 20n || p < 1n || 2n ** logN * p > 2n ** 21n) return null;
  const salt = locked.subarray(saltAt, limits);
  const options = { N: 2 ** Number(logN), r: 8, p: Number(p), maxmem: 2 ** (Number(logN) + 10) + 2 ** 25 };
  return new Promise((resolve, reject) => {
    scrypt(passphrase, salt, sealedLength, options, (error, derived) => {
      if (error === null) resolve(derived);
      else reject(error);
    });
  });
}

/** What libsodium makes of two limits (`pickparams` of crypto_pwhash_scryptsalsa208sha256); r is always 8. */
function scryptParameters(ops: bigint, memory: bigint): { readonly logN: bigint; readonly p: bigint } {
  const operations = ops < 32_768n ? 32_768n : ops;
  const cheap = operations < memory / 32n;
  const most = cheap ? operations / 32n : memory / 1024n;
  let logN = 1n;
  while (logN < 63n && 2n ** logN <= most / 2n) logN += 1n;
  return { logN, p: cheap ? 1n : operations / 4n / 2n ** logN / 8n };
}

async function checksum(secret: Uint8Array): Promise<Uint8Array> {
  return (await blake2b())(Buffer.concat([ed, secret]), { dkLen: checksumLength });
}

function xor(bytes: Uint8Array, stream: Uint8Array): Uint8Array {
  return bytes.map((byte, at) => byte ^ (stream[at] ?? 0));
}
