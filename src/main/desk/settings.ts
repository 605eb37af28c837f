import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { Low } from 'lowdb';
import { z } from 'zod';
import { durableJson } from '../library/durable-json.ts';

const settingsFile = z.object({
  library: z.string().nullable().catch(null),
  person: z.string().min(1).nullable().catch(null),
});

/** What Galley remembers on this machine, outside any library. Losing it loses a preference, no work. */
export type Settings = {
  readonly lastLibrary: () => string | null;
  readonly rememberLibrary: (folder: string) => Promise<void>;
  /** What the person at this machine is called, or null where they have not said. */
  readonly person: () => string | null;
  readonly rememberPerson: (name: string) => Promise<void>;
};

/** Reads the settings in a folder; null keeps nothing. Damaged settings count as none. */
export async function openSettings(folder: string | null): Promise<Settings> {
  const db = folder === null ? null : new Low(durableJson<unknown>(path.join(folder, 'settings.json')), null);
  await db?.read().catch(() => undefined);
  let current = settingsFile.safeParse(db?.data).data ?? { library: null, person: null };
  const remember = async (change: Partial<typeof current>) => {
    current = { ...current, ...change };
    if (db === null || folder === null) return;
    db.data = current;
    await mkdir(folder, { recursive: true })
      .then(() => db.write())
      .catch(() => undefined);
  };
  return {
    lastLibrary: () => current.library,
    rememberLibrary: async (library) => {
      if (library !== current.library) await remember({ library });
    },
    person: () => current.person,
    rememberPerson: (name) => remember({ person: name === '' ? null : name }),
  };
}
