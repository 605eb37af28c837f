import * as Y from 'yjs';
import { parts } from '../../src/core/story-doc/story-doc.ts';
import { benchLibrary, resetStory } from './bench-library.ts';
import { openBenchDesk } from './bench-desk.ts';
import { inventedId, typedSection } from './invented-story.ts';
import type { Measure } from './measure.ts';
import { oneFileSaves } from './one-file-library.ts';
import { median, percentile, rounded } from './statistics.ts';

const sizes = [1, 1_000, 10_000] as const;
const samples = 300;
const limit = 1.5;

/**
 * One keystroke handed in to the desk, until the answer that it is safe on the disk. The libraries take turns sample by
 * sample, so that whatever else the machine does falls on all of them.
 */
export const save: Measure = {
  name: 'save',
  what: 'Save of one keystroke batch, by size of the library',
  must: `flat: the median with 10,000 stories at most ${limit} x the median with 1`,
  run: async (say) => {
    const typists: Typist[] = [];
    for (const size of sizes) typists.push(await startTypist(size, await benchLibrary(size, say)));
    say(`${samples} saves in each of ${sizes.length} libraries, taking turns …`);
    try {
      for (let round = -10; round < samples; round++) {
        const first = Math.abs(round) % typists.length;
        for (const typist of [...typists.slice(first), ...typists.slice(0, first)]) {
          const took = await typist.saveOne();
          if (round >= 0) typist.times.push(took);
        }
      }
    } finally {
      for (const typist of typists) await typist.close();
    }
    const oneFile = await oneFileSaves(sizes, say);
    const [smallest, largest] = [typists.at(0), typists.at(-1)];
    if (smallest === undefined || largest === undefined) throw new Error('there are no libraries');
    const ratio = median(largest.times) / median(smallest.times);
    const file = oneFile.map(({ medianMs }) => medianMs.toFixed(medianMs < 10 ? 1 : 0)).join(' / ');
    return {
      measured:
        `${ratio.toFixed(2)} x (medians ${typists.map(({ times }) => median(times).toFixed(2)).join(' / ')} ms; ` +
        `one lowdb file, never fsynced: ${file} ms)`,
      met: ratio <= limit,
      figures: {
        ratio: rounded(ratio),
        limit,
        galley: typists.map(({ stories, times }) => ({
          stories,
          samples: times.length,
          p50Ms: rounded(median(times)),
          p95Ms: rounded(percentile(times, 0.95)),
        })),
        oneLowdbFile: oneFile,
      },
    };
  },
};

type Typist = {
  readonly stories: number;
  readonly times: number[];
  /** Types a letter into the long story; ms until the desk said that it is on the disk. */
  readonly saveOne: () => Promise<number>;
  readonly close: () => Promise<void>;
};

async function startTypist(stories: number, library: string): Promise<Typist> {
  await resetStory(library, 0);
  const { desk, ask } = await openBenchDesk(library);
  const story = inventedId(0);
  const doc = new Y.Doc();
  const { update } = await ask('story.open', { story, have: '' });
  Y.applyUpdate(doc, Buffer.from(update, 'base64'));
  const updates: Uint8Array[] = [];
  doc.on('update', (written: Uint8Array) => void updates.push(written));
  const paragraph = parts.text(doc, typedSection).get(20);
  const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : null;
  if (!(text instanceof Y.XmlText)) throw new Error('the long story has no text to type in');
  let at = 20;
  return {
    stories,
    times: [],
    saveOne: async () => {
      text.insert(at++, 'x');
      const written = Buffer.from(Y.mergeUpdates(updates.splice(0))).toString('base64');
      const began = performance.now();
      await ask('story.update', { story, update: written });
      return performance.now() - began;
    },
    close: () => desk.close(),
  };
}
