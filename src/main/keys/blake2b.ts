import { createHash, getHashes } from 'node:crypto';

/** A hash that is fed piece by piece. `digest` ends it; nothing may be added afterwards. */
export type StreamingHash = {
  readonly update: (bytes: Uint8Array) => unknown;
  readonly digest: () => Uint8Array;
};

const nodeHasIt = getHashes().includes('blake2b512');

/** BLAKE2b with 64 bytes (RFC 7693), by Node's own crypto where it has it: Electron's (BoringSSL) does not. */
export async function blake2b512(): Promise<StreamingHash> {
  return nodeHasIt ? createHash('blake2b512') : (await blake2b()).create({ dkLen: 64 });
}

/** BLAKE2b of any length. Loaded when somebody signs or opens a key, which is seldom. */
export async function blake2b() {
  return (await import('@noble/hashes/blake2.js')).blake2b;
}
