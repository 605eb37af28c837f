import { buffer } from 'node:stream/consumers';
import { infoValue, type BagInfoField } from '../../core/bag/bag-info.ts';
import { compareChecksums, wantedChecksums, type Checksums } from '../../core/bag/checksums.ts';
import { allFindings, type BagFinding, type BagFindings } from '../../core/bag/finding.ts';
import { isTagFile, planBag } from '../../core/bag/judge-bag.ts';
import { ok, refused, type Result } from '../../core/result.ts';
import { errorCode } from '../library/storage-refusal.ts';
import type { BagSource } from './bag-source.ts';
import { hashStream, isKnownAlgorithm } from './hash-file.ts';

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

/**
 * The largest tag files that are read, and the most of all together; bytes. A manifest lists some hundreds of thousands
 * of files, `bagit.txt` has two lines.
 */
const largest = {
  declaration: 4 * 1024,
  info: 4 * 1024 * 1024,
  tag: 64 * 1024 * 1024,
  tags: 128 * 1024 * 1024,
} as const;

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

/** Judges a bag that is open, with all that is wrong with it. */
export async function judgeSource(source: BagSource): Promise<BagVerdict> {
  const { tags, unreadable } = await readTags(source);
  const plan = planBag(source.files, tags);
  // What follows from a tag file that nobody can read is no second fault.
  const isCause = ({ file }: BagFinding) => !source.barred.has(file);
  const badTags = new Set(unreadable.map(({ file }) => file));
  const tagsAreRead = unreadable.length === 0 && ![...source.barred].some(isTagFile);
  const planned = tagsAreRead ? plan.findings.errors.filter(isCause) : [];
  const checksums = new Map<string, ReadonlyMap<string, string>>();
  for (const [path, algorithms] of wantedChecksums(plan.manifests, source.files, isKnownAlgorithm)) {
    if (badTags.has(path) || source.barred.has(path)) continue;
    const hashed = await attempt(async () => hashStream(await source.open(path), algorithms));
    if (hashed.ok) checksums.set(path, hashed.value);
    else unreadable.push({ file: path, reason: hashed.refusal });
  }
  const { errors, warnings } = allFindings(
    source.findings,
    { errors: unreadable, warnings: [] },
    { ...plan.findings, errors: planned },
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

/** The bytes of the tag files, and why some cannot be read. */
async function readTags(source: BagSource): Promise<{
  readonly tags: ReadonlyMap<string, Uint8Array>;
  readonly unreadable: BagFinding[];
}> {
  const tags = new Map<string, Uint8Array>();
  const unreadable: BagFinding[] = [];
  let read = 0;
  for (const [path, size] of source.files) {
    if (!isTagFile(path) || source.barred.has(path)) continue;
    read += size;
    if (size > largestTag(path) || read > largest.tags) {
      unreadable.push({ file: path, reason: 'is larger than any tag file' });
      continue;
    }
    const bytes = await attempt(async () => buffer(await source.open(path)));
    if (bytes.ok) tags.set(path, bytes.value);
    else unreadable.push({ file: path, reason: bytes.refusal });
  }
  return { tags, unreadable };
}

function largestTag(path: string): number {
  return path === 'bagit.txt' ? largest.declaration : path === 'bag-info.txt' ? largest.info : largest.tag;
}

/** Reads something of a bag. Refuses with the reason. */
async function attempt<T>(reading: () => Promise<T>): Promise<Result<T, string>> {
  try {
    return ok(await reading());
  } catch (error) {
    return refused(reasonOf(error));
  }
}

const systemReasons: Readonly<Record<string, string>> = {
  EACCES: ': you have no permission for it',
  EPERM: ': you have no permission for it',
  ENOENT: ': it went away while the bag was checked',
  EIO: ': the disk has an error there',
  Z_DATA_ERROR: ': its packed bytes are damaged',
  Z_BUF_ERROR: ': its packed bytes are cut off',
};

/** Why a file of a bag cannot be read, in words: what the system says names codes and whole paths. */
function reasonOf(error: unknown): string {
  const code = errorCode(error);
  const known = systemReasons[code];
  if (known !== undefined) return `cannot be read${known}`;
  if (/^E[A-Z0-9]+$/.test(code)) return `cannot be read (${code})`;
  return `cannot be read (${error instanceof Error ? error.message : 'its bytes are damaged'})`;
}
