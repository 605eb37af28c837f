import { readdirSync } from 'node:fs';
import { mkdir, readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { newAgeKeys } from '../../../tests/support/age-keys.ts';
import { aLibrary } from '../../../tests/support/a-library.ts';
import { bundled } from '../../../tests/support/bundles.ts';
import { aStory, idOf, text } from '../../../tests/support/stories.ts';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { newSigningKey } from '../keys/minisign-secret.ts';
import { openSealed } from '../keys/seal.ts';
import { sweepBenches } from './bench.ts';
import { finishBundle } from './finish-bundle.ts';
import type { BundleJob } from './write-bundle.ts';

let out: string;
let tmp: string;
let job: BundleJob;

beforeEach(async () => {
  out = await temporaryFolder();
  tmp = await temporaryFolder();
  const story = aStory({ id: idOf(1), slug: 'wall', sections: { 'whats-happened': text('It leaks.') } });
  job = {
    library: await aLibrary(),
    file: path.join(out, 'wall.galley'),
    name: 'wall',
    stories: [await bundled(story)],
    captures: 'whole',
  };
  vi.stubEnv('TMPDIR', tmp);
});
afterEach(() => vi.unstubAllEnvs());

const signer = () => ({ key: newSigningKey(), name: 'Ana', now: '2026-11-30T10:00:00.000Z' });
const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);

test('a bundle that is sealed never lies open where it is handed over, and nowhere at the end', async () => {
  const { recipient, identity } = await newAgeKeys();
  const seen = { out: [''], tmp: [''] };
  const seal = {
    // Asked for when the sealing begins: the bundle is whole then, and still open.
    get recipients() {
      seen.out = filesIn(out);
      seen.tmp = filesIn(tmp);
      return [recipient];
    },
  };
  expect(await finishBundle(job, { sign: signer(), seal })).toMatchObject({ ok: true });
  expect(seen.out.filter((name) => name.endsWith('.galley'))).toEqual([]);
  expect(seen.tmp).toContain('wall.galley');
  expect((await readdir(out)).toSorted()).toEqual(['wall.galley.age', 'wall.galley.minisig']);
  expect(await readdir(tmp)).toEqual([]);
  const opened = path.join(tmp, 'opened.galley');
  expect(await openSealed(`${job.file}.age`, opened, { identities: [identity] })).toMatchObject({ ok: true });
  expect((await readFile(opened)).subarray(0, 2).toString()).toBe('PK');
});

test('one that cannot be sealed leaves nothing, neither there nor here', async () => {
  const refused = await finishBundle(job, { sign: signer(), seal: { recipients: ['age1nobody'] } });
  expect(refused).toMatchObject({ ok: false, refusal: { code: 'key-refused' } });
  expect([await readdir(out), await readdir(tmp)]).toEqual([[], []]);
});

test('what a crash left beside the bundles is swept away, but not what somebody works on', async () => {
  for (const name of ['.galley-bench-oldold', '.galley-bench-newnew', 'mine']) {
    await mkdir(path.join(out, name));
    await writeFile(path.join(out, name, 'wall.galley'), 'x');
  }
  for (const name of ['.galley-bench-oldold', 'mine']) await utimes(path.join(out, name), 1, 1);
  await sweepBenches(out);
  expect((await readdir(out)).toSorted()).toEqual(['.galley-bench-newnew', 'mine']);
});
