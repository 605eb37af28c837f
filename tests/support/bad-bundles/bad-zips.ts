import { crc32, deflateRawSync } from 'node:zlib';
import { rawZip, type RawEntry } from '../raw-zip.ts';
import { goodEntries, inStory, isNo, rebuilt, withEntries, type BadBundle } from './whole-bundle.ts';

/** Zeros, packed: `size` bytes of them when they are unpacked. */
function packedZeros(name: string, size: number): RawEntry {
  const zeros = Buffer.alloc(size);
  return { name, content: deflateRawSync(zeros), size, crc: crc32(zeros), method: 8 };
}

/** Zip files that could do harm, or are none. */
export const badZips: readonly BadBundle[] = [
  ['nothing at all', async () => Buffer.of(), isNo('it is no zip file')],
  ['a letter', async () => Buffer.from('Dear reader, this is no bundle.'), isNo('it is no zip file')],
  ['a sealed file', async () => Buffer.from('age-encryption.org/v1\n-> X25519 x\n'), /is sealed\./],
  ['..', () => withEntries({ name: 'bag/../../evil' }), isNo('evil leads out of the bag')],
  ['.. with other slashes', () => withEntries({ name: 'bag\\..\\..\\evil' }), isNo('leads out of the bag')],
  ['an absolute path', () => withEntries({ name: '/tmp/evil' }), isNo('is an absolute path')],
  ['a drive', () => withEntries({ name: 'C:\\evil' }), isNo('names a drive')],
  ['a network drive', () => withEntries({ name: '\\\\server\\evil' }), isNo('is an absolute path')],
  ['a home folder', () => withEntries({ name: '~/evil' }), isNo('begins with ~')],
  [
    'a link',
    () => withEntries({ name: 'bag/data/link', content: '/etc/passwd', mode: 0o120777 }),
    isNo('data/link is a link'),
  ],
  [
    'a device',
    () => withEntries({ name: 'bag/device', mode: 0o060666 }),
    isNo('device is no file and no folder'),
  ],
  ['a file twice', () => withEntries({ name: 'bag/bagit.txt', content: 'x' }), isNo('in the zip file twice')],
  [
    'a file and a folder of one name',
    () => withEntries({ name: 'bag/bagit.txt/x', content: 'x' }),
    isNo('bagit.txt is a file and a folder'),
  ],
  [
    'names that differ only in case',
    () => withEntries({ name: 'bag/BAGIT.TXT', content: 'x' }),
    isNo('has the same name as bagit.txt on systems'),
  ],
  [
    'names that differ only in the form of an accent',
    () => withEntries({ name: 'bag/note-\u00E9.txt' }, { name: 'bag/note-e\u0301.txt' }),
    isNo('has the same name as .* on systems'),
  ],
  [
    'a story’s file in capitals beside it',
    () => withEntries({ name: `bag/${inStory('STORY.JSON')}`, content: '{}' }),
    isNo('STORY.JSON (?:is listed in no manifest|has the same name)'),
  ],
  ['files beside the bag', () => withEntries({ name: 'beside.txt' }), isNo('stands beside the bag')],
  [
    'an encrypted file',
    () => withEntries({ name: 'bag/secret.txt', content: 'twelve bytes', size: 0, flags: 1 }),
    isNo('is encrypted'),
  ],
  [
    'a wrong CRC',
    async () =>
      rawZip(
        (await goodEntries()).map((entry) => (entry.name.endsWith('.yjs') ? { ...entry, crc: 1 } : entry)),
      ),
    isNo('story.yjs cannot be read'),
  ],
  [
    'a size that is not its own',
    async () =>
      rawZip(
        (await goodEntries()).map((entry) => (entry.name.endsWith('.yjs') ? { ...entry, size: 9 } : entry)),
      ),
    isNo(''),
  ],
  ['a bomb of one file', () => withEntries(packedZeros('bag/zeros.txt', 150_000_000)), isNo('as bombs do')],
  [
    'a bomb of many files',
    () => {
      const zeros = packedZeros('', 90_000_000);
      return withEntries(...Array.from({ length: 40 }, (_, at) => ({ ...zeros, name: `bag/zeros-${at}` })));
    },
    isNo('as bombs do'),
  ],
  [
    'a bomb of tag files',
    () => {
      const zeros = packedZeros('', 60_000_000);
      return withEntries(
        ...Array.from({ length: 3 }, (_, at) => ({ ...zeros, name: `bag/manifest-sha${at}.txt` })),
      );
    },
    isNo('as bombs do|tag files'),
  ],
  [
    'files that share their bytes',
    () =>
      withEntries(
        ...Array.from({ length: 500 }, (_, at) => ({
          name: `bag/${at}.txt`,
          content: 'x'.repeat(60),
          atFirst: true,
        })),
      ),
    isNo('uses the same bytes for several files'),
  ],
  [
    'more files than any bag has',
    async () =>
      rawZip(
        Array.from({ length: 200_001 }, (_, at) => ({ name: `bag/${at}` })),
        { zip64: true },
      ),
    isNo('200001 entries'),
  ],
  [
    'a bundle inside a zip file',
    async () => rawZip([{ name: 'wall.galley', content: rawZip(await goodEntries()) }]),
    isNo('holds no bag'),
  ],
  [
    'a zip file among a story’s files',
    () => rebuilt((payload) => payload.set(inStory('inner.zip'), rawZip([{ name: 'x' }]))),
    isNo('inner.zip is no file that a bundle has'),
  ],
];
