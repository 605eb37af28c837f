import { createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';

/** Bytes of an Ed25519 public key. */
export const publicKeyLength = 32;
/** Bytes of the secret that an Ed25519 key is made from. */
export const seedLength = 32;
/** Bytes of an Ed25519 signature. */
export const signatureLength = 64;

// What stands before the 32 bytes of a key in PKCS#8 and in SubjectPublicKeyInfo (RFC 8410, 7 and 4).
const pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex');
const spki = Buffer.from('302a300506032b6570032100', 'hex');

/** The public key that belongs to a seed of 32 bytes. */
export function publicKeyOf(seed: Uint8Array): Uint8Array {
  const der = createPublicKey(privateKey(seed)).export({ type: 'spki', format: 'der' });
  return new Uint8Array(der.subarray(spki.length));
}

/** Signs a message (RFC 8032, Ed25519) with the key of a seed: 64 bytes, always the same for the same message. */
export function signBytes(seed: Uint8Array, message: Uint8Array): Uint8Array {
  return new Uint8Array(sign(null, message, privateKey(seed)));
}

/** Whether the holder of the secret key signed this message. Keys that prove nothing count as a no. */
export function isSignedBy(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  if (signature.length !== signatureLength || !isSoundKey(publicKey)) return false;
  const key = createPublicKey({ key: Buffer.concat([spki, publicKey]), format: 'der', type: 'spki' });
  return verify(null, message, key, signature);
}

// The points of small order: with one of these as key, a signature can be made that fits every message. OpenSSL takes
// them, libsodium (and so minisign) does not. The top bit is the sign of x.
const smallOrder = new Set([
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0100000000000000000000000000000000000000000000000000000000000000',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
]);

const prime = 2n ** 255n - 19n;

/** Whether 32 bytes can be a key that proves something: written in the one proper way, and not of small order. */
export function isSoundKey(publicKey: Uint8Array): boolean {
  if (publicKey.length !== publicKeyLength) return false;
  const y = Buffer.from(publicKey);
  y[31] = (y[31] ?? 0) & 0x7f;
  const number = BigInt(`0x${Buffer.from(y.toReversed()).toString('hex')}`);
  return number < prime && !smallOrder.has(y.toString('hex'));
}

function privateKey(seed: Uint8Array): KeyObject {
  return createPrivateKey({ key: Buffer.concat([pkcs8, seed]), format: 'der', type: 'pkcs8' });
}
