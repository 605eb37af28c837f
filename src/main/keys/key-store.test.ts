import { mkdir, readFile, readdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { ok } from '../../core/result.ts';
import {
  createSigningKey,
  keyFileIn,
  readSigningKey,
  unlockSigningKey,
  type StoredKey,
} from './key-store.ts';
import { passphraseBox, passphraseFault, type SecretBox } from './secret-box.ts';

const now = new Date('2026-03-01T12:00:00Z');

/** Stands for the system's keychain: turns every byte round. */
const systemBox: SecretBox = {
  kind: 'system',
  protect: async (plain) => plain.map((byte) => byte ^ 0x5a),
  open: async (bytes) => ok(bytes.map((byte) => byte ^ 0x5a)),
};

async function stored(folder: string): Promise<StoredKey> {
  const key = await readSigningKey(folder);
  if (!key.ok || key.value === null) throw new Error('no key');
  return key.value;
}

test('a key is made once, kept unreadable, read again, and opened by its passphrase', async () => {
  const folder = path.join(await temporaryFolder(), 'settings');
  expect(await readSigningKey(folder)).toEqual({ ok: true, value: null });
  const made = await createSigningKey(folder, passphraseBox('lamp'), now);
  expect(made).toEqual({ ok: true, value: await stored(folder) });
  expect(await readdir(folder)).toEqual(['signing-key.json']);

  const key = await unlockSigningKey(await stored(folder), passphraseBox('lamp'));
  if (!key.ok) throw new Error(key.refusal.reason);
  expect(key.value.publicKey).toEqual((await stored(folder)).publicKey);
  const text = await readFile(keyFileIn(folder), 'utf8');
  expect(JSON.parse(text)).toMatchObject({
    format: 1,
    protection: 'passphrase',
    createdAt: now.toISOString(),
  });
  expect(Buffer.from(JSON.parse(text).secret, 'base64').includes(Buffer.from(key.value.seed))).toBe(false);
});

test.runIf(process.platform !== 'win32')('nobody else may read the key', async () => {
  const folder = await temporaryFolder();
  await createSigningKey(folder, systemBox, now);
  expect((await stat(keyFileIn(folder))).mode & 0o777).toBe(0o600);
});

test('a key that is there is never written over, not even by two at once', async () => {
  const folder = await temporaryFolder();
  const answers = await Promise.all([1, 2, 3].map(() => createSigningKey(folder, systemBox, now)));
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  expect(answers.filter((answer) => !answer.ok && answer.refusal.kind === 'exists')).toHaveLength(2);
  expect(answers).toContainEqual({ ok: true, value: await stored(folder) });
  expect(await readdir(folder)).toEqual(['signing-key.json']);
});

test('a wrong passphrase and a wrong box are refusals', async () => {
  const folder = await temporaryFolder();
  await createSigningKey(folder, passphraseBox('lamp'), now);
  const key = await stored(folder);
  expect(await unlockSigningKey(key, passphraseBox('lamb'))).toEqual({
    ok: false,
    refusal: { kind: 'wrong-passphrase', reason: 'This is not the passphrase of the key.' },
  });
  expect(await unlockSigningKey(key, passphraseBox(''))).toMatchObject({
    refusal: { kind: 'wrong-passphrase' },
  });
  expect(await unlockSigningKey(key, systemBox)).toMatchObject({ refusal: { kind: 'other-box' } });
});

test('damage and newer files are said, and nothing is written over them', async () => {
  const folder = await temporaryFolder();
  await createSigningKey(folder, systemBox, now);
  const good = JSON.parse(await readFile(keyFileIn(folder), 'utf8'));
  const cases: [unknown, string][] = [
    ['{"format": 1, "publi', 'damaged'],
    [{ ...good, secret: 'not base64!' }, 'damaged'],
    [{ ...good, publicKey: `${good.publicKey}A` }, 'damaged'],
    [{ ...good, more: true }, 'damaged'],
    [[], 'damaged'],
    [{ ...good, format: 2, other: 1 }, 'newer'],
  ];
  for (const [data, kind] of cases) {
    const text = typeof data === 'string' ? data : JSON.stringify(data);
    await writeFile(keyFileIn(folder), text);
    expect(await readSigningKey(folder)).toMatchObject({ ok: false, refusal: { kind } });
    expect((await createSigningKey(folder, systemBox, now)).ok).toBe(false);
    expect(await readFile(keyFileIn(folder), 'utf8')).toBe(text);
  }
});

test('a secret that belongs to another public key is not signed with', async () => {
  const [one, two] = [await temporaryFolder(), await temporaryFolder()];
  await createSigningKey(one, systemBox, now);
  await createSigningKey(two, systemBox, now);
  const mixed = { ...(await stored(one)), secret: (await stored(two)).secret };
  expect(await unlockSigningKey(mixed, systemBox)).toMatchObject({ ok: false, refusal: { kind: 'damaged' } });
  const cut = { ...(await stored(one)), secret: (await stored(one)).secret.subarray(0, 100) };
  expect(await unlockSigningKey(cut, systemBox)).toMatchObject({ ok: false, refusal: { kind: 'damaged' } });
});

test('a folder in its place is said', async () => {
  const folder = await temporaryFolder();
  await mkdir(keyFileIn(folder));
  expect(await readSigningKey(folder)).toMatchObject({ ok: false, refusal: { kind: 'file' } });
});

test('a passphrase is one line of text that minisign can read', () => {
  expect(passphraseFault('a')).toBeNull();
  for (const bad of ['', 'two\nlines', 'x'.repeat(1001)]) expect(passphraseFault(bad)).not.toBeNull();
});
