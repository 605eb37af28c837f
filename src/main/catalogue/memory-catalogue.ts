import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { storyRow } from '../../core/contract/rows.ts';
import { topic } from '../../core/story/topic.ts';
import type { StoryId } from '../../core/ids.ts';
import { writeDurably } from '../library/durable-file.ts';
import { foldName, type CardUse, type Catalogue, type Entry } from './catalogue.ts';

const version = 1;
const snapshot = z.strictObject({
  version: z.literal(version),
  entries: z.array(z.strictObject({ row: storyRow, topics: z.array(topic), fingerprint: z.string() })),
});

/**
 * A catalogue in memory, for a Node without SQLite. It is written to a file when it is closed, so that the next
 * start reads one file and not all stories. A file that cannot be used is passed over.
 */
export async function openMemoryCatalogue(file: string | null): Promise<Catalogue> {
  const entries = new Map<StoryId, Entry>();
  if (file !== null) for (const entry of await readSnapshot(file)) entries.set(entry.row.id, entry);
  let changed = false;

  const cards = (fits: (folded: string) => boolean): readonly CardUse[] =>
    [...entries.values()].flatMap(({ row, topics }) =>
      topics
        .filter(({ name, aliases }) => [name, ...aliases].some((text) => fits(foldName(text))))
        .map((card) => ({ story: row.id, card })),
    );

  return {
    rows: () => [...entries.values()].map(({ row }) => row),
    row: (id) => entries.get(id)?.row ?? null,
    fingerprints: () => new Map([...entries].map(([id, { fingerprint }]) => [id, fingerprint])),
    put: (added) => {
      for (const entry of added) entries.set(entry.row.id, entry);
      changed = true;
    },
    remove: (ids) => {
      for (const id of ids) entries.delete(id);
      changed = true;
    },
    topicsNamed: (names) => {
      const folded = new Set(names.map(foldName));
      return cards((name) => folded.has(name));
    },
    topicsContaining: (words, limit) => {
      const folded = foldName(words);
      return cards((name) => name.includes(folded)).slice(0, limit);
    },
    close: async () => {
      if (file === null || !changed) return;
      const content = JSON.stringify({ version, entries: [...entries.values()] });
      await writeDurably(file, content).catch(() => undefined);
    },
  };
}

async function readSnapshot(file: string): Promise<readonly Entry[]> {
  try {
    const parsed = snapshot.safeParse(JSON.parse(await readFile(file, 'utf8')));
    return parsed.success ? parsed.data.entries : [];
  } catch {
    return [];
  }
}
