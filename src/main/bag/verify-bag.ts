import { buffer } from 'node:stream/consumers';
import { infoValue, type BagInfoField } from '../../core/bag/bag-info.ts';
import { compareChecksums, wantedChecksums, type Checksums } from '../../core/bag/checksums.ts';
import { allFindings, type BagFinding, type BagFindings } from '../../core/bag/finding.ts';
import { isTagFile, planBag } from '../../core/bag/judge-bag.ts';
import type { BagSource } from './bag-source.ts';
import { hashStream, isKnownAlgorithm } from './hash-file.ts';
import { openSource } from './open-source.ts';

/** What was found out about a bag: a folder, or a zip file. */
export type BagVerdict = BagFindings & {
  readonly valid: boolean;
  /** A bundle is a bag that Galley wrote. */
  readonly kind: 'bundle' | 'bag';
  /** The version of BagIt, or empty where the bag does not say. */
  readonly version: string;
  readonly files: number;
  /** What `bag-info.txt` says. */
  readonly info: readonly BagInfoField[];
  /** The checksums that were worked out, by file and algorithm. */
  readonly checksums: Checksums;
};

/** The largest tag file that is read, and the most of all together; bytes. One lists some hundreds of thousands of files. */
const largest = { tag: 64 * 1024 * 1024, tags: 128 * 1024 * 1024 };

/** Judges what lies at a place as RFC 8493 says: whether it is complete, and its files what its manifests say. */
export async function verifyBag(place: string): Promise<BagVerdict> {
  const source = await openSource(place);
  if (!source.ok) return invalid([{ file: '', reason: source.refusal.reason }]);
  try {
    return await judgeSource(source.value);
  } finally {
    await source.value.close();
  }
}

/** The verdict on what is no bag at all. */
export function invalid(errors: readonly BagFinding[]): BagVerdict {
  return {
    valid: false,
    kind: 'bag',
    version: '',
    files: 0,
    info: [],
    checksums: new Map(),
    errors,
    warnings: [],
  };
}

/** Judges a bag that is open. */
export async function judgeSource(source: BagSource): Promise<BagVerdict> {
  const tags = new Map<string, Uint8Array>();
  const unreadable: BagFinding[] = [];
  let read = 0;
  for (const [path, size] of source.files) {
    if (!isTagFile(path)) continue;
    read += size;
    if (size > largest.tag || read > largest.tags)
      unreadable.push({ file: path, reason: 'is larger than any tag file' });
    else {
      const bytes = await source
        .open(path)
        .then(buffer)
        .catch(() => null);
      if (bytes === null) unreadable.push({ file: path, reason: 'cannot be read' });
      else tags.set(path, bytes);
    }
  }
  const plan = planBag(source.files, tags);
  const checksums = new Map<string, ReadonlyMap<string, string>>();
  for (const [path, algorithms] of wantedChecksums(plan.manifests, source.files, isKnownAlgorithm)) {
    const hashed = await source
      .open(path)
      .then((stream) => hashStream(stream, algorithms))
      .catch((error: unknown) => error);
    if (hashed instanceof Map) checksums.set(path, hashed);
    else unreadable.push({ file: path, reason: `cannot be read (${messageOf(hashed)})` });
  }
  const { errors, warnings } = allFindings(
    source.findings,
    { errors: unreadable, warnings: [] },
    plan.findings,
    compareChecksums(plan.manifests, checksums, isKnownAlgorithm),
  );
  return {
    valid: errors.length === 0,
    kind: infoValue(plan.info, 'Galley-Bundle-Version') === null ? 'bag' : 'bundle',
    version: plan.declaration?.version ?? '',
    files: [...source.files.keys()].filter((path) => path.startsWith('data/')).length,
    info: plan.info,
    checksums,
    errors,
    warnings,
  };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : 'its bytes are damaged';
}
