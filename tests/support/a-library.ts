import path from 'node:path';
import type { Story } from '../../src/core/story/story.ts';
import { createStory } from '../../src/main/library/create-story.ts';
import { createLibrary } from '../../src/main/library/library-folder.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** A library on the disk with these stories in it; its folder. */
export async function aLibrary(...stories: readonly Story[]): Promise<string> {
  const library = path.join(await temporaryFolder(), 'library');
  const created = await createLibrary(library, { id: crypto.randomUUID(), now: '2026-11-23T08:00:00Z' });
  if (!created.ok) throw new Error(created.refusal.code);
  for (const story of stories) {
    const made = await createStory(library, story, `lineage-${story.id}`);
    if (!made.ok) throw new Error(made.refusal.code);
  }
  return library;
}
