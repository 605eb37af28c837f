import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { JSONFilePreset } from 'lowdb/node';
import type { Story } from '../../src/core/story/story.ts';
import { inventedStory } from './invented-story.ts';
import { median, percentile, rounded } from './statistics.ts';

type OneFileSaves = {
  readonly stories: number;
  readonly samples: number;
  readonly medianMs: number;
  readonly p95Ms: number;
};

/** How many saves are timed: few where one takes seconds. */
const samplesFor = (stories: number) => (stories <= 1 ? 60 : stories <= 1_000 ? 12 : 4);

/**
 * What one keystroke costs where a whole library is one file, as lowdb keeps it out of the box: the same stories, the
 * file written anew for each edit. lowdb does not fsync, so this flatters it.
 */
export async function oneFileSaves(
  sizes: readonly number[],
  say: (line: string) => void,
): Promise<readonly OneFileSaves[]> {
  const found: OneFileSaves[] = [];
  for (const stories of sizes) {
    say(`the same as one lowdb file of ${stories} stories …`);
    found.push(await savesOf(stories));
  }
  return found;
}

async function savesOf(stories: number): Promise<OneFileSaves> {
  const folder = await mkdtemp(path.join(tmpdir(), 'galley-bench-'));
  try {
    const content: { stories: Story[] } = {
      stories: Array.from({ length: stories }, (_, index) => inventedStory(index)),
    };
    const library = await JSONFilePreset(path.join(folder, 'library.json'), content);
    const times: number[] = [];
    for (let sample = 0; sample < samplesFor(stories); sample++) {
      const began = performance.now();
      await library.update(({ stories: all }) => {
        const [first] = all;
        if (first !== undefined) all[0] = { ...first, standfirst: `${first.standfirst}x` };
      });
      times.push(performance.now() - began);
    }
    return {
      stories,
      samples: times.length,
      medianMs: rounded(median(times)),
      p95Ms: rounded(percentile(times, 0.95)),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
