import { createHash, randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { blake2b, blake2b512 } from './blake2b.ts';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

test('BLAKE2b-512 of "abc" is what RFC 7693, appendix A says', () => {
  const hash = blake2b(64);
  hash.update(Buffer.from('abc'));
  expect(hex(hash.digest())).toBe(
    'ba80a53f981c4d0d6a2797b69f12f6e94c212f14685ac4b74b12bb6fdbffa2d1' +
      '7d87c5392aab792dc252d5de4533cc9518d38aa8dbf1925ab92386edd4009923',
  );
});

test('a shorter digest is another hash, not the beginning of the long one', () => {
  const hash = blake2b(32);
  hash.update(Buffer.from('abc'));
  expect(hex(hash.digest())).toBe('bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319');
});

test.each([0, 1, 63, 127, 128, 129, 255, 256, 257, 1000, 65_536, 100_001])(
  'agrees with Node on %i bytes, in one piece and in pieces',
  (length) => {
    const bytes = randomBytes(length);
    const wanted = createHash('blake2b512').update(bytes).digest('hex');
    const whole = blake2b(64);
    whole.update(bytes);
    const pieces = blake2b(64);
    for (let at = 0; at < length; at += 97) pieces.update(bytes.subarray(at, at + 97));
    const hosts = blake2b512();
    hosts.update(bytes);
    expect([hex(whole.digest()), hex(pieces.digest()), hex(hosts.digest())]).toEqual([
      wanted,
      wanted,
      wanted,
    ]);
  },
);

test('digests of other lengths than 1 to 64 bytes are a mistake', () => {
  expect(() => blake2b(0)).toThrow(RangeError);
  expect(() => blake2b(65)).toThrow(RangeError);
});
