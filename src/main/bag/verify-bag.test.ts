import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { beforeEach, describe, expect, test } from 'vitest';
import { rawZip, unicodeName, type RawEntry } from '../../../tests/support/raw-zip.ts';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { folderSource } from './folder-source.ts';
import { judgeBundle } from '../bundle/open-bundle.ts';
import { judgeSource } from './verify-bag.ts';

const run = promisify(execFile);
const verifyBag = async (place: string) => (await judgeBundle(place)).verdict;
let folder: string;

beforeEach(async () => {
  folder = path.join(await temporaryFolder(), 'bag');
  await mkdir(path.join(folder, 'data', 'deep'), { recursive: true });
});

const put = (name: string, content: string | Buffer) => writeFile(path.join(folder, name), content);
const sha256 = (content: string) => createHash('sha256').update(content).digest('hex');

/** A bag whose manifests were written by the system's own `sha256sum` and `md5sum`. */
async function aBag(version = '1.0'): Promise<string> {
  await put('bagit.txt', `BagIt-Version: ${version}\nTag-File-Character-Encoding: UTF-8\n`);
  await put('data/one.txt', 'one\n');
  await put('data/deep/zwei – נ.txt', 'zwei\n');
  await put('bag-info.txt', 'Payload-Oxum: 9.2\nContact-Name: Rim\n  Haddad\n');
  for (const algorithm of ['sha256', 'md5']) {
    const { stdout } = await run(`${algorithm}sum`, ['data/one.txt', 'data/deep/zwei – נ.txt'], {
      cwd: folder,
    });
    await put(`manifest-${algorithm}.txt`, stdout);
  }
  const { stdout } = await run(
    'sha256sum',
    ['bagit.txt', 'bag-info.txt', 'manifest-sha256.txt', 'manifest-md5.txt'],
    { cwd: folder },
  );
  await put('tagmanifest-sha256.txt', stdout);
  return folder;
}

const reasons = async (place = folder) => (await verifyBag(place)).errors;

describe('a bag in a folder', () => {
  test('is valid as other programs made it, in both versions', async () => {
    for (const version of ['1.0', '0.97'])
      expect(await verifyBag(await aBag(version))).toMatchObject({
        valid: true,
        kind: 'bag',
        version,
        files: 2,
        errors: [],
        warnings: [],
      });
  });

  test.each([
    ['a changed file', () => put('data/one.txt', 'ONE\n'), 'data/one.txt', 'was changed: its sha256'],
    ['a missing file', () => rm(path.join(folder, 'data/one.txt')), 'data/one.txt', 'is not there'],
    ['an extra file', () => put('data/two.txt', ''), 'data/two.txt', 'is listed in no manifest'],
    ['a changed tag file', () => put('bag-info.txt', 'Payload-Oxum: 9.2\n'), 'bag-info.txt', 'was changed'],
    ['a link', () => symlink('/etc/passwd', path.join(folder, 'data/link')), 'data/link', 'is a link'],
    [
      'another count',
      () => put('bag-info.txt', 'Payload-Oxum: 10.2\n'),
      'bag-info.txt',
      'says 2 payload files of 10',
    ],
    [
      'no declaration',
      () => rm(path.join(folder, 'bagit.txt')),
      'bagit.txt',
      'is not there, so this is no bag',
    ],
    [
      'a byte order mark',
      () => put('bagit.txt', '\uFEFFBagIt-Version: 1.0\n'),
      'bagit.txt',
      'byte order mark',
    ],
    [
      'a file to fetch',
      async () => {
        await rm(path.join(folder, 'data/one.txt'));
        await put('fetch.txt', 'https://a.example/one.txt 4 data/one.txt\n');
      },
      'data/one.txt',
      'has still to be fetched',
    ],
    [
      'a file to fetch that no manifest lists',
      () => put('fetch.txt', 'https://a.example/x - data/x\n'),
      'data/x',
      'listed in no manifest',
    ],
    [
      'a way out',
      () => put('fetch.txt', 'https://a.example/x - data/../../x\n'),
      'data/../../x',
      'leads out of the bag',
    ],
  ])('with %s is not', async (_name, harm, file, reason) => {
    await aBag();
    await harm();
    expect(await reasons()).toContainEqual({ file, reason: expect.stringContaining(reason) });
  });

  test.each([
    ['/etc/passwd', 'is an absolute path'],
    ['data/../../secret', 'leads out of the bag'],
    [String.raw`C:\secret`, 'names a drive'],
    ['~root/.ssh/id', 'begins with ~'],
    ['bag-info.txt', 'is not in data/'],
  ])('whose manifest lists %s is not', async (name, reason) => {
    await aBag();
    await put('manifest-sha256.txt', `${sha256('x')}  ${name}\n`);
    expect(await reasons()).toContainEqual({ file: name, reason: expect.stringContaining(reason) });
  });

  test('since version 1.0 lists every file in every manifest, and before in one of them', async () => {
    await aBag('0.97');
    await put('manifest-md5.txt', '');
    await rm(path.join(folder, 'tagmanifest-sha256.txt'));
    expect(await verifyBag(folder)).toMatchObject({ valid: true });
    await put('bagit.txt', 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n');
    expect(await reasons()).toContainEqual({
      file: 'data/one.txt',
      reason: 'is not listed in manifest-md5.txt',
    });
  });

  test('has manifests that disagree: the file cannot be what both say', async () => {
    await aBag();
    await put(
      'manifest-md5.txt',
      `${'0'.repeat(32)}  data/one.txt\n${'0'.repeat(32)}  data/deep/zwei – נ.txt\n`,
    );
    expect(await reasons()).toContainEqual({
      file: 'data/one.txt',
      reason: expect.stringContaining('its md5 is not'),
    });
  });

  test('has names with line ends and percent signs, written as each version writes them', async () => {
    await put('bagit.txt', 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n');
    await put('data/100%\n.txt', 'x');
    await put(
      'manifest-sha512.txt',
      `${createHash('sha512').update('x').digest('hex')}  data/100%25%0A.txt\n`,
    );
    expect(await verifyBag(folder)).toMatchObject({ valid: true });
  });

  test.each(['sha3-512', 'sha512-256'])(
    'has a manifest of %s, whose name stands without its hyphens',
    async (algorithm) => {
      await put('bagit.txt', 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n');
      await put('data/one.txt', 'one\n');
      const { stdout } = await run('openssl', ['dgst', `-${algorithm}`, '-r', 'data/one.txt'], {
        cwd: folder,
      });
      const name = `manifest-${algorithm.replaceAll('-', '')}.txt`;
      await put(name, stdout.replace(' *', '  '));
      expect(await verifyBag(folder)).toMatchObject({ valid: true, errors: [], warnings: [] });
      await put('data/one.txt', 'One\n');
      expect(await reasons()).toContainEqual({
        file: 'data/one.txt',
        reason: `was changed: its ${algorithm.replaceAll('-', '')} is not the one in ${name}`,
      });
    },
  );

  test('is the same bag where a system has folded accents or case, with a warning', async () => {
    await put('bagit.txt', 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n');
    await put('data/Nu\u0301n\u0303ez', 'x');
    await put('manifest-sha256.txt', `${sha256('x')}  data/N\u00FA\u00F1ez\n`);
    const { valid, warnings } = await verifyBag(folder);
    expect(valid).toBe(true);
    expect(warnings).toEqual([
      { file: 'data/N\u00FA\u00F1ez', reason: expect.stringContaining('is there as') },
    ]);
  });

  test('whose only manifest is of an unknown algorithm proves nothing', async () => {
    await put('bagit.txt', 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n');
    await put('data/x', 'x');
    await put('manifest-whirl9.txt', 'abcd  data/x\n');
    expect(await reasons()).toContainEqual({
      file: 'manifest-whirl9.txt',
      reason: 'cannot be checked: “whirl9” is an unknown algorithm',
    });
  });

  test('in other characters is read as it says', async () => {
    await put('bagit.txt', 'BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-16\n');
    await put('data/é', 'x');
    const manifest = Buffer.from(`\uFEFF${sha256('x')}  data/é\n`, 'utf16le');
    await put('manifest-sha256.txt', manifest.swap16());
    expect(await verifyBag(folder)).toMatchObject({ valid: true });
    await put('bagit.txt', 'BagIt-Version: 0.97\nTag-File-Character-Encoding: KOI-99\n');
    expect(await reasons()).toContainEqual({
      file: 'manifest-sha256.txt',
      reason: 'is written in KOI-99, which Galley does not know',
    });
  });
});

test('a file that may not be read is named with the reason, and not with where it lies on the disk', async () => {
  const source = await folderSource(await aBag());
  const open = async (name: string) => {
    if (name !== 'data/one.txt') return source.open(name);
    throw Object.assign(new Error(`EACCES: permission denied, open '/home/x/${name}'`), { code: 'EACCES' });
  };
  expect((await judgeSource({ ...source, open })).errors).toEqual([
    { file: 'data/one.txt', reason: 'cannot be read: you have no permission for it' },
  ]);
});

describe('a bag in a zip file', () => {
  const files: readonly RawEntry[] = [
    { name: 'bag/bagit.txt', content: 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n' },
    { name: 'bag/data/x.txt', content: 'x' },
    { name: 'bag/manifest-sha256.txt', content: `${sha256('x')}  data/x.txt\n` },
  ];
  const zipped = async (entries: readonly RawEntry[]) => {
    const file = path.join(folder, 'bag.zip');
    await writeFile(file, rawZip(entries));
    return file;
  };

  test('is valid, in its folder or, with a warning, without one', async () => {
    expect(await verifyBag(await zipped(files))).toMatchObject({ valid: true, files: 1, warnings: [] });
    const flat = files.map((entry) => ({ ...entry, name: entry.name.slice('bag/'.length) }));
    expect(await verifyBag(await zipped(flat))).toMatchObject({
      valid: true,
      warnings: [{ file: 'bagit.txt' }],
    });
  });

  test.each<readonly [string, RawEntry, string]>([
    ['bag/../../evil', { name: 'bag/../../evil' }, 'leads out of the bag'],
    ['/etc/passwd', { name: '/etc/passwd' }, 'is an absolute path'],
    [String.raw`C:\evil`, { name: String.raw`C:\evil` }, 'names a drive'],
    ['bag/data/link', { name: 'bag/data/link', content: '/etc/passwd', mode: 0o120777 }, 'is a link'],
    [
      'bag/data/secret',
      { name: 'bag/data/secret', flags: 1, content: 'twelve bytes', size: 0 },
      'is encrypted',
    ],
    ['data/x.txt', { name: 'bag/data/x.txt', content: 'y' }, 'is in the zip file twice'],
    ['beside.txt', { name: 'beside.txt' }, 'stands beside the bag'],
    ['bag/data/odd', { name: 'bag/data/odd', method: 99 }, 'is packed in a way'],
    ['bag/data/bomb', { name: 'bag/data/bomb', size: 4_000_000_000, method: 8 }, 'as bombs do'],
    [
      'bag/data/y',
      { name: 'bag/data/y', localName: '../../../y' },
      'has another name in the zip file, by which other programs unpack it: “../../../y”',
    ],
    ['bag/note.txt', { name: 'bag/note.txt', localName: 'bag/data/note.txt' }, 'has another name'],
    [
      'bag/note.txt',
      { name: '../note.txt', extra: unicodeName('../note.txt', 'bag/note.txt') },
      'has another name in the zip file, by which other programs unpack it: “../note.txt”',
    ],
    [
      'bag/note.txt',
      { name: 'bag/note.txt', extra: unicodeName('something else', 'bag/bagit.txt') },
      'has another name',
    ],
    ['bag/data/dir/', { name: 'bag/data/dir/', content: 'hidden' }, 'is a folder with bytes of its own'],
    [`bag/${'a/'.repeat(32_000)}x`, { name: `bag/${'a/'.repeat(32_000)}x` }, 'has a longer name'],
    ['__MACOSX/evil.sh', { name: '__MACOSX/evil.sh' }, 'stands beside the bag'],
  ])('with %s is not', async (file, entry, reason) => {
    const { valid, errors } = await verifyBag(await zipped([...files, entry]));
    expect(valid).toBe(false);
    expect(errors).toContainEqual({ file, reason: expect.stringContaining(reason) });
  });

  test('is told by its name in Unicode, where it has one in older characters as well', async () => {
    const [bagit, , manifest] = files as readonly [RawEntry, RawEntry, RawEntry];
    const name = 'bag/data/zwei – é.txt';
    const entries = [
      bagit,
      { name: 'bag/data/zwei - ?.txt', content: 'x', extra: unicodeName('bag/data/zwei - ?.txt', name) },
      { ...manifest, content: `${sha256('x')}  ${name.slice('bag/'.length)}\n` },
    ];
    expect(await verifyBag(await zipped(entries))).toMatchObject({ valid: true, errors: [], warnings: [] });
  });

  test('that was zipped again on a Mac is whole, with a warning', async () => {
    const mac = ['__MACOSX/', '__MACOSX/._bag', '__MACOSX/bag/._bagit.txt'].map((name) => ({ name }));
    expect(await verifyBag(await zipped([...files, ...mac]))).toMatchObject({
      valid: true,
      warnings: [{ file: '__MACOSX', reason: expect.stringContaining('ask for the original file') }],
    });
  });

  test.each([
    ['encrypted', { flags: 1, content: 'twelve bytes', size: 0 }, 'is encrypted inside the zip file'],
    ['packed by LZMA', { method: 14 }, 'is packed in a way that Galley does not read'],
  ])('whose files are all %s says so of each, and nothing else', async (_what, how, reason) => {
    const { valid, errors } = await verifyBag(await zipped(files.map((entry) => ({ ...entry, ...how }))));
    expect(valid).toBe(false);
    expect(errors).toEqual(files.map(({ name: file }) => ({ file, reason })));
  });

  test.each(['bagit.txt', 'manifest-sha256.txt'])('with a wrong CRC in %s says so once', async (name) => {
    const wrong = files.map((entry) => (entry.name.endsWith(name) ? { ...entry, crc: 1 } : entry));
    expect(await reasons(await zipped(wrong))).toEqual([
      { file: name, reason: 'cannot be read (its CRC in the zip file is another one)' },
    ]);
  });

  test('with a wrong CRC is not, though its checksum fits', async () => {
    const wrong = files.map((entry) => (entry.name.endsWith('x.txt') ? { ...entry, crc: 1 } : entry));
    expect(await reasons(await zipped(wrong))).toEqual([
      { file: 'data/x.txt', reason: 'cannot be read (its CRC in the zip file is another one)' },
    ]);
  });

  test('whose entries share their bytes, or that is cut off, is no bag', async () => {
    const shared = Array.from({ length: 40 }, (_, index) => ({
      name: `bag/data/${index}`,
      content: 'x'.repeat(99),
      atFirst: true,
    }));
    const file = await zipped(files);
    await truncate(file, 200);
    expect(await reasons(file)).toEqual([{ file: '', reason: 'is no whole zip file' }]);
    expect((await verifyBag(await zipped([...files, ...shared]))).valid).toBe(false);
  });

  test('that is none is refused in a sentence', async () => {
    await put('letter.txt', 'Dear reader');
    expect(await reasons(path.join(folder, 'letter.txt'))).toEqual([
      { file: '', reason: 'is no zip file, so it holds no bag' },
    ]);
    expect(await reasons(path.join(folder, 'nothing'))).toEqual([{ file: '', reason: 'is not there' }]);
    expect(await reasons(await zipped([{ name: 'a/b.txt' }]))).toEqual([
      { file: '', reason: expect.stringContaining('holds no bag') },
    ]);
    await put('sealed.galley', 'age-encryption.org/v1\n');
    expect((await reasons(path.join(folder, 'sealed.galley')))[0]?.reason).toContain('is sealed');
  });
});
