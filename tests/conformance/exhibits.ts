import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { withClaim } from '../../src/core/document/mark-claim.ts';
import type { DocumentJson } from '../../src/core/document/document.ts';
import { storyId, type StoryId } from '../../src/core/ids.ts';
import { exportFormats, type ExportFormat } from '../../src/core/story/export-formats.ts';
import type { Story } from '../../src/core/story/story.ts';
import { sha256 } from '../../src/main/library/hash.ts';
import { keepFile } from '../../src/main/library/captures.ts';
import { createLibrary } from '../../src/main/library/library-folder.ts';
import { createStory } from '../../src/main/library/create-story.ts';
import { runWith } from '../command-line/run-galley.ts';
import { anyStory } from '../support/arbitrary-story.ts';
import {
  aCapture,
  aClaim,
  aJudgement,
  anAnnotation,
  anEvidence,
  aSource,
  aStory,
  aTopic,
  idOf,
  text,
} from '../support/stories.ts';
import type { ExportedFile, Exhibits } from './judge.ts';

const section = 'whats-happened';

/** A page that the story’s one capture is made of. */
const page = '<!DOCTYPE html><title>The wall</title><p>The harbour wall is nine metres high.</p>';

/** A text with every kind of block and mark that there is. */
const everyBlock: DocumentJson = {
  type: 'doc',
  content: [
    ...text('The wall is nine metres high, and it leaks at “high water” – twice a day.').content,
    { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: 'A sub-heading' }] },
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'Bold', marks: [{ type: 'bold' }] },
        { type: 'text', text: ' and ' },
        { type: 'text', text: 'leaning', marks: [{ type: 'italic' }] },
        { type: 'text', text: ', a ' },
        {
          type: 'text',
          text: 'link with odd signs',
          marks: [{ type: 'link', attrs: { href: 'https://a.example/a(b)?c=d&e=ü' } }],
        },
        { type: 'text', text: ', a place on ' },
        { type: 'text', text: 'this page', marks: [{ type: 'link', attrs: { href: '#how-we-got-here' } }] },
        { type: 'citation', attrs: { source: 's1' } },
        { type: 'hardBreak' },
        { type: 'text', text: 'and mail', marks: [{ type: 'link', attrs: { href: 'mailto:a@b.example' } }] },
        { type: 'citation', attrs: { source: 'gone' } },
      ],
    },
    {
      type: 'bulletList',
      content: [
        {
          type: 'listItem',
          content: [
            ...text('First').content,
            {
              type: 'orderedList',
              attrs: { start: 3 },
              content: [{ type: 'listItem', content: text('Third').content }],
            },
          ],
        },
        { type: 'listItem', content: text('Second').content },
      ],
    },
    { type: 'blockquote', content: text('Nobody asked the pilots.', 'Nobody at all.').content },
    ...text('Crème brûlée, naïve, 日本語, 🧑‍🚒 and e\u0301 – Donaudampfschifffahrtsgesellschaftskapitän')
      .content,
  ],
};

/** A story with everything that a story can hold. */
function everything(captured: ReturnType<typeof aCapture>): Story {
  const words = 'The wall is nine metres high';
  return aStory({
    id: idOf(1),
    headline: 'Wall & gate <leak> “again”',
    standfirst: 'A story with everything.',
    slug: 'everything',
    bylines: ['Ana Ruiz', 'Ben Okafor'],
    status: 'ready',
    sections: {
      [section]: withClaim(everyBlock, { from: 0, to: words.length }, 'c1'),
      'how-we-got-here': text('In 1931 the wall was built.', 'In 1953 it broke.'),
    },
    sources: [
      aSource('s1', {
        outlet: 'The Harbour Times',
        title: 'Wall leaks',
        url: 'https://harbour.example/wall?a=1&b=2',
        authors: ['C. Doe'],
        publishedAt: '2026-11-20',
      }),
      aSource('s2', { outlet: 'Ministry of Tides' }),
    ],
    topics: [
      aTopic('t1', 'Harbour wall', { description: 'A wall.', aliases: ['The Wall'], kind: 'place' }),
      aTopic('t2', 'Ana of Orrin', { description: 'A pilot.', kind: 'person' }),
    ],
    captures: [captured],
    annotations: [
      anAnnotation('n1', captured, { exact: 'nine metres high', note: 'As said.', tags: ['height'] }),
    ],
    claims: [aClaim('c1', { words }), aClaim('c2', { words: 'It broke.' })],
    judgements: [aJudgement('j1', 'c1', { words }), aJudgement('j2', 'c2', { verdict: 'wrong' })],
    evidence: [anEvidence('e1', 'c1', { annotation: anAnnotation('n1', captured).id })],
  });
}

const rightToLeft = (number: number, language: string, headline: string, words: string): Story =>
  aStory({
    id: idOf(number),
    language,
    headline,
    slug: `right-to-left-${language}`,
    sections: { [section]: text(words) },
    topics: [aTopic('t1', headline)],
  });

const arabic = rightToLeft(2, 'ar', 'مدينة سلوان', 'فتحت المكتبة أبوابها في المساء، وقال المدير: «أهلا».');
const hebrew = rightToLeft(3, 'he', 'ספרייה חדשה', 'הספרייה נפתחה בערב, אמר המנהל: „ברוכים הבאים”.');

/** How many stories of any kind are judged besides. */
const arbitrary = 20;

/** Makes a library of stories that hold everything, and exports all of them in all formats by the command line. */
export async function makeExhibits(folder: string): Promise<Exhibits> {
  const library = path.join(folder, 'library');
  await createLibrary(library, { id: crypto.randomUUID(), now: '2026-11-23T08:00:00Z' });
  const kept = {
    original: await keepFile(library, Buffer.from(page), 'html'),
    page: await keepFile(
      library,
      Buffer.from('<p data-start="0">The harbour wall is nine metres high.</p>'),
      'html',
    ),
    text: await keepFile(library, Buffer.from('The harbour wall is nine metres high.'), 'txt'),
  };
  if (!kept.original.ok || !kept.page.ok || !kept.text.ok) throw new Error('the captures could not be kept');
  const captured = aCapture('cap1', 's1', {
    original: { sha256: sha256(page), extension: 'html', bytes: page.length },
    page: kept.page.value.sha256,
    text: kept.text.value.sha256,
  });
  const any = fc.sample(anyStory(), { numRuns: arbitrary, seed: 4 }).map((story, index) => ({
    ...story,
    ...nothingSaved,
    id: storyId.parse(idOf(100 + index)),
    slug: `any-${index}`,
  }));
  const stories = [everything(captured), arabic, hebrew, aStory({ id: idOf(4), slug: 'empty' }), ...any];
  for (const story of stories) await createStory(library, story, `lineage-${story.id}`);

  const out = path.join(folder, 'out');
  await mkdir(out);
  const files = new Map<ExportFormat, readonly ExportedFile[]>();
  const { said, out: printed } = await runWith(
    {},
    folder,
    '--library',
    library,
    'export',
    '--all',
    '--format',
    exportFormats.join(','),
    '--out',
    out,
    '--json',
  );
  const report = JSON.parse(printed) as {
    exported: readonly { readonly id: StoryId; readonly format: ExportFormat; readonly file: string }[];
    failed: readonly { readonly error: string }[];
  };
  if (report.failed.length > 0)
    throw new Error([said, ...report.failed.map(({ error }) => error)].join('\n'));
  const byId = new Map(stories.map((story) => [story.id, story]));
  for (const { id, format, file } of report.exported) {
    const story = byId.get(id);
    if (story !== undefined) files.set(format, [...(files.get(format) ?? []), { story, file }]);
  }
  // A judge that is shown nothing finds nothing wrong.
  const missing = exportFormats.filter((format) => files.get(format)?.length !== stories.length);
  if (missing.length > 0) throw new Error(`not every story was exported as ${missing.join(', ')}`);
  const together = path.join(folder, 'together');
  await runWith(
    {},
    folder,
    '--library',
    library,
    'export',
    '--all',
    '--together',
    '--format',
    'epub,bundle',
    '--out',
    together,
  );
  await writeFile(path.join(folder, 'notes.txt'), '');
  return {
    folder,
    library,
    stories: byId,
    files,
    digests: {
      epub: path.join(together, 'digest-2026-11-23.epub'),
      bundle: path.join(together, 'digest-2026-11-23.galley'),
    },
  };
}

/** Arbitrary stories speak of captures that no library has. */
const nothingSaved = { captures: [], annotations: [], evidence: [] };
