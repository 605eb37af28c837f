import { createReadStream } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import path from 'node:path';
import type { BagFinding } from '../../core/bag/finding.ts';
import type { BagSource } from './bag-source.ts';

/** Larger pieces than usual: a checksum is worked out faster in them. */
const pieceSize = 1024 * 1024;

/** A bag that lies in a folder. Links are errors and are not followed: what they lead to is not in the bag. */
export async function folderSource(folder: string): Promise<BagSource> {
  const files = new Map<string, number>();
  const errors: BagFinding[] = [];
  const walk = async (inside: string): Promise<void> => {
    const found = await readdir(path.join(folder, inside), { withFileTypes: true }).catch(() => null);
    if (found === null) {
      errors.push({ file: inside, reason: 'is a folder that cannot be read' });
      return;
    }
    for (const entry of found.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      const name = inside === '' ? entry.name : `${inside}/${entry.name}`;
      if (entry.isDirectory()) await walk(name);
      else if (!entry.isFile())
        errors.push({ file: name, reason: entry.isSymbolicLink() ? 'is a link' : 'is no file' });
      else {
        // It may be gone again: somebody else works in the folder, or a share drops out.
        const stats = await lstat(path.join(folder, name)).catch(() => null);
        if (stats === null) errors.push({ file: name, reason: 'is a file that cannot be read' });
        else files.set(name, stats.size);
      }
    }
  };
  await walk('');
  return {
    files,
    barred: new Set(),
    findings: { errors, warnings: [] },
    open: async (name) => createReadStream(path.join(folder, name), { highWaterMark: pieceSize }),
    close: async () => undefined,
  };
}
