import { readFile } from 'node:fs/promises';
import type { Adapter } from 'lowdb';
import { writeDurably } from './durable-file.ts';
import { errorCode } from './storage-refusal.ts';

/**
 * lowdb's file adapter made durable: its own writer renames without fsync, so a power cut could leave an empty file.
 * Reading gives the parsed JSON (unchecked), or null where there is no file; broken JSON throws a SyntaxError.
 */
export function durableJson<T>(file: string): Adapter<T> {
  return {
    read: async () => {
      try {
        return JSON.parse(await readFile(file, 'utf8')) as T;
      } catch (error) {
        if (errorCode(error) === 'ENOENT') return null;
        throw error;
      }
    },
    write: (data) => writeDurably(file, `${JSON.stringify(data, null, 2)}\n`),
  };
}
