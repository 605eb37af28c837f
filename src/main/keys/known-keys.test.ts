import { readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { publicKeyText } from '../../../tests/support/minisign-files.ts';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { knownKeysIn, publicKeysOf } from './known-keys.ts';
import { encodePublicKey } from './minisign.ts';
import { newSigningKey } from './minisign-secret.ts';

const now = new Date('2026-03-01T12:00:00Z');

test('keys are added, listed in order and removed', async () => {
  const folder = path.join(await temporaryFolder(), 'settings');
  const known = knownKeysIn(folder);
  const [ada, bo] = [newSigningKey().publicKey, newSigningKey().publicKey];
  expect(await known.list()).toEqual({ ok: true, value: [] });
  const first = { publicKey: encodePublicKey(ada), name: 'Ada', addedAt: now.toISOString() };
  const second = { publicKey: encodePublicKey(bo), name: 'Bo, Harbour Post', addedAt: now.toISOString() };
  expect(await known.add(publicKeyText(ada), ' Ada\n', now)).toEqual({ ok: true, value: first });
  expect((await known.add(second.publicKey, second.name, now)).ok).toBe(true);
  expect(await knownKeysIn(folder).list()).toEqual({ ok: true, value: [first, second] });
  expect(publicKeysOf([first, second])).toEqual([ada, bo]);
  expect((await known.remove(first.publicKey)).ok).toBe(true);
  expect((await known.remove(first.publicKey)).ok).toBe(true);
  expect(await known.list()).toEqual({ ok: true, value: [second] });
});

test('many added at once are all there', async () => {
  const known = knownKeysIn(await temporaryFolder());
  const names = Array.from({ length: 12 }, (_, at) => `Person ${at}`);
  await Promise.all(names.map((name) => known.add(encodePublicKey(newSigningKey().publicKey), name, now)));
  const list = await known.list();
  expect(list.ok && list.value.map((key) => key.name)).toEqual(names);
});

test('what is no key, has no name, or is known already is refused in words', async () => {
  const known = knownKeysIn(await temporaryFolder());
  const word = encodePublicKey(newSigningKey().publicKey);
  expect(await known.add('age1xyz', 'Ada', now)).toMatchObject({ refusal: { kind: 'not-a-key' } });
  expect(await known.add(word, ' \u202e ', now)).toMatchObject({ refusal: { kind: 'no-name' } });
  await known.add(word, 'Ada', now);
  expect(await known.add(word, 'Eve', now)).toEqual({
    ok: false,
    refusal: { kind: 'known-already', reason: 'This key is known already, as the key of Ada.' },
  });
});

test('a list that is damaged or newer is left as it is', async () => {
  const folder = await temporaryFolder();
  const file = path.join(folder, 'known-keys.json');
  const known = knownKeysIn(folder);
  for (const [text, kind] of [
    ['{', 'damaged'],
    ['{"format":1,"keys":[{"publicKey":"RW","name":"Ada","addedAt":"2026-03-01T12:00:00Z"}]}', 'damaged'],
    ['{"format":2,"keys":{}}', 'newer'],
  ] as const) {
    await writeFile(file, text);
    expect(await known.list()).toMatchObject({ refusal: { kind } });
    expect(await known.add(encodePublicKey(newSigningKey().publicKey), 'Ada', now)).toMatchObject({
      refusal: { kind },
    });
    expect(await known.remove('x')).toMatchObject({ refusal: { kind } });
    expect(await readFile(file, 'utf8')).toBe(text);
  }
  expect(await readdir(folder)).toEqual(['known-keys.json']);
});
