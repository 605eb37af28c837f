import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { storyRow } from '../../core/contract/rows.ts';
import { topic } from '../../core/story/topic.ts';
import type { StoryId } from '../../core/ids.ts';
import { writeDurably } from '../library/durable-file.ts';
import { foldName } from '../../core/text/fold-name.ts';
import type { CardUse, Catalogue, Entry } from './catalogue.ts';

const version = 1;
const snapshot = z.strictObject({
  version: z.literal(version),
  entries: z.array(z.strictObject({ row: storyRow, topics: z.array(topic), fingerprint: z.string() })),
});

/**
 * A catalogue in memory, for a Node without SQLite. It is written to a file after it was brought up to date and when
 * it is closed, so that the next start reads one file and not all stories. A file that cannot be used is passed over.
 */
export async function openMemoryCatalogue(file: string | null): Promise<Catalogue> {
  const entries = new Map<StoryId, Entry>();
  if (file !== null) for (const entry of await readSnapshot(file)) entries.set(entry.row.id, entry);
  let changed = false;

  /** The cards of which a name or alias fits, each with the first of the folded names that do. */
  const cards = (fits: (folded: string) => boolean): readonly (CardUse & { readonly name: string })[] =>
    [...entries.values()].flatMap(({ row, topics }) =>
      topics.flatMap((card) => {
        const [name] = [card.name, ...card.aliases].map(foldName).filter(fits).toSorted();
        return name === undefined ? [] : [{ story: row.id, card, name }];
      }),
    );
  const useOf = ({ story, card }: CardUse): CardUse => ({ story, card });

  const save = async () => {
    if (file === null || !changed) return;
    changed = false;
    const content = JSON.stringify({ version, entries: [...entries.values()] });
    await writeDurably(file, content).catch(() => (changed = true));
  };

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
      return cards((name) => folded.has(name)).map(useOf);
    },
    topicsContaining: (words, limit) => {
      const folded = foldName(words);
      const found = cards((name) => name.includes(folded));
      const uses = new Map<string, number>();
      for (const { name } of found) uses.set(name, (uses.get(name) ?? 0) + 1);
      const used = (name: string) => uses.get(name) ?? 0;
      return found
        .toSorted((a, b) => used(b.name) - used(a.name) || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
        .slice(0, limit)
        .map(useOf);
    },
    save,
    close: save,
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
