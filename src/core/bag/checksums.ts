import type { BagFinding, BagFindings } from './finding.ts';
import type { BagListing } from './judge-bag.ts';
import type { Manifest } from './manifest.ts';

/** The algorithms that a file's checksums are wanted in, by path. */
export type Wanted = ReadonlyMap<string, ReadonlySet<string>>;

/** The checksums of files by path and algorithm. */
export type Checksums = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Which checksums have to be worked out: of files that are there, in algorithms that are known. */
export function wantedChecksums(
  manifests: readonly Manifest[],
  listing: BagListing,
  known: (algorithm: string) => boolean,
): Wanted {
  const wanted = new Map<string, Set<string>>();
  for (const { algorithm, entries } of manifests) {
    if (!known(algorithm)) continue;
    for (const { path } of entries) {
      if (!listing.has(path)) continue;
      const algorithms = wanted.get(path) ?? new Set();
      wanted.set(path, algorithms.add(algorithm));
    }
  }
  return wanted;
}

/** Compares what manifests say with what files are. A manifest of an unknown algorithm proves nothing. */
export function compareChecksums(
  manifests: readonly Manifest[],
  checksums: Checksums,
  known: (algorithm: string) => boolean,
): BagFindings {
  const errors: BagFinding[] = [];
  const warnings: BagFinding[] = [];
  for (const { name, algorithm, entries } of manifests) {
    if (!known(algorithm)) {
      const another = manifests.some(
        (other) => known(other.algorithm) && other.name.startsWith('tag') === name.startsWith('tag'),
      );
      (another ? warnings : errors).push({
        file: name,
        reason: `cannot be checked: “${algorithm}” is an unknown algorithm`,
      });
      continue;
    }
    for (const { path, checksum } of entries) {
      const found = checksums.get(path)?.get(algorithm);
      if (found !== undefined && found !== checksum)
        errors.push({ file: path, reason: `was changed: its ${algorithm} is not the one in ${name}` });
    }
  }
  return { errors, warnings };
}
