import { mkdir, readdir, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { open, type Entry } from 'yauzl';
import { aLibrary } from '../../../tests/support/a-library.ts';
import { aStory, idOf, text } from '../../../tests/support/stories.ts';
import { noPdf } from '../../../tests/support/desk.ts';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { defaultHouseStyle } from '../../core/story/default-house-style.ts';
import { type ExportReport } from '../../core/contract/batches.ts';
import { exportFormats } from '../../core/story/export-formats.ts';
import { sentenceFor } from '../../core/contract/messages.ts';
import { refusalOf } from '../../core/contract/refusal.ts';
import { storyId } from '../../core/ids.ts';
import { ok, refused } from '../../core/result.ts';
import type { Story } from '../../core/story/story.ts';
import { libraryPaths } from '../library/library-folder.ts';
import { exportStories, type ExportJob } from './export-stories.ts';
import { zipFiles } from './zip-files.ts';

const pilots = aStory({
  id: storyId.parse('1a2b3c4d-0000-4000-8000-000000000001'),
  headline: 'Pilots return',
  slug: 'pilots',
  sections: { 'whats-happened': text('At noon.') },
});
/** A story of the same name, of which nothing but the id and the words are its own. */
const namesake = (id: string, words: string, values: Partial<Omit<Story, 'sections'>> = {}): Story =>
  aStory({
    id: storyId.parse(id),
    headline: 'Pilots return',
    slug: 'pilots',
    sections: { 'whats-happened': text(words) },
    ...values,
  });

let folder: string;

beforeEach(async () => {
  folder = path.join(await temporaryFolder(), 'out');
  await mkdir(folder);
});

/** Exports stories that lie in a library on the disk. */
async function exported(stories: readonly Story[], job: Partial<ExportJob> = {}): Promise<ExportReport> {
  return exportStories({
    library: await aLibrary(...stories),
    stories: stories.map(({ id }) => id),
    formats: ['text'],
    folder,
    overwrite: false,
    together: false,
    coverage: false,
    fileNames: '{slug}',
    captures: 'whole',
    finishing: { sign: null, seal: null },
    style: defaultHouseStyle,
    state: async (id) => refused(refusalOf('story-not-found', id)),
    pdf: noPdf,
    find: async (id) => {
      const story = stories.find((one) => one.id === id);
      return story === undefined
        ? refused(refusalOf('story-not-found', id))
        : ok({ named: story, current: { story, settled: true } });
    },
    read: async (id) => {
      const story = stories.find((one) => one.id === id);
      return story === undefined ? refused(refusalOf('story-not-found', id)) : ok({ story, settled: true });
    },
    ...job,
  });
}

/** The formats that need neither a desk nor a browser. */
const made = exportFormats.filter((format) => format !== 'bundle' && format !== 'pdf');

const read = (file: string) => readFile(path.join(folder, file), 'utf8');

describe('the file of an exported story', () => {
  test('is called by its slug, in every format that was asked for, and nothing else is written', async () => {
    const report = await exported([pilots], { formats: made });
    const files = [
      'pilots.html',
      'pilots.md',
      'pilots.docx',
      'pilots.epub',
      'pilots.ninjs.json',
      'pilots.jsonld',
      'pilots.txt',
      'pilots.json',
    ];
    expect(report).toEqual({
      exported: made.map((format, at) => ({
        id: pilots.id,
        slug: 'pilots',
        format,
        file: files[at],
      })),
      failed: [],
      stopped: false,
    });
    expect(await readdir(folder)).toEqual(files.toSorted());
    const texts = files.filter((file) => !/\.(?:docx|epub)$/.test(file));
    for (const file of texts) expect(await read(file)).toContain('At noon.');
  });

  test.each([
    [{ slug: '', headline: 'Café Zoë opens' }, 'cafe-zoe-opens.txt'],
    [{ slug: 'سلوان', headline: '' }, 'سلوان.txt'],
    [{ slug: 'con', headline: '' }, 'con-story.txt'],
    [{ slug: '', headline: '' }, `${idOf(1)}.txt`],
  ])('of %j is %s', async (values, file) => {
    await exported([aStory(values)]);
    expect(await readdir(folder)).toEqual([file]);
  });

  test('of a slug as long as any file system’s names is written all the same', async () => {
    const report = await exported([aStory({ slug: '語'.repeat(255) })], { formats: ['html'] });
    expect(report.failed).toEqual([]);
    expect(Buffer.byteLength((await readdir(folder))[0] ?? '')).toBeLessThanOrEqual(255);
  });

  test('that is JSON is byte for byte the story’s own file in the library', async () => {
    const library = await aLibrary(pilots);
    await exported([pilots], { library, formats: ['json'] });
    expect(await read('pilots.json')).toBe(
      await readFile(path.join(libraryPaths.story(library, pilots.id), 'story.json'), 'utf8'),
    );
  });

  test('that is JSON says what is in memory where the library’s file is behind', async () => {
    const library = await aLibrary(pilots);
    const story: Story = { ...pilots, headline: 'Pilots strike again' };
    await exported([pilots], {
      library,
      formats: ['json'],
      find: async () => ok({ named: story, current: { story, settled: false } }),
    });
    expect(JSON.parse(await read('pilots.json'))).toMatchObject({
      id: pilots.id,
      headline: 'Pilots strike again',
    });
  });
});

describe('stories of one slug', () => {
  test('do not write over each other: the second carries the beginning of its id', async () => {
    const second = namesake('5e6f7a8b-0000-4000-8000-000000000002', 'At dusk.');
    const report = await exported([pilots, second], { formats: ['text', 'html'] });
    expect(report.failed).toEqual([]);
    expect((await readdir(folder)).toSorted()).toEqual([
      'pilots-5e6f7a8b.html',
      'pilots-5e6f7a8b.txt',
      'pilots.html',
      'pilots.txt',
    ]);
    expect(await read('pilots.txt')).toContain('At noon.');
    expect(await read('pilots-5e6f7a8b.txt')).toContain('At dusk.');
  });

  test('that differ only in how an accent is written get names that no file system takes for one', async () => {
    const composed = { ...pilots, slug: 'café' };
    const decomposed = namesake('5e6f7a8b-0000-4000-8000-000000000002', 'x', { slug: 'cafe\u0301' });
    const { exported: files } = await exported([composed, decomposed]);
    expect(new Set(files.map(({ file }) => file.normalize('NFC'))).size).toBe(2);
  });

  test.each([true, false])('all leave, however alike their ids are (overwrite: %j)', async (overwrite) => {
    const stories = [
      pilots,
      namesake('5e6f7a8b-0000-4000-8000-000000000002', 'At dusk.'),
      namesake('5e6f7a8b-0000-4000-8000-000000000003', 'At dawn.'),
      namesake('9c0d1e2f-0000-4000-8000-000000000004', 'At night.', { slug: 'pilots-5e6f7a8b' }),
    ];
    const report = await exported(stories, { overwrite });
    expect(report.failed).toEqual([]);
    const texts = await Promise.all(report.exported.map(({ file }) => read(file)));
    expect(texts.map((words) => /At \w+\./u.exec(words)?.[0])).toEqual([
      'At noon.',
      'At dusk.',
      'At dawn.',
      'At night.',
    ]);
  });
});

describe('a file that is there already', () => {
  beforeEach(() => writeFile(path.join(folder, 'pilots.txt'), 'mine'));

  test('is kept and named in the report; the other formats are written', async () => {
    const report = await exported([pilots], { formats: ['text', 'html'] });
    const file = path.join(folder, 'pilots.txt');
    expect(report.failed).toEqual([
      {
        id: pilots.id,
        file: 'pilots.txt',
        code: 'export-exists',
        error: sentenceFor(refusalOf('export-exists', file)),
      },
    ]);
    expect(report.exported.map((one) => one.file)).toEqual(['pilots.html']);
    expect(await read('pilots.txt')).toBe('mine');
  });

  test('is replaced where the user said so, and nothing is left beside it', async () => {
    expect((await exported([pilots], { overwrite: true, coverage: false })).failed).toEqual([]);
    expect(await read('pilots.txt')).toContain('At noon.');
    expect(await readdir(folder)).toEqual(['pilots.txt']);
  });
});

test('a link that leads nowhere is a file too: it is not replaced unasked', async () => {
  await symlink('/nowhere/at/all', path.join(folder, 'pilots.txt'));
  expect((await exported([pilots])).failed).toMatchObject([{ code: 'export-exists' }]);
  expect((await exported([pilots], { overwrite: true, coverage: false })).failed).toEqual([]);
  expect(await read('pilots.txt')).toContain('At noon.');
});

test('a folder in the place of the file is refused, and left as it is', async () => {
  await mkdir(path.join(folder, 'pilots.txt'));
  expect((await exported([pilots], { overwrite: true, coverage: false })).failed).toMatchObject([
    { file: 'pilots.txt' },
  ]);
  expect(await readdir(folder)).toEqual(['pilots.txt']);
});

test('a story that cannot be read is in the report with the reason; the others leave', async () => {
  const report = await exported([pilots], { stories: [idOf(9), pilots.id] });
  expect(report.failed).toEqual([
    {
      id: idOf(9),
      file: '',
      code: 'story-not-found',
      error: sentenceFor(refusalOf('story-not-found', idOf(9))),
    },
  ]);
  expect(report.exported).toHaveLength(1);
});

describe('an export that is stopped', () => {
  const many = Array.from({ length: 30 }, (_, at) =>
    namesake(idOf(at + 1), `Word ${at}.`, { slug: `story-${at}` }),
  );

  test('begins nothing more; what is written is whole, and nothing lies beside it', async () => {
    const stop = new AbortController();
    const report = await exported(many, {
      formats: ['text', 'docx'],
      signal: stop.signal,
      onProgress: (done) => (done > 0 ? stop.abort() : undefined),
    });
    expect([report.stopped, report.failed]).toEqual([true, []]);
    expect(report.exported.length).toBeGreaterThan(0);
    expect(report.exported.length).toBeLessThan(many.length * 2);
    expect((await readdir(folder)).toSorted()).toEqual(report.exported.map(({ file }) => file).toSorted());
    for (const { file, slug } of report.exported.filter(({ format }) => format === 'text'))
      expect(await read(file)).toContain(`Word ${slug.slice('story-'.length)}.`);
  });

  test('before it began writes nothing', async () => {
    const report = await exported(many, { signal: AbortSignal.abort() });
    expect([report, await readdir(folder)]).toEqual([{ exported: [], failed: [], stopped: true }, []]);
  });
});

test.each([
  ['that lets nobody make files', '/sys', 'no-permission'],
  ['that is gone', '/nowhere/at/all', 'folder-gone'],
])('into a folder %s nothing leaves, and each file is told', async (_, place, code) => {
  const report = await exported([pilots], { folder: place, formats: ['text', 'html'] });
  expect(report.exported).toEqual([]);
  expect(report.failed.map((one) => [one.file, one.code])).toEqual([
    ['pilots.txt', code],
    ['pilots.html', code],
  ]);
  expect(report.failed[0]?.error).toContain(path.join(place, 'pilots.txt'));
});

describe('the archive of an export', () => {
  test('is whole in the eyes of another reader, and gives every file back', async () => {
    const second = namesake('5e6f7a8b-0000-4000-8000-000000000002', 'At dusk.', { slug: 'سلوان' });
    await exported([pilots, second], { formats: made });
    const zip = path.join(await temporaryFolder(), 'stories.zip');
    await zipFiles(folder, zip);
    const back = await unzipped(zip);
    expect([...back.keys()].toSorted()).toEqual((await readdir(folder)).toSorted());
    for (const [name, content] of back) expect(content).toBe(await read(name));
  });

  test('of the same files has the same bytes, whenever it is made', async () => {
    const [first, second] = [path.join(folder, '../first.zip'), path.join(folder, '../second.zip')];
    await exported([pilots], { formats: made });
    await zipFiles(folder, first);
    for (const name of (await readdir(folder)).toReversed()) {
      const bytes = await readFile(path.join(folder, name));
      await rm(path.join(folder, name));
      await writeFile(path.join(folder, name), bytes, { mode: 0o600 });
      await utimes(path.join(folder, name), 1, 1);
    }
    await zipFiles(folder, second);
    expect((await readFile(second)).equals(await readFile(first))).toBe(true);
  });

  test('with something in it that cannot be read fails, and that is all', async () => {
    await exported([pilots]);
    await mkdir(path.join(folder, 'a folder'));
    await expect(zipFiles(folder, path.join(folder, '../no.zip'))).rejects.toThrow(/not a file/);
  });
});

/** What an archive holds, read with checks of sizes and names by a library that did not write it. */
function unzipped(file: string): Promise<ReadonlyMap<string, string>> {
  const contents = new Map<string, string>();
  return new Promise((resolve, reject) => {
    open(file, { lazyEntries: true, validateEntrySizes: true }, (error, zip) => {
      if (error !== null) return reject(error);
      zip.on('entry', (entry: Entry) => {
        zip.openReadStream(entry, (failure, stream) => {
          if (failure !== null) return reject(failure);
          const parts: Buffer[] = [];
          stream.on('data', (part: Buffer) => parts.push(part));
          stream.on('end', () => {
            contents.set(entry.fileName, Buffer.concat(parts).toString());
            zip.readEntry();
          });
          stream.on('error', reject);
        });
      });
      zip.on('end', () => resolve(contents));
      zip.on('error', reject);
      zip.readEntry();
    });
  });
}
