import { createHash, getHashes } from 'node:crypto';

/** A hash that is fed piece by piece. `digest` ends it; nothing may be added afterwards. */
export type StreamingHash = {
  readonly update: (bytes: Uint8Array) => void;
  readonly digest: () => Uint8Array;
};

const nodeHasIt = getHashes().includes('blake2b512');

/** BLAKE2b with 64 bytes, by Node's own crypto where it has it: Electron's (BoringSSL) does not. */
export function blake2b512(): StreamingHash {
  if (!nodeHasIt) return blake2b(64);
  const hash = createHash('blake2b512');
  return { update: (bytes) => void hash.update(bytes), digest: () => new Uint8Array(hash.digest()) };
}

const blockLength = 128;

// The first 64 bits of the fractions of the square roots of the first eight primes, low half first (RFC 7693, 2.6).
const start = Uint32Array.from([
  0xf3bcc908, 0x6a09e667, 0x84caa73b, 0xbb67ae85, 0xfe94f82b, 0x3c6ef372, 0x5f1d36f1, 0xa54ff53a, 0xade682d1,
  0x510e527f, 0x2b3e6c1f, 0x9b05688c, 0xfb41bd6b, 0x1f83d9ab, 0x137e2179, 0x5be0cd19,
]);

// Which word of the block is mixed in when (RFC 7693, 2.7); rounds 10 and 11 are 0 and 1 again.
const schedule = [
  [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15],
  [14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3],
  [11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4],
  [7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8],
  [9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13],
  [2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9],
  [12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11],
  [13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10],
  [6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5],
  [10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0],
];
const words = Uint8Array.from([...schedule, ...schedule.slice(0, 2)].flat(), (word) => word * 2);

/**
 * BLAKE2b without a key, for a digest of 1 to 64 bytes (RFC 7693). Numbers of 64 bits stand as two halves in
 * Uint32Arrays, low half first, because BigInt is thirty times slower. Constant memory.
 */
export function blake2b(length: number): StreamingHash {
  if (!Number.isInteger(length) || length < 1 || length > 64)
    throw new RangeError(`no such digest: ${length}`);
  const state = start.slice();
  state[0] = (state[0] ?? 0) ^ 0x01010000 ^ length;
  const block = new Uint8Array(blockLength);
  const view = new DataView(block.buffer);
  const message = new Uint32Array(32);
  const v = new Uint32Array(32);
  let filled = 0;
  let counted = 0;

  const compress = (last: boolean) => {
    for (let i = 0; i < 32; i += 1) message[i] = view.getUint32(i * 4, true);
    v.set(state);
    v.set(start, 16);
    v[24] = (v[24] ?? 0) ^ (counted % 2 ** 32);
    v[25] = (v[25] ?? 0) ^ Math.floor(counted / 2 ** 32);
    if (last) {
      v[28] = ~(v[28] ?? 0);
      v[29] = ~(v[29] ?? 0);
    }
    for (let round = 0; round < 192; round += 16) {
      mix(v, message, 0, 8, 16, 24, round);
      mix(v, message, 2, 10, 18, 26, round + 2);
      mix(v, message, 4, 12, 20, 28, round + 4);
      mix(v, message, 6, 14, 22, 30, round + 6);
      mix(v, message, 0, 10, 20, 30, round + 8);
      mix(v, message, 2, 12, 22, 24, round + 10);
      mix(v, message, 4, 14, 16, 26, round + 12);
      mix(v, message, 6, 8, 18, 28, round + 14);
    }
    for (let i = 0; i < 16; i += 1) state[i] = (state[i] ?? 0) ^ (v[i] ?? 0) ^ (v[i + 16] ?? 0);
  };

  return {
    update: (bytes) => {
      let from = 0;
      while (from < bytes.length) {
        // A full block waits until more comes: the last one is mixed in differently.
        if (filled === blockLength) {
          counted += blockLength;
          compress(false);
          filled = 0;
        }
        const piece = bytes.subarray(from, from + blockLength - filled);
        block.set(piece, filled);
        filled += piece.length;
        from += piece.length;
      }
    },
    digest: () => {
      counted += filled;
      block.fill(0, filled);
      compress(true);
      const out = new DataView(new ArrayBuffer(64));
      for (let i = 0; i < 16; i += 1) out.setUint32(i * 4, state[i] ?? 0, true);
      return new Uint8Array(out.buffer).slice(0, length);
    },
  };
}

/**
 * The mixing function G (RFC 7693, 3.1) on four numbers of `v`, with two words of the block. Its two halves are
 * written out: as one function, called twice, they take twice the time.
 */
function mix(v: Uint32Array, m: Uint32Array, a: number, b: number, c: number, d: number, at: number): void {
  let word = words[at] ?? 0;
  let bLow = v[b] ?? 0;
  let bHigh = v[b + 1] ?? 0;
  let sum = (v[a] ?? 0) + bLow + (m[word] ?? 0);
  let aLow = sum >>> 0;
  let aHigh = ((v[a + 1] ?? 0) + bHigh + (m[word + 1] ?? 0) + carry(sum)) >>> 0;
  let dLow = ((v[d + 1] ?? 0) ^ aHigh) >>> 0;
  let dHigh = ((v[d] ?? 0) ^ aLow) >>> 0;
  sum = (v[c] ?? 0) + dLow;
  let cLow = sum >>> 0;
  let cHigh = ((v[c + 1] ?? 0) + dHigh + carry(sum)) >>> 0;
  let xLow = bLow ^ cLow;
  let xHigh = bHigh ^ cHigh;
  bLow = ((xLow >>> 24) | (xHigh << 8)) >>> 0;
  bHigh = ((xHigh >>> 24) | (xLow << 8)) >>> 0;

  word = words[at + 1] ?? 0;
  sum = aLow + bLow + (m[word] ?? 0);
  aLow = sum >>> 0;
  aHigh = (aHigh + bHigh + (m[word + 1] ?? 0) + carry(sum)) >>> 0;
  xLow = dLow ^ aLow;
  xHigh = dHigh ^ aHigh;
  dLow = ((xLow >>> 16) | (xHigh << 16)) >>> 0;
  dHigh = ((xHigh >>> 16) | (xLow << 16)) >>> 0;
  sum = cLow + dLow;
  cLow = sum >>> 0;
  cHigh = (cHigh + dHigh + carry(sum)) >>> 0;
  xLow = bLow ^ cLow;
  xHigh = bHigh ^ cHigh;

  v[a] = aLow;
  v[a + 1] = aHigh;
  v[b] = (xLow << 1) | (xHigh >>> 31);
  v[b + 1] = (xHigh << 1) | (xLow >>> 31);
  v[c] = cLow;
  v[c + 1] = cHigh;
  v[d] = dLow;
  v[d + 1] = dHigh;
}

/** What a sum of two or three numbers of 32 bits carries over. */
function carry(sum: number): number {
  return (sum / 2 ** 32) | 0;
}
