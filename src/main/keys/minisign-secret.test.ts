import { copyFile, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { fixture, has, passphrase, run } from '../../../tests/fixtures/keys/real-tools.ts';
import { publicKeyText, secretKeyBytes, secretKeyText } from '../../../tests/support/minisign-files.ts';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { decodePublicKey, encodePublicKey } from './minisign.ts';
import {
  decodeSecretKey,
  encodeSecretKey,
  lockSecretKey,
  newSigningKey,
  unlockSecretKey,
} from './minisign-secret.ts';
import { verifySignature } from './sign-file.ts';

test('a key goes through a passphrase and comes back', async () => {
  const key = newSigningKey();
  const locked = await lockSecretKey(encodeSecretKey(key), 'lamp');
  expect(Buffer.from(locked).includes(Buffer.from(key.seed))).toBe(false);
  const plain = await unlockSecretKey(locked, 'lamp');
  expect(plain.ok && decodeSecretKey(plain.value)).toEqual({ ok: true, value: key });
  expect(await unlockSecretKey(locked, 'lamq')).toEqual({ ok: false, refusal: 'wrong-passphrase' });
  const changed = locked.slice();
  changed[100] = (changed[100] ?? 0) ^ 1;
  expect(await unlockSecretKey(changed, 'lamp')).toEqual({ ok: false, refusal: 'wrong-passphrase' });
});

test('opens the secret key of minisign', async () => {
  const bytes = secretKeyBytes(await readFile(fixture('minisign.key'), 'utf8'));
  const plain = await unlockSecretKey(bytes, passphrase);
  const key = plain.ok ? decodeSecretKey(plain.value) : null;
  const publicKey = decodePublicKey(await readFile(fixture('minisign.pub'), 'utf8'));
  expect(key?.ok && key.value.publicKey).toEqual(publicKey.ok && publicKey.value);
});

test('a key that asks for too much memory or time is refused at once', async () => {
  const locked = secretKeyBytes(await readFile(fixture('minisign.key'), 'utf8'));
  const ask = async (ops: bigint, memory: bigint) => {
    locked.writeBigUInt64LE(ops, 38);
    locked.writeBigUInt64LE(memory, 46);
    return unlockSecretKey(locked, passphrase);
  };
  const started = performance.now();
  const wanted = { ok: false, refusal: 'too-costly' };
  expect(await ask(2n ** 63n, 2n ** 40n)).toEqual(wanted);
  expect(await ask(2n ** 63n, 2n ** 30n)).toEqual(wanted);
  expect(await ask(2n ** 26n, 2n ** 63n)).toEqual(wanted);
  expect(await ask(2n ** 64n - 1n, 2n ** 64n - 1n)).toEqual(wanted);
  expect(await ask(32_768n, 0n)).not.toMatchObject({ ok: true });
  expect(performance.now() - started).toBeLessThan(1000);
});

test('what is no secret key, or one whose halves do not belong together, is refused', async () => {
  const key = newSigningKey();
  const other = newSigningKey();
  const mixed = encodeSecretKey({ ...key, publicKey: { ...key.publicKey, bytes: other.publicKey.bytes } });
  expect(decodeSecretKey(mixed)).toEqual({ ok: false, refusal: 'its two halves do not belong together' });
  expect(decodeSecretKey(new Uint8Array(158)).ok).toBe(false);
  expect(decodeSecretKey(encodeSecretKey(key).subarray(1)).ok).toBe(false);
  expect(await unlockSecretKey(encodeSecretKey(key), '')).toEqual({ ok: false, refusal: 'not-locked' });
});

test.runIf(has('minisign'))('minisign itself signs with a key of Galley (needs minisign)', async () => {
  const folder = await temporaryFolder();
  const file = path.join(folder, 'story.txt');
  await copyFile(fixture('story.txt'), file);
  const key = newSigningKey();
  const locked = secretKeyText(await lockSecretKey(encodeSecretKey(key), passphrase));
  const plain = secretKeyText(encodeSecretKey(key));
  const publicKeyFile = path.join(folder, 'galley.pub');
  await writeFile(publicKeyFile, publicKeyText(key.publicKey));
  for (const [text, typed] of [
    [locked, `${passphrase}\n`],
    [plain, ''],
  ] as const) {
    const secretFile = path.join(folder, 'galley.key');
    await writeFile(secretFile, text);
    // -p: minisign checks that the signature fits the public key.
    run('minisign', ['-S', '-s', secretFile, '-p', publicKeyFile, '-m', file], typed);
    const signature = await readFile(`${file}.minisig`, 'utf8');
    expect(await verifySignature(file, signature, [key.publicKey])).toMatchObject({ ok: true });
    await writeFile(publicKeyFile, '');
    run('minisign', ['-R', '-s', secretFile, '-p', publicKeyFile, '-f'], typed);
    expect(await readFile(publicKeyFile, 'utf8')).toContain(encodePublicKey(key.publicKey));
  }
  await writeFile(path.join(folder, 'galley.key'), locked);
  expect(() => run('minisign', ['-S', '-s', path.join(folder, 'galley.key'), '-m', file], 'wrong\n')).toThrow(
    /Wrong password/,
  );
});
