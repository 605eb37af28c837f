import { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { pathProblem } from '../../core/bag/file-path.ts';
import type { BagFinding } from '../../core/bag/finding.ts';
import { ok, refused, type Result } from '../../core/result.ts';
import type { BagSource } from './bag-source.ts';
import { nameOf, otherNameProblem } from './entry-names.ts';

/** More entries than this are no bag but a bomb. */
const mostEntries = 200_000;
/** A file that unpacks to so many bytes, and to so many times its size, is a bomb. */
const bomb = { bytes: 100 * 1024 * 1024, times: 200 };

/** What stands before the name of an entry, at its bytes; bytes. */
const localHeader = 30;

const bombReason = 'would unpack to hundreds of times its size, as bombs do';

type Named = { readonly entry: Entry; readonly name: string };

/**
 * A bag in a zip file. Nothing is unpacked to the disk. Entries that could do harm when others unpack them are errors:
 * names that lead out, other names for other programs, links, the same name twice, parts of the file that are used twice, bombs, encrypted ones.
 * Refuses with the reason what is no whole zip file.
 */
export async function zipSource(file: string): Promise<Result<BagSource, string>> {
  let zip: ZipFile;
  try {
    // Names are looked at here, one by one, so that each gets its reason.
    zip = await openPromise(file, { lazyEntries: true, decodeStrings: false, autoClose: false });
  } catch {
    return refused('is no whole zip file');
  }
  const giveUp = (reason: string) => {
    zip.close();
    return refused(reason);
  };
  if (zip.entryCount > mostEntries)
    return giveUp(`has ${zip.entryCount} entries, which is no bag but a bomb`);
  const entries = await entriesOf(zip);
  if (!entries.ok) return giveUp(entries.refusal);

  if (haveCommonBytes(entries.value)) return giveUp('uses the same bytes for several files, as bombs do');
  const unpacked = entries.value
    .filter(({ entry }) => entryProblem(entry) === null)
    .reduce((sum, { entry }) => sum + entry.uncompressedSize, 0);
  if (isBomb({ packed: zip.fileSize, unpacked })) return giveUp(bombReason);

  const errors: BagFinding[] = [];
  const warnings: BagFinding[] = [];
  const barred = new Set<string>();
  const inBag = entries.value.filter(({ name }) => !isOfMac(name));
  if (inBag.length < entries.value.length) warnings.push(zippedOnMac);
  const files = inBag.filter(({ name }) => !name.endsWith('/'));
  const base = baseOf(files.map(({ name }) => name));
  if (base === null) return giveUp('holds no bag: there is no bagit.txt in it, or in its one folder');
  if (base === '')
    warnings.push({
      file: 'bagit.txt',
      reason: 'stands at the top of the zip file; a bag should have a folder',
    });

  const byPath = new Map<string, Entry>();
  for (const { entry, name } of inBag) {
    const path = name.slice(base.length);
    const isInBag = name.startsWith(base);
    const problem = pathProblem(name) ?? entryProblem(entry) ?? (await headerProblem(zip, entry));
    if (problem !== null) errors.push({ file: name, reason: problem });
    if (name.endsWith('/')) continue;
    if (!isInBag && problem === null) errors.push({ file: name, reason: 'stands beside the bag' });
    if (!isInBag || pathProblem(path) !== null) continue;
    if (byPath.has(path)) errors.push({ file: path, reason: 'is in the zip file twice' });
    else byPath.set(path, entry);
    if (problem !== null) barred.add(path);
  }
  for (const path of byPath.keys())
    for (const folder of foldersOf(path))
      if (byPath.has(folder)) errors.push({ file: folder, reason: 'is a file and a folder' });
  return ok({
    barred,
    files: new Map([...byPath].map(([path, { uncompressedSize }]) => [path, uncompressedSize])),
    findings: { errors, warnings },
    open: async (path) => {
      const entry = byPath.get(path);
      if (entry === undefined || barred.has(path)) throw new Error('there is no such file');
      return checked(await zip.openReadStreamPromise(entry), entry);
    },
    close: async () => zip.close(),
  });
}

/** The folders that a file lies in. */
function foldersOf(path: string): readonly string[] {
  const folders: string[] = [];
  for (let at = path.indexOf('/'); at !== -1; at = path.indexOf('/', at + 1)) folders.push(path.slice(0, at));
  return folders;
}

async function entriesOf(zip: ZipFile): Promise<Result<readonly Named[], string>> {
  const found: Named[] = [];
  try {
    for await (const entry of zip.eachEntry()) found.push({ entry, name: nameOf(entry) });
  } catch {
    return refused('is a zip file whose list of files is damaged, or encrypted');
  }
  return ok(found);
}

/** What an entry is, as Unix has it; other systems leave it out. */
const kinds = { unsaid: 0, folder: 0x4000, file: 0x8000, link: 0xa000 } as const;

/** Why an entry is refused, apart from its name. */
function entryProblem(entry: Entry): string | null {
  const kind = (entry.externalFileAttributes >>> 16) & 0xf000;
  if (kind === kinds.link) return 'is a link';
  if (kind !== kinds.unsaid && kind !== kinds.file && kind !== kinds.folder)
    return 'is no file and no folder';
  if (entry.isEncrypted()) return 'is encrypted inside the zip file';
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8)
    return 'is packed in a way that Galley does not read';
  const isFolder = Buffer.from(entry.fileNameRaw).toString('latin1').endsWith('/');
  if (isFolder && entry.uncompressedSize > 0)
    return 'is a folder with bytes of its own, which nobody would see';
  return isBomb({ packed: entry.compressedSize, unpacked: entry.uncompressedSize }) ? bombReason : null;
}

/** Why an entry is refused for the header in front of its bytes. Each is looked at: files that no manifest lists, too. */
async function headerProblem(zip: ZipFile, entry: Entry): Promise<string | null> {
  try {
    return otherNameProblem(entry, await zip.readLocalFileHeaderPromise(entry));
  } catch {
    return 'is listed in the zip file, but is not where it should be';
  }
}

/** What the Mac’s own program puts into a zip file for each file in it: icons, labels. */
function isOfMac(name: string): boolean {
  return /^__MACOSX\/(?:.*\/)?(?:\._[^/]*)?$/s.test(name);
}

const zippedOnMac: BagFinding = {
  file: '__MACOSX',
  reason: 'was added when somebody zipped the bag again on a Mac; ask for the original file',
};

/** Whether two entries lie in the same part of the zip file. */
function haveCommonBytes(entries: readonly Named[]): boolean {
  const places = entries
    .map(({ entry }) => ({
      from: entry.relativeOffsetOfLocalHeader,
      to: entry.relativeOffsetOfLocalHeader + localHeader + entry.fileNameLength + entry.compressedSize,
    }))
    .toSorted((a, b) => a.from - b.from);
  return places.some(({ from }, at) => from < (places[at - 1]?.to ?? 0));
}

function isBomb({ packed, unpacked }: { readonly packed: number; readonly unpacked: number }): boolean {
  return unpacked > bomb.bytes && unpacked > packed * bomb.times;
}

/** The folder in the zip file that is the bag, with a slash behind it; empty where it is the whole file. */
function baseOf(names: readonly string[]): string | null {
  if (names.includes('bagit.txt')) return '';
  const bases = new Set(names.filter((name) => /^[^/]+\/bagit\.txt$/.test(name)));
  const [only] = bases;
  return only === undefined || bases.size > 1 ? null : only.slice(0, -'bagit.txt'.length);
}

/** The bytes of an entry, which fail at their end where their checksum in the zip file is another one. */
function checked(stream: Readable, entry: Entry): Readable {
  async function* pieces() {
    let sum = 0;
    for await (const piece of stream as AsyncIterable<Buffer>) {
      sum = crc32(piece, sum);
      yield piece;
    }
    if (sum !== entry.crc32) throw new Error('its CRC in the zip file is another one');
  }
  return Readable.from(pieces(), { objectMode: false });
}
