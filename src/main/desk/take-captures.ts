import { Readable } from 'node:stream';
import { captureFilePath } from '../../core/bundle/bundle-paths.ts';
import { captureFiles } from '../../core/bundle/capture-files.ts';
import { refusalOf, type Refusal } from '../../core/contract/refusal.ts';
import { ok, refused, type Result } from '../../core/result.ts';
import { storyLabel, type Story } from '../../core/story/story.ts';
import type { BagSource } from '../bag/bag-source.ts';
import { dropKeptFile, keepStream, type KeptFile } from '../library/captures.ts';
import { storageRefusal } from '../library/storage-refusal.ts';

/** A bundle that was judged: where its files are read, how large they were found to be (bytes), what it is called. */
export type JudgedSource = {
  readonly source: BagSource;
  readonly sizes: ReadonlyMap<string, number>;
  readonly name: string;
};

/**
 * Copies a story’s captures out of a bundle that was judged into the library; says which of them are new there, all or
 * none. Refuses with `bundle-invalid` where its file is not what was judged any
 * more, or with a storage refusal.
 */
export async function takeCaptures(
  library: string,
  story: Story,
  { source, sizes, name }: JudgedSource,
): Promise<Result<readonly KeptFile[], Refusal>> {
  const kept: KeptFile[] = [];
  try {
    for (const file of captureFiles(story.captures)) {
      const path = captureFilePath(file);
      const size = sizes.get(path);
      if (size === undefined) continue;
      const { isNew, ...copy } = await keepStream(library, contentOf(source, path, size), file.extension);
      if (isNew) kept.push(copy);
      if (copy.sha256 !== file.sha256) throw new ChangedBundle();
    }
    return ok(kept);
  } catch (error) {
    await dropKeptFiles(library, kept);
    return refused(
      error instanceof ChangedBundle
        ? refusalOf('bundle-invalid', name, 'its file was changed while it was being read')
        : storageRefusal(error, storyLabel(story)),
    );
  }
}

/** Takes kept files out again: the story that they were kept for did not come in. */
export async function dropKeptFiles(library: string, kept: readonly KeptFile[]): Promise<void> {
  for (const file of kept) await dropKeptFile(library, file);
}

/** Thrown inside a stream, so that trouble with the bundle is told apart from trouble with the disk. */
class ChangedBundle extends Error {}

/** The bytes of a file of the bundle, no more of them than were judged. */
function contentOf(source: BagSource, path: string, size: number): Readable {
  async function* pieces() {
    let left = size;
    try {
      for await (const piece of (await source.open(path)) as AsyncIterable<Buffer>) {
        left -= piece.length;
        if (left < 0) throw new ChangedBundle();
        yield piece;
      }
    } catch {
      throw new ChangedBundle();
    }
  }
  return Readable.from(pieces(), { objectMode: false });
}
