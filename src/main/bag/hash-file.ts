import { createHash, getHashes } from 'node:crypto';
import type { Readable } from 'node:stream';

/** What Node calls an algorithm, by its name in a manifest's: `sha3512` is its `sha3-512`. */
const nodeNames = new Map(getHashes().map((name) => [name.toLowerCase().replaceAll('-', ''), name]));

/** Whether checksums of an algorithm, as names of manifests have it, can be worked out. */
export function isKnownAlgorithm(algorithm: string): boolean {
  return nodeNames.has(algorithm);
}

/** The checksums of a stream in several algorithms, in one reading; small hexadecimal digits. */
export async function hashStream(
  stream: Readable,
  algorithms: Iterable<string>,
): Promise<ReadonlyMap<string, string>> {
  const hashes = [...algorithms].map((name) => [name, createHash(nodeNames.get(name) ?? name)] as const);
  for await (const piece of stream as AsyncIterable<Buffer>)
    for (const [, hash] of hashes) hash.update(piece);
  return new Map(hashes.map(([name, hash]) => [name, hash.digest('hex')]));
}
