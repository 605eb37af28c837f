import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { Low } from 'lowdb';
import { z } from 'zod';
import { durableJson } from '../library/durable-json.ts';

const settingsFile = z.object({ library: z.string().nullable().catch(null) });

/** What Galley remembers on this machine, outside any library. Losing it loses a preference, no work. */
export type Settings = {
  readonly lastLibrary: () => string | null;
  readonly rememberLibrary: (folder: string) => Promise<void>;
};

/** Reads the settings in a folder; null keeps nothing. Damaged settings count as none. */
export async function openSettings(folder: string | null): Promise<Settings> {
  if (folder === null) return { lastLibrary: () => null, rememberLibrary: async () => undefined };
  const db = new Low(durableJson<unknown>(path.join(folder, 'settings.json')), null);
  await db.read().catch(() => undefined);
  const read = settingsFile.safeParse(db.data);
  let library = read.success ? read.data.library : null;
  return {
    lastLibrary: () => library,
    rememberLibrary: async (next) => {
      if (next === library) return;
      library = next;
      db.data = { library };
      await mkdir(folder, { recursive: true })
        .then(() => db.write())
        .catch(() => undefined);
    },
  };
}
