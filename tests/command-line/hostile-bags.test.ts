import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { crc32, deflateRawSync } from 'node:zlib';
import { beforeEach, describe, expect, test } from 'vitest';
import { bundleWithPatience } from '../../src/main/bundle/bundle-in-worker.ts';
import { openSealed } from '../../src/main/keys/seal.ts';
import { rawZip, type RawEntry } from '../support/raw-zip.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { runGalley, runWith } from './run-galley.ts';

const execute = promisify(execFile);
let folder: string;
const galley = (...argv: readonly string[]) => runGalley(folder, '--library', 'L', ...argv);

beforeEach(async () => {
  folder = await temporaryFolder();
});

const bagit = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';
/** A file of a bag, packed: a bomb is small. */
const packed = (name: string, text: string): RawEntry => {
  const content = Buffer.from(text);
  return {
    name: `bag/${name}`,
    content: deflateRawSync(content),
    size: content.length,
    crc: crc32(content),
    method: 8,
  };
};

describe('a bag that was made to take all time and memory', () => {
  test.each<readonly [string, () => readonly RawEntry[], RegExp]>([
    [
      'a line of spaces in bag-info.txt',
      () => [packed('bag-info.txt', `a${' '.repeat(400_000)}\n`), packed('manifest-md5.txt', '')],
      /^in\.zip: valid BagIt 1\.0 bag, 0 files$/,
    ],
    [
      '60 MB of lines that are none of a manifest',
      () => [packed('manifest-md5.txt', 'x\n'.repeat(30_000_000))],
      /29999990 more lines that are none of a manifest\.$/,
    ],
    [
      'many manifests of many files',
      () => [
        ...Array.from({ length: 2_000 }, (_, at) => packed(`manifest-x${at}.txt`, '0 data/0\n')),
        ...Array.from({ length: 5_000 }, (_, at) => packed(`data/${at}`, '')),
      ],
      /^in\.zip: not valid, more than 100 problems\n[^]*… and \d+ more problems\.$/,
    ],
    [
      'folders without end',
      () => Array.from({ length: 50 }, (_, at) => packed(`data/${at}/${'a/'.repeat(32_000)}x`, '')),
      /^in\.zip: not valid, 51 problems\n {2}error {2}bag\/data\/0\/a.{280,300}… has a longer name than systems can take\.\n/,
    ],
  ])('(%s) is judged in a few seconds', async (_what, entries, says) => {
    await writeFile(path.join(folder, 'in.zip'), rawZip([packed('bagit.txt', bagit), ...entries()]));
    const start = performance.now();
    const { out } = await galley('verify', 'in.zip');
    expect(performance.now() - start).toBeLessThan(20_000);
    expect(out).toMatch(says);
    expect(out.length).toBeLessThan(70_000);
  });

  test('leaves the command free to end: it is judged in a thread of its own', async () => {
    const lines = packed('manifest-md5.txt', 'x\n'.repeat(30_000_000));
    await writeFile(path.join(folder, 'in.zip'), rawZip([packed('bagit.txt', bagit), lines]));
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    await galley('verify', 'in.zip');
    delay.disable();
    expect(delay.max / 1e6).toBeLessThan(400);
  });

  test('is given up in the end, and by its name', async () => {
    await writeFile(path.join(folder, 'in.zip'), rawZip([packed('bagit.txt', bagit)]));
    const place = path.join(folder, 'in.zip');
    expect(await bundleWithPatience({ kind: 'judge', place }, 1)).toEqual({ ok: false, refusal: 'too-slow' });
  });
});

describe('a pipe that nobody writes to', () => {
  const pipe = (name: string) => execute('mkfifo', [path.join(folder, name)]);
  const whole = () =>
    writeFile(
      path.join(folder, 'a.zip'),
      rawZip([packed('bagit.txt', bagit), packed('manifest-md5.txt', '')]),
    );

  test('in the place of a signature proves nothing, and holds nobody up', async () => {
    await whole();
    await pipe('a.zip.minisig');
    const { code, out } = await galley('verify', 'a.zip');
    expect([code, out]).toEqual([
      0,
      'a.zip: valid BagIt 1.0 bag, 0 files\n  warning  a.zip.minisig cannot be read: it is a folder, a pipe or a device, and no file; so nobody knows who signed this.',
    ]);
  });

  test('in the place of a sealed bundle is no file', async () => {
    await pipe('a.galley.age');
    const { code, out } = await runWith({ GALLEY_PASSPHRASE: 'x' }, folder, 'verify', 'a.galley.age');
    expect([code, out]).toEqual([
      4,
      'a.galley.age: not valid, 1 problem\n  error  a.galley.age is no file and no folder.',
    ]);
  });

  test('in the place of a key is no key, and neither is a file that is too large for one', async () => {
    await pipe('a.pub');
    await writeFile(path.join(folder, 'b.pub'), 'RW'.repeat(1_000_000));
    const own = { GALLEY_KEYS: path.join(folder, 'keys') };
    for (const [file, reason] of [
      ['a.pub', 'a pipe or a device'],
      ['b.pub', 'b.pub is too large for a public key'],
    ] as const) {
      const { code, said } = await runWith(own, folder, 'key', 'trust', file, 'Ana');
      expect([code, said]).toEqual([4, expect.stringContaining(reason)]);
    }
  });
});

test('a sealed file that is a pipe is not waited for', async () => {
  await execute('mkfifo', [path.join(folder, 'x.age')]);
  const output = path.join(folder, 'x');
  expect(await openSealed(path.join(folder, 'x.age'), output, { passphrase: 'x' })).toMatchObject({
    ok: false,
    refusal: { kind: 'file', reason: expect.stringContaining('x.age cannot be read') },
  });
});
