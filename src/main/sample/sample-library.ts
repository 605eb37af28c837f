import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { refusalOf, type Refusal } from '../../core/contract/refusal.ts';
import { ok, refused, type Result } from '../../core/result.ts';
import type { HouseStyle } from '../../core/story/house-style.ts';
import { importInWorker } from '../import/import-in-worker.ts';
import { createStory } from '../library/create-story.ts';
import { newStoryId } from '../library/new-id.ts';

/** The stories of the sample library: Markdown files, read as any file of a user is. */
const folder = fileURLToPath(
  new URL(
    import.meta.url.endsWith('.ts') ? '../../../resources/sample-library' : '../../resources/sample-library',
    import.meta.url,
  ),
);

/** Puts the sample stories into a library that was just made. `now` is an ISO 8601 moment. */
export async function addSampleStories(
  library: string,
  style: HouseStyle,
  now: string,
): Promise<Result<null, Refusal>> {
  let files: readonly string[];
  try {
    files = (await readdir(folder)).filter((name) => name.endsWith('.md')).toSorted();
  } catch {
    return refused(refusalOf('file-missing', 'The sample library'));
  }
  // A minute apart, so that the list has an order.
  for (const [index, fileName] of files.entries()) {
    const moment = new Date(Date.parse(now) - index * 60_000).toISOString();
    const read = await importInWorker(path.join(folder, fileName), { style, now: moment, fileName });
    if (!read.ok) return read;
    const added = await createStory(
      library,
      { ...read.value.content, id: newStoryId(), updatedAt: moment },
      randomUUID(),
    );
    if (!added.ok) return added;
  }
  return ok(null);
}
