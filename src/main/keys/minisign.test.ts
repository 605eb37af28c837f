import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { fixture } from '../../../tests/fixtures/keys/real-tools.ts';
import { isSignedBy, isSoundKey } from './ed25519.ts';
import {
  decodePublicKey,
  decodeSignature,
  encodePublicKey,
  encodeSignature,
  isTrustedComment,
  signDigest,
} from './minisign.ts';
import { newSigningKey } from './minisign-secret.ts';

const signatureText = await readFile(fixture('story.txt.minisig'), 'utf8');
const legacyText = await readFile(fixture('story.txt.legacy.minisig'), 'utf8');
const keyText = await readFile(fixture('minisign.pub'), 'utf8');

test('reads a signature of minisign and writes it again, byte for byte', () => {
  const signature = decodeSignature(signatureText);
  expect(signature).toMatchObject({
    ok: true,
    value: {
      algorithm: 'prehashed',
      keyId: 'CBBF1F498FDEC2E7',
      trustedComment: 'timestamp:1700000000\tfile:story.txt\thashed',
      untrustedComment: 'from the harbour desk',
    },
  });
  expect(signature.ok && encodeSignature(signature.value)).toBe(signatureText);
});

test('reads a signature in minisign’s old format and writes it again', () => {
  const signature = decodeSignature(legacyText);
  expect(signature).toMatchObject({ ok: true, value: { algorithm: 'legacy' } });
  expect(signature.ok && encodeSignature(signature.value)).toBe(legacyText);
});

test('a signature that came through Windows is read as minisign reads it', () => {
  expect(decodeSignature(signatureText.replaceAll('\n', '\r\n'))).toEqual(decodeSignature(signatureText));
});

const [one = '', two = '', three = '', four = ''] = signatureText.split('\n');
const joined = (...lines: string[]) => `${lines.join('\n')}\n`;

test.each([
  ['nothing', '', 'it does not have four lines'],
  ['three lines', joined(one, two, three), 'it does not have four lines'],
  ['five lines', joined(one, two, three, four, four), 'it does not have four lines'],
  ['another first line', joined(one.toUpperCase(), two, three, four), 'its first line does not begin'],
  ['another third line', joined(one, two, three.slice(1), four), 'its third line does not begin'],
  ['base64 cut short', joined(one, two.slice(0, -4), three, four), 'its second line is not the base64'],
  ['base64 that is longer', joined(one, `AAAA${two}`, three, four), 'its second line is not the base64'],
  ['base64 without its end', joined(one, two.replaceAll('=', ''), three, four), 'its second line is not'],
  ['base64 with stray bits', joined(one, two.replace(/.=$/, 'F='), three, four), 'its second line is not'],
  ['base64 for addresses', joined(one, two.replaceAll('/', '_'), three, four), 'its second line is not'],
  ['base64 with a space', joined(one, ` ${two}`, three, four), 'its second line is not'],
  [
    'the other signature cut short',
    joined(one, two, three, four.slice(4)),
    'its fourth line is not the base64',
  ],
  ['an unknown algorithm', joined(one, `SW${two.slice(2)}`, three, four), 'it was made in a way that Galley'],
  ['a control character', joined(one, two, `${three}\u001b[2J`, four), 'a comment has characters'],
  ['a return within a line', joined(one, two, `${three}\rmore`, four), 'a comment has characters'],
  ['far too much', joined(`${one}${'x'.repeat(20_000)}`, two, three, four), 'it is too long for one'],
])('refuses %s', (_, text, why) => {
  const refusal = decodeSignature(text);
  expect(refusal.ok ? '' : refusal.refusal).toContain(why);
});

test('reads a public key as one word and as a file, and writes the word again', () => {
  const key = decodePublicKey(keyText);
  const word = keyText.split('\n')[1] ?? '';
  expect(key).toEqual(decodePublicKey(word));
  expect(key.ok && encodePublicKey(key.value)).toBe(word);
});

test.each([
  ['nothing', ''],
  ['a word of another length', 'RWTnwt6PSR+'],
  ['a key of another kind', `SW${(keyText.split('\n')[1] ?? '').slice(2)}`],
  ['three lines', `${keyText}${keyText}`],
  ['another comment', keyText.replace('untrusted', 'trusted')],
])('refuses %s as a public key', (_, text) => {
  expect(decodePublicKey(text).ok).toBe(false);
});

test.each([
  '0100000000000000000000000000000000000000000000000000000000000000',
  '0000000000000000000000000000000000000000000000000000000000000000',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
])('refuses %s as a key: one signature would fit every message', (hex) => {
  // R is the base point and S is 1: S·B = R + h·A holds when h·A is the neutral point. Node 20 (OpenSSL 3.0) takes it.
  const signature = Buffer.from(`58${'66'.repeat(31)}01${'00'.repeat(31)}`, 'hex');
  for (const top of [0, 0x80]) {
    const bytes = Buffer.from(hex, 'hex');
    bytes[31] = (bytes[31] ?? 0) | top;
    const fitting = Array.from({ length: 50 }, (_, at) => Buffer.from(`message ${at}`)).filter((message) =>
      isSignedBy(bytes, message, signature),
    );
    expect(fitting).toEqual([]);
    expect(decodePublicKey(encodePublicKey({ keyId: '0123456789ABCDEF', bytes }))).toEqual({
      ok: false,
      refusal: 'it is one with which anything could be signed',
    });
  }
});

test('a key whose number is written in a second way is not sound', () => {
  const notLess = Buffer.from('edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f', 'hex');
  expect(isSoundKey(notLess)).toBe(false);
  expect(isSoundKey(newSigningKey().publicKey.bytes)).toBe(true);
});

test('a comment is one line that minisign takes', () => {
  expect(isTrustedComment('timestamp:1\tfile:Zoë’s story')).toBe(true);
  expect(isTrustedComment('two\nlines')).toBe(false);
  expect(isTrustedComment('\u009b')).toBe(false);
  expect(isTrustedComment('\ud800')).toBe(false);
  expect(isTrustedComment('é'.repeat(4090))).toBe(false);
  expect(() => signDigest(new Uint8Array(64), newSigningKey(), 'two\nlines')).toThrow(RangeError);
});
