import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { bagInfoText } from '../../core/bag/bag-info.ts';
import { declarationText } from '../../core/bag/declaration.ts';
import { manifestText } from '../../core/bag/manifest.ts';
import { bundleInfo } from '../../core/bundle/bundle-info.ts';
import type { CaptureMode } from '../../core/bundle/capture-modes.ts';
import { captureFilePath } from '../../core/bundle/bundle-paths.ts';
import { captureFiles, type NamedCaptureFile } from '../../core/bundle/capture-files.ts';
import { refusalOf, type Refusal } from '../../core/contract/refusal.ts';
import { ok, refused, type Result } from '../../core/result.ts';
import { keptFilePath } from '../library/captures.ts';
import { replaceFile } from '../library/durable-file.ts';
import { sha256 } from '../library/hash.ts';
import { placeRefusal } from '../library/storage-refusal.ts';
import { giveYazlNativeCrc } from './native-crc.ts';
import { piecePool, writePieces, type PiecePool } from './piece-pool.ts';
import { storyParts, type BundlePart, type BundleStory } from './bundle-parts.ts';
import { zipEntry } from './zip-entry.ts';

export type BundleJob = {
  /** The folder of the library that the captures lie in. */
  readonly library: string;
  /** Where the bundle goes; what stands there is replaced once the new one is whole. */
  readonly file: string;
  /** What the one folder in the zip is called. */
  readonly name: string;
  readonly stories: readonly BundleStory[];
  readonly captures: CaptureMode;
};

type StoredCapture = NamedCaptureFile & {
  readonly path: string;
  readonly from: string;
  readonly size: number;
};

giveYazlNativeCrc();

/**
 * Writes stories as one bundle: a zip of a BagIt 1.0 bag (RFC 8493). The same stories give the same bytes. Captures are
 * streamed, and checked against their hashes on the way. Refuses with `capture-missing` or a storage refusal, and leaves
 * nothing then.
 */
export async function writeBundle(job: BundleJob): Promise<Result<null, Refusal>> {
  const found = await findCaptures(job);
  if (!found.ok) return found;
  const payload = job.stories.flatMap(storyParts);
  const tags = tagParts(job, payload, found.value);
  try {
    await writeZip(job, [...tags, ...payload], found.value);
    return ok(null);
  } catch (error) {
    return refused(
      error instanceof DamagedCapture
        ? refusalOf('capture-missing', error.message)
        : placeRefusal(error, job.file),
    );
  }
}

/** Thrown inside a stream, which knows no other way to say that it is over. */
class DamagedCapture extends Error {}

/** The captures’ files on the disk. One that is gone is missed here, before anything is written. */
async function findCaptures({
  library,
  stories,
  captures,
}: BundleJob): Promise<Result<readonly StoredCapture[], Refusal>> {
  if (captures === 'hashes') return ok([]);
  const stored = new Map<string, StoredCapture>();
  for (const { story } of stories)
    for (const file of captureFiles(story.captures)) {
      const from = keptFilePath(library, file);
      const size = await stat(from).then(
        (entry) => entry.size,
        () => null,
      );
      if (size === null) return refused(refusalOf('capture-missing', file.name));
      const place = captureFilePath(file);
      stored.set(place, { ...file, path: place, from, size });
    }
  return ok([...stored.values()].toSorted((a, b) => (a.path < b.path ? -1 : 1)));
}

function tagParts(
  { stories, captures: mode }: BundleJob,
  payload: readonly BundlePart[],
  captures: readonly StoredCapture[],
): readonly BundlePart[] {
  const bytes = [...payload.map((part) => part.bytes.length), ...captures.map(({ size }) => size)];
  const oxum = { bytes: bytes.reduce((sum, size) => sum + size, 0), files: bytes.length };
  const info = bundleInfo(
    stories.map(({ story }) => story),
    oxum,
    mode,
  );
  const entriesOf = (parts: readonly BundlePart[]) =>
    parts.map((part) => ({ path: part.path, checksum: sha256(part.bytes) }));
  const manifest = manifestText([
    ...entriesOf(payload),
    ...captures.map((capture) => ({ path: capture.path, checksum: capture.sha256 })),
  ]);
  const tags: readonly BundlePart[] = [
    { path: 'bagit.txt', bytes: Buffer.from(declarationText) },
    { path: 'bag-info.txt', bytes: Buffer.from(bagInfoText(info)) },
    { path: 'manifest-sha256.txt', bytes: Buffer.from(manifest) },
  ];
  return [...tags, { path: 'tagmanifest-sha256.txt', bytes: Buffer.from(manifestText(entriesOf(tags))) }];
}

/** Writes the zip, so that it is there whole or not at all. */
async function writeZip(
  { file, name }: BundleJob,
  parts: readonly BundlePart[],
  captures: readonly StoredCapture[],
): Promise<void> {
  const pool = piecePool();
  const zip = new ZipFile();
  const output = zip.outputStream as Readable;
  let current: Readable | null = null;
  const fail = (error: unknown) => output.destroy(error instanceof Error ? error : new Error('zip'));
  zip.on('error', fail);
  // Whoever reads it hears of the error; until somebody does, it would end the program.
  output.on('error', () => undefined);
  output.on('close', () => current?.destroy());
  for (const part of parts) zip.addBuffer(part.bytes, `${name}/${part.path}`, zipEntry);
  for (const capture of captures)
    zip.addReadStreamLazy(`${name}/${capture.path}`, { ...zipEntry, size: capture.size }, (give) => {
      // yazl hears of no error of what it reads.
      current = checked(pool, capture).on('error', fail);
      give(null, current);
    });
  zip.end();
  await replaceFile(file, (handle) => writePieces(output, handle, pool.giveBack), { sync: false });
}

/** The bytes of a kept file, which fail at their end where they are not those of its hash. */
function checked(pool: PiecePool, { from, name, sha256: wanted }: StoredCapture): Readable {
  const hash = createHash('sha256');
  return pool.read(
    from,
    (piece) => void hash.update(piece),
    () => {
      if (hash.digest('hex') !== wanted) throw new DamagedCapture(name);
    },
  );
}
