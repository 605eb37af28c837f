import { createHash, randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { blake2b, blake2b512 } from './blake2b.ts';

test.each([0, 1, 127, 128, 129, 100_001])(
  'Node’s BLAKE2b and the one that stands in for it in Electron agree on %i bytes, fed in pieces',
  async (length) => {
    const bytes = randomBytes(length);
    const wanted = createHash('blake2b512').update(bytes).digest('hex');
    for (const hash of [await blake2b512(), (await blake2b()).create({ dkLen: 64 })]) {
      for (let at = 0; at < length; at += 97) hash.update(bytes.subarray(at, at + 97));
      expect(Buffer.from(hash.digest()).toString('hex')).toBe(wanted);
    }
  },
);
