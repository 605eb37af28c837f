import { createWriteStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { zipEntry } from '../bundle/zip-entry.ts';

/**
 * Zips the files of a folder into a file in another one, with fixed dates: the same files give the same bytes. Throws
 * what goes wrong on the way.
 */
export async function zipFiles(folder: string, zipFile: string): Promise<void> {
  const zip = new ZipFile();
  const output = zip.outputStream as Readable;
  // yazl tells of a file that it cannot read here alone; unheard, that would end the program.
  zip.on('error', (error: unknown) => output.destroy(error instanceof Error ? error : new Error('zip')));
  for (const name of (await readdir(folder)).toSorted())
    zip.addFile(path.join(folder, name), name, { ...zipEntry, compress: true });
  zip.end();
  await pipeline(output, createWriteStream(zipFile));
}
