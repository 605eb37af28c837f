import { decodePath, encodePath, pathProblem, withoutDot } from './file-path.ts';
import type { BagFinding, BagFindings } from './finding.ts';
import { linesOf } from './lines.ts';

/** A line of a manifest: a file of the bag and its checksum, in small hexadecimal digits. */
export type ManifestEntry = { readonly path: string; readonly checksum: string };

export type Manifest = {
  /** What the manifest is called. */
  readonly name: string;
  /** As names of manifests have it: in small letters, without hyphens. */
  readonly algorithm: string;
  readonly entries: readonly ManifestEntry[];
};

/** So many files the manifests of a bag may list, all together. */
export const mostEntries = 1_000_000;
export const tooMany = 'lists more files than Galley reads';
/** So many lines of a manifest that are none are shown. */
const mostOddLines = 10;

const names = /^(tag)?manifest-([A-Za-z0-9-]+)\.txt$/;

/** What a file in the base folder of a bag is a manifest of, by its name; null where it is none. */
export function manifestName(name: string): { readonly isTag: boolean; readonly algorithm: string } | null {
  const match = names.exec(name);
  if (match === null) return null;
  return { isTag: match[1] !== undefined, algorithm: (match[2] ?? '').toLowerCase().replaceAll('-', '') };
}

/**
 * Reads the text of a manifest (RFC 8493, 2.1.3 and 2.2.1). A path that leads out of the bag, and one that is listed
 * twice (before version 1.0: twice with different checksums), is an error. No more than `room` files are read.
 */
export function readManifest(
  name: string,
  text: string,
  isOld: boolean,
  room: number = mostEntries,
): { readonly manifest: Manifest; readonly findings: BagFindings } {
  const errors: BagFinding[] = [];
  const warnings: BagFinding[] = [];
  const known = new Map<string, string>();
  let odd = 0;
  for (const line of linesOf(text)) {
    if (line.trim() === '') continue;
    const match = /^([0-9A-Fa-f]+)[ \t]+(\*?)(.+)$/s.exec(line);
    if (match === null) {
      odd++;
      if (odd <= mostOddLines)
        errors.push({ file: name, reason: `has a line that is none of a manifest: “${shortened(line)}”` });
      continue;
    }
    if (known.size === room) {
      errors.push({ file: name, reason: tooMany });
      break;
    }
    const [, digits = '', star, written = ''] = match;
    const checksum = digits.toLowerCase();
    const path = withoutDot(decodePath(written, isOld));
    if (star === '*') warnings.push({ file: name, reason: `marks ${path} with a star, as md5sum does` });
    if (path !== decodePath(written, isOld))
      warnings.push({ file: name, reason: `writes ./ in front of ${path}` });
    const problem = pathProblem(path);
    const before = known.get(path);
    if (problem !== null) errors.push({ file: path, reason: `${problem} (in ${name})` });
    else if (before === undefined) known.set(path, checksum);
    else if (before !== checksum) errors.push({ file: path, reason: `has two checksums in ${name}` });
    else (isOld ? warnings : errors).push({ file: path, reason: `is listed twice in ${name}` });
  }
  if (odd > mostOddLines)
    errors.push({ file: name, reason: `has ${odd - mostOddLines} more lines that are none of a manifest` });
  const algorithm = manifestName(name)?.algorithm ?? '';
  const entries = [...known].map(([path, checksum]) => ({ path, checksum }));
  return { manifest: { name, algorithm, entries }, findings: { errors, warnings } };
}

/** The text of a manifest, its files in the order of their names. */
export function manifestText(entries: readonly ManifestEntry[]): string {
  return entries
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, checksum }) => `${checksum}  ${encodePath(path)}\n`)
    .join('');
}

/** A text of somebody else's, as it may stand in a sentence. */
export function shortened(line: string): string {
  return line.length <= 60 ? line : `${line.slice(0, 59)}…`;
}
