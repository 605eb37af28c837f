import { copyFile, readFile, readdir, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { signatureName } from '../../core/bundle/bundle-name.ts';
import { fixture, has, run } from '../../../tests/fixtures/keys/real-tools.ts';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { galleyComment, readSigner } from './galley-comment.ts';
import { decodePublicKey, encodePublicKey, encodeSignature, signDigest, type PublicKey } from './minisign.ts';
import { newSigningKey } from './minisign-secret.ts';
import { readSignatureText, signedBy, signFile, verifySignature } from './sign-file.ts';

const time = new Date('2026-03-01T12:00:00Z');
const key = newSigningKey();

function theirs(text: string): PublicKey {
  const decoded = decodePublicKey(text);
  if (!decoded.ok) throw new Error(decoded.refusal);
  return decoded.value;
}
const minisignKey = theirs(await readFile(fixture('minisign.pub'), 'utf8'));

async function storyFile(): Promise<string> {
  const file = path.join(await temporaryFolder(), 'story.galley');
  await writeFile(file, 'The ferry runs again on Monday.\n'.repeat(20_000));
  return file;
}

async function signedStory(name = 'Ada Calloway'): Promise<{ file: string; text: string }> {
  const file = await storyFile();
  const signed = await signFile(file, key, galleyComment({ file, name, publicKey: key.publicKey, time }));
  if (!signed.ok) throw new Error(signed.refusal.reason);
  return { file, text: signed.value.text };
}

test('what Galley signs stands beside the file, and holds for whoever has nothing but the two', async () => {
  const { file, text } = await signedStory();
  expect(await readdir(path.dirname(file))).toEqual(['story.galley', 'story.galley.minisig']);
  expect(await readFile(signatureName(file), 'utf8')).toBe(text);
  const valid = await verifySignature(file, text);
  expect(valid).toMatchObject({ ok: true, value: { keyId: key.publicKey.keyId, publicKey: key.publicKey } });
  expect(valid.ok && valid.value.trustedComment).toBe(
    `timestamp:1772366400\tfile:story.galley\thashed\tgalley:Ada Calloway\tkey:${encodePublicKey(key.publicKey)}`,
  );
});

test('with every byte of the signature changed in turn, it never holds', { timeout: 120_000 }, async () => {
  const file = path.join(await temporaryFolder(), 'story.txt');
  await copyFile(fixture('story.txt'), file);
  const signed = await signFile(
    file,
    key,
    galleyComment({ file, name: 'Ada', publicKey: key.publicKey, time }),
  );
  const bytes = Buffer.from(signed.ok ? signed.value.text : '');
  const stillValid: string[] = [];
  for (const mask of [0x01, 0x20, 0x80])
    for (let at = 0; at < bytes.length; at += 1) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ mask;
      await writeFile(signatureName(file), changed);
      const text = await readSignatureText(signatureName(file));
      const result = text.ok ? await verifySignature(file, text.value, [key.publicKey]) : text;
      if (result.ok) stillValid.push(`${at} ^ ${mask}`);
    }
  expect(bytes.length).toBeGreaterThan(300);
  expect(stillValid).toEqual([]);
});

test('a signature of minisign may lose only what nobody signed', async () => {
  const bytes = await readFile(fixture('story.txt.minisig'));
  const firstLine = bytes.indexOf('\n');
  const prefix = 'untrusted comment: '.length;
  const stillValid: number[] = [];
  for (let at = 0; at < bytes.length; at += 1) {
    const changed = Buffer.from(bytes);
    changed[at] = (changed[at] ?? 0) ^ 0x01;
    const result = await verifySignature(fixture('story.txt'), changed.toString('utf8'), [minisignKey]);
    if (result.ok) stillValid.push(at);
  }
  expect(stillValid).toEqual(Array.from({ length: firstLine - prefix }, (_, at) => prefix + at));
});

test('a file that was changed, cut short or made longer does not fit', async () => {
  const { file, text } = await signedStory();
  const content = await readFile(file);
  const changed = Buffer.from(content);
  changed[300_000] = (changed[300_000] ?? 0) ^ 1;
  for (const bytes of [
    changed,
    content.subarray(0, -1),
    Buffer.concat([content, Buffer.from('\n')]),
    Buffer.alloc(0),
  ]) {
    await writeFile(file, bytes);
    expect(await verifySignature(file, text)).toMatchObject({ ok: false, refusal: { kind: 'does-not-fit' } });
  }
});

test('who signed comes from the known keys, not from what the signature says', async () => {
  const { file, text } = await signedStory('Ada Calloway');
  const valid = await verifySignature(file, text);
  if (!valid.ok) throw new Error(valid.refusal.reason);
  const publicKey = encodePublicKey(key.publicKey);
  expect(signedBy(valid.value, [])).toEqual({
    keyId: key.publicKey.keyId,
    publicKey,
    name: 'Ada Calloway',
    known: false,
    knownAs: null,
  });
  expect(signedBy(valid.value, [{ publicKey, name: 'A. Calloway, Harbour Post' }])).toMatchObject({
    name: 'Ada Calloway',
    known: true,
    knownAs: 'A. Calloway, Harbour Post',
  });
});

test('a key that borrows the id and the name of a known one is not known', async () => {
  const impostor = { ...newSigningKey() };
  const forged = { ...impostor, publicKey: { ...impostor.publicKey, keyId: key.publicKey.keyId } };
  const file = await storyFile();
  const comment = galleyComment({ file, name: 'Ada Calloway', publicKey: forged.publicKey, time });
  const signed = await signFile(file, forged, comment);
  const valid = await verifySignature(file, signed.ok ? signed.value.text : '', [key.publicKey]);
  if (!valid.ok) throw new Error(valid.refusal.reason);
  const known = [{ publicKey: encodePublicKey(key.publicKey), name: 'Ada Calloway' }];
  expect(signedBy(valid.value, known)).toMatchObject({
    keyId: key.publicKey.keyId,
    known: false,
    knownAs: null,
  });
});

test('naming a known key in a comment that another key signed does not help', async () => {
  const file = await storyFile();
  const comment = galleyComment({ file, name: 'Ada Calloway', publicKey: key.publicKey, time });
  const impostor = newSigningKey();
  for (const keyId of [impostor.publicKey.keyId, key.publicKey.keyId]) {
    const signed = await signFile(
      file,
      { ...impostor, publicKey: { ...impostor.publicKey, keyId } },
      comment,
    );
    const result = await verifySignature(file, signed.ok ? signed.value.text : '', [key.publicKey]);
    expect(result).toMatchObject({ ok: false, refusal: { kind: 'does-not-fit' } });
  }
});

test('a trusted comment of another signature of the same key does not hold', async () => {
  const one = await signedStory('Ada');
  const other = await signedStory('Ada');
  const second = signDigest(new Uint8Array(64), key, `timestamp:1\tfile:x`);
  const lines = one.text.split('\n');
  const foreign = encodeSignature(second).split('\n');
  const mixed = [lines[0], lines[1], foreign[2], foreign[3], ''].join('\n');
  expect(await verifySignature(one.file, mixed, [key.publicKey])).toMatchObject({
    ok: false,
    refusal: { kind: 'does-not-fit', reason: expect.stringContaining('was changed after it was made') },
  });
  expect(other.text).toBe(one.text);
});

test('checks signatures of minisign, of its new and its old format, with the keys at hand', async () => {
  for (const name of ['story.txt.minisig', 'story.txt.legacy.minisig']) {
    const text = await readFile(fixture(name), 'utf8');
    const valid = await verifySignature(fixture('story.txt'), text, [key.publicKey, minisignKey]);
    expect(valid).toMatchObject({ ok: true, value: { keyId: 'CBBF1F498FDEC2E7', publicKey: minisignKey } });
    expect(valid.ok && signedBy(valid.value, []).name).toBe('');
    expect(await verifySignature(fixture('story.txt'), text, [key.publicKey])).toMatchObject({
      ok: false,
      refusal: {
        kind: 'key-unknown',
        reason: 'story.txt is signed with the key CBBF1F498FDEC2E7, which is not among the known keys.',
      },
    });
  }
});

test('an old signature over a large file is refused before the file is read', async () => {
  const file = path.join(await temporaryFolder(), 'large.galley');
  await writeFile(file, '');
  await truncate(file, 65 * 1024 * 1024);
  const text = await readFile(fixture('story.txt.legacy.minisig'), 'utf8');
  expect(await verifySignature(file, text, [minisignKey])).toMatchObject({
    ok: false,
    refusal: { kind: 'too-large' },
  });
});

test('says in words what is not a signature, what is missing and what is a folder', async () => {
  const folder = await temporaryFolder();
  const file = path.join(folder, 'story.txt');
  const { text } = await signedStory();
  expect(await verifySignature(file, 'hello')).toEqual({
    ok: false,
    refusal: {
      kind: 'not-a-signature',
      reason: 'story.txt.minisig is not a signature: it does not have four lines.',
    },
  });
  expect(await verifySignature(file, text)).toMatchObject({
    ok: false,
    refusal: { kind: 'file', reason: expect.stringContaining('story.txt is not there') },
  });
  expect(await signFile(folder, key, 'x')).toMatchObject({
    ok: false,
    refusal: { kind: 'file', reason: expect.stringContaining('it is a folder') },
  });
  expect(await signFile(file, key, 'x')).toMatchObject({ ok: false, refusal: { kind: 'file' } });
  expect(await signFile(file, key, 'two\nlines')).toMatchObject({ ok: false, refusal: { kind: 'comment' } });
  expect(await readdir(folder)).toEqual([]);
});

test('a signature’s file that is too long or not UTF-8 is refused', async () => {
  const folder = await temporaryFolder();
  const file = path.join(folder, 'x.minisig');
  for (const bytes of [Buffer.alloc(20_000, 'a'), Buffer.from([0x75, 0xff, 0x0a])]) {
    await writeFile(file, bytes);
    expect(await readSignatureText(file)).toMatchObject({ ok: false, refusal: { kind: 'not-a-signature' } });
  }
});

test('a name cannot slip in another key, a line, or letters that turn the writing round', () => {
  const other = encodePublicKey(newSigningKey().publicKey);
  const name = `Ada\tkey:${other}\ntrusted comment: x\u202egnorw\u001b[1m`;
  const comment = galleyComment({
    file: `a\tgalley:Eve/b\tgalley:Eve`,
    name,
    publicKey: key.publicKey,
    time,
  });
  expect(readSigner(comment)).toEqual({
    name: `Ada key:${other} trusted comment: xgnorw [1m`,
    publicKey: key.publicKey,
    galley: true,
  });
  expect(readSigner(`${comment}\tgalley:Eve`)).toEqual({ name: '', publicKey: null, galley: false });
});

test.runIf(has('minisign'))('minisign itself accepts what Galley signs (needs minisign)', async () => {
  const { file } = await signedStory('Zoë Ångström');
  const printed = run('minisign', ['-V', '-H', '-P', encodePublicKey(key.publicKey), '-m', file]);
  expect(printed).toContain('Signature and comment signature verified');
  expect(printed).toContain('galley:Zoë Ångström');
  await writeFile(file, 'another text');
  expect(() => run('minisign', ['-V', '-P', encodePublicKey(key.publicKey), '-m', file])).toThrow(
    /verification failed/,
  );
});
