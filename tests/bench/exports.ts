import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createStory } from '../../src/main/library/create-story.ts';
import { createLibrary } from '../../src/main/library/library-folder.ts';
import { galley, timed } from './child.ts';
import { inventedStory } from './invented-story.ts';
import type { Measure } from './measure.ts';
import { median, rounded } from './statistics.ts';

/** How many stories pandoc is timed on; its time is scaled to all. One call a story is what takes it so long. */
const sample = 30;
const rounds = 3;

type Wish = {
  readonly name: string;
  readonly what: string;
  readonly stories: number;
  readonly formats: string;
  /** What pandoc makes of each story, a call for each. */
  readonly pandoc: readonly (readonly [from: 'html' | 'markdown', to: string, ending: string])[];
  readonly limit: number;
};

function exportMeasure({ name, what, stories, formats, pandoc, limit }: Wish): Measure {
  return {
    name,
    what,
    must: `at least ${limit} x faster than pandoc, one call a story and format (timed on ${sample} stories)`,
    run: async (say) => {
      const folder = await mkdtemp(path.join(tmpdir(), 'galley-bench-'));
      try {
        const library = path.join(folder, 'library');
        await createLibrary(library, { id: crypto.randomUUID(), now: '2026-11-23T08:00:00Z' });
        // The first invented story is a long one, which would say little about the others.
        for (let index = 1; index <= stories; index++)
          await createStory(library, inventedStory(index), crypto.randomUUID());
        const command = (format: string, out: string) =>
          galley(['--library', library, 'export', '--all', '--format', format, '--out', out], folder);
        await command('html', 'pages');
        const own: number[] = [];
        const other: number[] = [];
        for (let round = 0; round < rounds; round++) {
          say(`round ${round + 1} of ${rounds}`);
          own.push((await command(formats, `out-${round}`)).ms);
          other.push(await pandocTime(folder, pandoc, stories));
        }
        const [ours, theirs] = [median(own), median(other)];
        return {
          measured: `${(theirs / ours).toFixed(1)} x (${(ours / 1000).toFixed(1)} s, pandoc ${(theirs / 1000).toFixed(0)} s)`,
          met: theirs / ours >= limit,
          figures: {
            ratio: rounded(theirs / ours),
            oursMs: rounded(ours),
            pandocMs: rounded(theirs),
            limit,
            stories,
          },
        };
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
  };
}

/** How long pandoc takes for all stories, from its time for some; ms. */
async function pandocTime(folder: string, formats: Wish['pandoc'], stories: number): Promise<number> {
  const pages = (await readdir(path.join(folder, 'pages'))).filter((file) => file.endsWith('.html'));
  let ms = 0;
  for (const file of pages.slice(0, sample))
    for (const [from, to, ending] of formats)
      ms += (
        await timed(
          'pandoc',
          ['-f', from, '-t', to, '-s', '-o', `pandoc.${ending}`, path.join('pages', file)],
          folder,
        )
      ).ms;
  return (ms * stories) / Math.min(sample, pages.length);
}

export const exportPages = exportMeasure({
  name: 'export-pages',
  what: '500 stories to HTML, Markdown and ninjs, by the command line',
  stories: 500,
  formats: 'html,markdown,ninjs',
  pandoc: [
    ['html', 'html', 'html'],
    ['html', 'markdown', 'md'],
  ],
  limit: 20,
});

export const exportDocx = exportMeasure({
  name: 'export-docx',
  what: '200 stories to Word, by the command line',
  stories: 200,
  formats: 'docx',
  pandoc: [['html', 'docx', 'docx']],
  limit: 5,
});

export const exportEpub = exportMeasure({
  name: 'export-epub',
  what: '200 stories to EPUB, by the command line',
  stories: 200,
  formats: 'epub',
  pandoc: [['html', 'epub3', 'epub']],
  limit: 5,
});
