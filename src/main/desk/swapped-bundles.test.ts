import { copyFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { aLibrary } from '../../../tests/support/a-library.ts';
import { bundled, writtenBundle } from '../../../tests/support/bundles.ts';
import { folderListing } from '../../../tests/support/folder-listing.ts';
import { aLaptop, type Laptop } from '../../../tests/support/laptop.ts';
import { aStory, text } from '../../../tests/support/stories.ts';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { signatureName } from '../../core/bundle/bundle-name.ts';
import { galleyComment } from '../keys/galley-comment.ts';
import { newSigningKey } from '../keys/minisign-secret.ts';
import { signFile } from '../keys/sign-file.ts';

const key = newSigningKey();
const time = new Date('2026-11-23T12:00:00Z');
let folder: string;
let laptop: Laptop;

beforeEach(async () => {
  folder = await temporaryFolder();
  laptop = await aLaptop(await aLibrary());
});

/** A bundle of the one story, whatever that says. */
async function aBundle(name: string, words: string): Promise<string> {
  const story = aStory({ headline: 'The wall', sections: { 'whats-happened': text(words) } });
  return writtenBundle(path.join(folder, name), [await bundled(story)]);
}

async function sign(file: string): Promise<void> {
  const comment = galleyComment({ file, name: 'Ana', publicKey: key.publicKey, time });
  expect((await signFile(file, key, comment)).ok).toBe(true);
}

const look = (file: string) => laptop.page.ask('bundles.look', { file, signature: null, unseal: null });
const changed = {
  code: 'bundle-invalid',
  subject: 'wall.galley',
  detail: 'its file was changed since it was looked at',
};

test('a bundle that was swapped for another after it was looked at is refused, and nothing is taken in', async () => {
  const file = await aBundle('wall.galley', 'It leaks.');
  await sign(file);
  const token = await laptop.choose(file);
  expect((await look(token)).signedBy).toMatchObject({ name: 'Ana' });
  await rename(await aBundle('other.galley', 'It does not.'), file);
  const before = await folderListing(laptop.library);
  expect(await laptop.page.refusalOf('bundles.take', { file: token, wanted: 'all' })).toEqual(changed);
  // However often it is asked for.
  expect(await laptop.page.refusalOf('bundles.take', { file: token, wanted: 'all' })).toEqual(changed);
  expect(await folderListing(laptop.library)).toEqual(before);
});

test('a bundle whose place was taken by the same one is taken in', async () => {
  const file = await aBundle('wall.galley', 'It leaks.');
  const token = await laptop.choose(file);
  await look(token);
  await copyFile(file, path.join(folder, 'copy'));
  await rename(path.join(folder, 'copy'), file);
  const { taken } = await laptop.page.ask('bundles.take', { file: token, wanted: 'all' });
  expect(taken).toMatchObject([{ outcome: 'added' }]);
});

test('a bundle that nobody looked at is looked at before it is taken in: its signature has to stand', async () => {
  const file = await aBundle('wall.galley', 'It leaks.');
  await sign(file);
  await rename(await aBundle('other.galley', 'It does not.'), file);
  const token = await laptop.choose(file);
  const before = await folderListing(laptop.library);
  const refusal = await laptop.page.refusalOf('bundles.take', { file: token, wanted: 'all' });
  expect(refusal).toMatchObject({ code: 'bundle-invalid' });
  expect(refusal.detail).toContain('wall.galley.minisig does not stand');
  expect(await folderListing(laptop.library)).toEqual(before);
  await aBundle('wall.galley', 'It leaks.');
  await sign(file);
  expect((await laptop.take(file)).taken).toMatchObject([{ outcome: 'added' }]);
});

test('a signature that is no longer on offer is not passed over', async () => {
  const file = await laptop.choose(await aBundle('wall.galley', 'It leaks.'));
  await writeFile(signatureName(path.join(folder, 'wall.galley')), '');
  const signature = await laptop.choose(path.join(folder, 'gone.minisig'));
  await laptop.page.ask('bundles.leave', { file: signature });
  const asked = { file, signature, unseal: null };
  expect(await laptop.page.refusalOf('bundles.look', asked)).toMatchObject({ code: 'token-unknown' });
});
