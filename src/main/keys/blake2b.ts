import { createHash, getHashes } from 'node:crypto';
import { blake2b } from '@noble/hashes/blake2.js';

/** A hash that is fed piece by piece. `digest` ends it; nothing may be added afterwards. */
export type StreamingHash = {
  readonly update: (bytes: Uint8Array) => unknown;
  readonly digest: () => Uint8Array;
};

const nodeHasIt = getHashes().includes('blake2b512');

/** BLAKE2b with 64 bytes (RFC 7693), by Node's own crypto where it has it: Electron's (BoringSSL) does not. */
export function blake2b512(): StreamingHash {
  return nodeHasIt ? createHash('blake2b512') : blake2b.create({ dkLen: 64 });
}
