import type { StoryRow } from '../../core/contract/rows.ts';
import type { StoryId } from '../../core/ids.ts';
import { storyIds } from '../library/library-folder.ts';
import type { Catalogue, Entry } from './catalogue.ts';
import { fingerprintOf, readEntry } from './story-entry.ts';

/** How many stories are looked at side by side. */
const batch = 64;

export type RefreshOptions = {
  /** Stops the refresh between two batches. */
  readonly signal: AbortSignal;
  /** Rows that are new or different, and stories that are gone; called for each batch with any. */
  readonly onChange: (rows: readonly StoryRow[], gone: readonly StoryId[]) => void;
};

/**
 * Brings the catalogue up to date with the stories on the disk: looks at each story's files, and reads those that
 * changed since, and keeps what it learned. A story that is edited meanwhile is reported by whoever edits it.
 */
export async function refreshCatalogue(
  library: string,
  catalogue: Catalogue,
  { signal, onChange }: RefreshOptions,
): Promise<void> {
  const known = catalogue.fingerprints();
  // A folder that cannot be read at the moment says nothing about what is in it.
  const ids = await storyIds(library).catch(() => null);
  if (ids === null) return;
  const present = new Set(ids);
  const gone = [...known.keys()].filter((id) => !present.has(id));
  if (gone.length > 0) {
    write(() => catalogue.remove(gone));
    onChange([], gone);
  }
  for (let at = 0; at < ids.length && !signal.aborted; at += batch) {
    const entries = await Promise.all(
      ids.slice(at, at + batch).map(async (id): Promise<Entry | null> => {
        const fingerprint = known.get(id);
        const unchanged = fingerprint !== undefined && fingerprint === (await fingerprintOf(library, id));
        return unchanged ? null : readEntry(library, id);
      }),
    );
    const changed = entries.filter((entry) => entry !== null);
    if (changed.length === 0 || signal.aborted) continue;
    write(() => catalogue.put(changed));
    onChange(
      changed.map(({ row }) => row),
      [],
    );
  }
  await catalogue.save();
}

/** The catalogue is only a copy: where it cannot be written, the next start catches up. */
function write(task: () => void): void {
  try {
    task();
  } catch {
    // A full or read-only disk.
  }
}
