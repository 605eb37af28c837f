import { open, stat } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { infoValue } from '../../core/bag/bag-info.ts';
import { compareChecksums, wantedChecksums } from '../../core/bag/checksums.ts';
import { allFindings, type BagFinding, type BagFindings } from '../../core/bag/finding.ts';
import { planBag } from '../../core/bag/judge-bag.ts';
import { ok, refused, type Result } from '../../core/result.ts';
import type { BagSource } from './bag-source.ts';
import { folderSource } from './folder-source.ts';
import { hashStream, isKnownAlgorithm } from './hash-file.ts';
import { zipSource } from './zip-source.ts';

/** What was found out about a bag: a folder, or a zip file. */
export type BagVerdict = BagFindings & {
  readonly valid: boolean;
  /** A bundle is a bag that Galley wrote. */
  readonly kind: 'bundle' | 'bag';
  /** The version of BagIt, or empty where the bag does not say. */
  readonly version: string;
  readonly files: number;
};

/** The largest tag file that is read; bytes. It lists some hundreds of thousands of files. */
const largestTag = 64 * 1024 * 1024;

/** Judges a bag as RFC 8493 says: whether it is complete, and whether its files are what its manifests say. */
export async function verifyBag(place: string): Promise<BagVerdict> {
  const source = await sourceAt(place);
  if (!source.ok) return invalid([{ file: '', reason: source.refusal }]);
  try {
    return await verify(source.value);
  } finally {
    await source.value.close();
  }
}

function invalid(errors: readonly BagFinding[]): BagVerdict {
  return { valid: false, kind: 'bag', version: '', files: 0, errors, warnings: [] };
}

async function sourceAt(place: string): Promise<Result<BagSource, string>> {
  const found = await stat(place).catch(() => null);
  if (found === null) return refused('is not there');
  if (found.isDirectory()) return ok(await folderSource(place));
  if (!found.isFile()) return refused('is no file and no folder');
  const head = await headOf(place);
  if (head.startsWith('age-encryption.org/'))
    return refused('is sealed: only who has its passphrase or key can look inside');
  return head.startsWith('PK') ? zipSource(place) : refused('is no zip file, so it holds no bag');
}

/** The first bytes of a file, a letter each. */
async function headOf(file: string): Promise<string> {
  const handle = await open(file);
  try {
    const { buffer: head } = await handle.read(Buffer.alloc(32), 0, 32, 0);
    return head.toString('latin1');
  } finally {
    await handle.close();
  }
}

async function verify(source: BagSource): Promise<BagVerdict> {
  const tags = new Map<string, Uint8Array>();
  const unreadable: BagFinding[] = [];
  for (const [path, size] of source.files) {
    if (path.includes('/') || !path.endsWith('.txt')) continue;
    if (size > largestTag) unreadable.push({ file: path, reason: 'is larger than any tag file' });
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
    const read = await source
      .open(path)
      .then((stream) => hashStream(stream, algorithms))
      .catch((error: unknown) => error);
    if (read instanceof Map) checksums.set(path, read);
    else unreadable.push({ file: path, reason: `cannot be read (${messageOf(read)})` });
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
    errors,
    warnings,
  };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : 'its bytes are damaged';
}
