import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { aLibrary } from '../../../tests/support/a-library.ts';
import { newAgeKeys } from '../../../tests/support/age-keys.ts';
import { bundled, writtenBundle } from '../../../tests/support/bundles.ts';
import { aLaptop, type Laptop } from '../../../tests/support/laptop.ts';
import { aStory, idOf, text } from '../../../tests/support/stories.ts';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { watchThread } from '../../../tests/support/watch-thread.ts';
import type { Sealing } from '../../core/contract/keys.ts';
import { galleyComment } from '../keys/galley-comment.ts';
import { newSigningKey } from '../keys/minisign-secret.ts';
import { sealFile } from '../keys/seal.ts';
import { signFile } from '../keys/sign-file.ts';

const story = aStory({
  id: idOf(1),
  headline: 'The wall',
  sections: { 'whats-happened': text('It leaks.') },
});

async function aBundle(name: string): Promise<string> {
  return writtenBundle(path.join(await temporaryFolder(), name), [await bundled(story)]);
}

const unseal = { passphrase: 'battery staple' };

async function aSealedBundle(to: Sealing = unseal): Promise<string> {
  const file = await aBundle('in.galley');
  expect((await sealFile(file, `${file}.age`, to)).ok).toBe(true);
  return `${file}.age`;
}

test('the desk goes on working while a sealed bundle is opened', async () => {
  const { page, choose } = await aLaptop(await aLibrary());
  const token = await choose(await aSealedBundle());
  const { value, took, longest } = await watchThread(() =>
    page.ask('bundles.look', { file: token, signature: null, unseal }),
  );
  expect(value.stories).toMatchObject([{ id: story.id, outcome: 'added' }]);
  // Stretching the passphrase is most of the work, in one piece.
  expect(longest).toBeLessThan(took / 3);
});

describe('of what was opened, the desk keeps', () => {
  afterEach(() => vi.unstubAllEnvs());

  /** A laptop whose desk keeps its own files in a place of its own, and what lies there. */
  async function watched(): Promise<Laptop & { readonly kept: () => Promise<readonly string[]> }> {
    const library = await aLibrary();
    const place = await temporaryFolder();
    vi.stubEnv('TMPDIR', place);
    const kept = async () => {
      const found = await readdir(place, { recursive: true, withFileTypes: true });
      return found.filter((entry) => entry.isFile()).map(({ name }) => name);
    };
    return { ...(await aLaptop(library)), kept };
  }

  test('nothing where the key was wrong', async () => {
    const [right, wrong] = [await newAgeKeys(), await newAgeKeys()];
    const sealed = await aSealedBundle({ recipients: [right.recipient] });
    const { page, choose, kept } = await watched();
    const asked = { file: await choose(sealed), signature: null, unseal: { identities: [wrong.identity] } };
    expect(await page.refusalOf('bundles.look', asked)).toMatchObject({ code: 'seal-not-opened' });
    expect(await kept()).toEqual([]);
  });

  test('one file where it was opened twice, and none when nobody wants it any more', async () => {
    const { recipient, identity } = await newAgeKeys();
    const sealed = await aSealedBundle({ recipients: [recipient] });
    const { page, choose, kept } = await watched();
    const file = await choose(sealed);
    const asked = { file, signature: null, unseal: { identities: [identity] } };
    for (let time = 0; time < 2; time++) await page.ask('bundles.look', asked);
    expect(await kept()).toEqual(['opened.galley']);
    await page.ask('bundles.leave', { file });
    expect(await kept()).toEqual([]);
  });

  test('nothing where the page left while it was being opened', async () => {
    const sealed = await aSealedBundle();
    const { page, choose, kept } = await watched();
    const file = await choose(sealed);
    const looking = page.refusalOf('bundles.look', { file, signature: null, unseal });
    await vi.waitFor(async () => expect(await kept()).toContain('opened.galley'));
    await page.ask('bundles.leave', { file });
    expect(await looking).toMatchObject({ code: 'token-unknown' });
    expect(await kept()).toEqual([]);
  });

  test('nothing of what the page handed in, the signature neither', async () => {
    const bundle = await aBundle('in.galley');
    const key = newSigningKey();
    const time = new Date('2026-11-23T12:00:00Z');
    await signFile(bundle, key, galleyComment({ file: bundle, name: 'Ana', publicKey: key.publicKey, time }));
    const { page, kept } = await watched();
    const put = async (name: string) => {
      const data = (await readFile(path.join(path.dirname(bundle), name))).toString('base64');
      return (await page.ask('files.put', { name, data })).token;
    };
    const [file, signature] = [await put('in.galley'), await put('in.galley.minisig')];
    const seen = await page.ask('bundles.look', { file, signature, unseal: null });
    expect(seen.signedBy).toMatchObject({ name: 'Ana' });
    expect((await kept()).toSorted()).toEqual(['in.galley', 'in.galley.minisig']);
    await page.ask('bundles.leave', { file });
    expect(await kept()).toEqual([]);
  });
});
