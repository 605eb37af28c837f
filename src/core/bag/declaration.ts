import { ok, refused, type Result } from '../result.ts';

/** What `bagit.txt` says: the version of BagIt, and how the other tag files are written. */
export type BagDeclaration = {
  readonly version: string;
  readonly encoding: string;
};

/**
 * Reads `bagit.txt` (RFC 8493, 2.1.1): two lines, in UTF-8 without a mark at the beginning. The older versions allow
 * spaces around the colons. Refuses with the reason.
 */
export function readDeclaration(bytes: Uint8Array): Result<BagDeclaration, string> {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)
    return refused('begins with a byte order mark, which BagIt forbids');
  const lines = new TextDecoder().decode(bytes).split(/\r\n|\r|\n/);
  if (lines.at(-1) === '') lines.pop();
  const version = /^BagIt-Version\s*:\s*(\d+\.\d+)\s*$/.exec(lines[0] ?? '')?.[1];
  if (version === undefined) return refused('does not say which version of BagIt the bag follows');
  const encoding = /^Tag-File-Character-Encoding\s*:\s*(\S+)\s*$/.exec(lines[1] ?? '')?.[1];
  if (encoding === undefined) return refused('does not say in which characters the tag files are written');
  if (lines.length > 2) return refused('has more than its two lines');
  if (!isBefore(version, '1.0') && !lines.every((line) => /^[^:\s]+: \S+$/.test(line)))
    return refused('has spaces where BagIt 1.0 allows none');
  return ok({ version, encoding });
}

/** The text of `bagit.txt` of the bags that are made here. */
export const declarationText = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';

/** Whether a version of BagIt comes before another one. */
export function isBefore(version: string, other: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [otherMajor = 0, otherMinor = 0] = other.split('.').map(Number);
  return major < otherMajor || (major === otherMajor && minor < otherMinor);
}
