import { createHash, getHashes } from 'node:crypto';
import type { Readable } from 'node:stream';

const known = new Set(getHashes().map((name) => name.toLowerCase().replaceAll('-', '')));

/** Whether checksums of an algorithm, as names of manifests have it, can be worked out. */
export function isKnownAlgorithm(algorithm: string): boolean {
  return known.has(algorithm);
}

/** The checksums of a stream in several algorithms, in one reading; small hexadecimal digits. */
export async function hashStream(
  stream: Readable,
  algorithms: Iterable<string>,
): Promise<ReadonlyMap<string, string>> {
  const hashes = [...algorithms].map((name) => [name, createHash(name)] as const);
  for await (const piece of stream as AsyncIterable<Buffer>)
    for (const [, hash] of hashes) hash.update(piece);
  return new Map(hashes.map(([name, hash]) => [name, hash.digest('hex')]));
}
