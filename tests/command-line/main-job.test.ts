import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { runGalley } from './run-galley.ts';

/** A page in the shape that a site prints: plain headings, an empty section, bullets that are only layout. */
const page = `What's happened
The Orrin bridge shut on Monday after divers found cracks. Traffic goes by Kelda.
What's behind the headline?
The town learns what a detour costs, and who pays for it.
What the papers say
The Harbour Post reports queues of an hour. According to Reuters, the cracks were known in May.
How we got here
The bridge was built in 1931 and repaired in 1988.
Go deeper
More on these topics
-
Orrin, officially the District of Orrin, is a region in the upper valley.
-
Kelda is an island with 310 inhabitants.
`;

let folder: string;
const galley = (...argv: readonly string[]) => runGalley(folder, '--library', 'L', ...argv);

beforeEach(async () => {
  folder = await temporaryFolder();
  await writeFile(path.join(folder, 'page.txt'), page);
});

test('a page is imported: four sections and an empty one, topics as cards, outlets as suggestions', async () => {
  expect((await galley('init')).code).toBe(0);
  const { code, out, said } = await galley('import', 'page.txt', '--json');
  expect([code, said]).toEqual([0, '']);
  const report = JSON.parse(out);
  expect(Object.keys(report)).toEqual(['imported', 'failed']);
  const [story] = report.imported;
  expect(Object.keys(story)).toEqual([
    'file',
    'id',
    'slug',
    'headline',
    'sections',
    'topics',
    'suggestedSources',
    'warnings',
  ]);
  expect(story).toMatchObject({ file: 'page.txt', slug: 'page', headline: '', warnings: [] });
  expect(story.sections).toEqual([
    { id: 'whats-happened', words: 14 },
    { id: 'behind-the-headline', words: 12 },
    { id: 'what-the-papers-say', words: 17 },
    { id: 'how-we-got-here', words: 10 },
    { id: 'go-deeper', words: 0 },
  ]);
  expect(story.topics).toEqual([
    { name: 'Orrin', aliases: ['District of Orrin'] },
    { name: 'Kelda', aliases: [] },
  ]);
  expect(story.suggestedSources.map(({ outlet }: { outlet: string }) => outlet)).toEqual([
    'The Harbour Post',
    'Reuters',
  ]);
});

test('a bad file does not stop the others; it is named, and the exit code is 4', async () => {
  await galley('init');
  await writeFile(path.join(folder, 'empty.md'), '');
  const { code, out } = await galley('import', 'empty.md', 'page.txt', 'gone.txt', '--json');
  const report = JSON.parse(out);
  expect(code).toBe(4);
  expect(report.imported).toHaveLength(1);
  expect(report.failed).toEqual([
    { file: 'empty.md', error: expect.stringContaining('empty.md is empty') },
    { file: 'gone.txt', error: expect.stringContaining('gone.txt is not there') },
  ]);
});

test('every story goes out in every format, and not over files that are there', async () => {
  await galley('init', '--sample');
  await galley('import', 'page.txt');
  const all = ['export', '--all', '--format', 'html,markdown,text,json', '--out', 'O'];
  expect((await galley(...all)).code).toBe(0);
  expect(await readdir(path.join(folder, 'O'))).toHaveLength(16);
  expect(await readFile(path.join(folder, 'O/page.html'), 'utf8')).toMatch(/^<!DOCTYPE html>/);
  const ids = JSON.parse((await galley('list', '--json')).out).stories.map(({ id }: { id: string }) => id);
  const json = JSON.parse(await readFile(path.join(folder, 'O/page.json'), 'utf8'));
  expect(ids).toContain(json.id);
  expect(await readFile(path.join(folder, 'L/stories', json.id, 'story.json'), 'utf8')).toBe(
    await readFile(path.join(folder, 'O/page.json'), 'utf8'),
  );

  const again = await galley(...all);
  expect(again.code).toBe(2);
  expect(again.said).toContain('--force');
  const forced = await galley(...all, '--force', '--json');
  expect(forced.code).toBe(0);
  expect(JSON.parse(forced.out).exported).toHaveLength(16);
});

test('what goes out as Markdown or HTML comes back as the same story', async () => {
  await galley('init', '--sample');
  await galley('export', '--all', '--format', 'markdown,html', '--out', 'O');
  const files = (await readdir(path.join(folder, 'O'))).map((name) => path.join('O', name));
  expect((await runGalley(folder, '--library', 'M', 'init')).code).toBe(0);
  expect((await runGalley(folder, '--library', 'M', 'import', ...files)).code).toBe(0);
  expect(
    (await runGalley(folder, '--library', 'M', 'export', '--all', '--format', 'text', '--out', 'T')).code,
  ).toBe(0);
  await galley('export', '--all', '--format', 'text', '--out', 'S');
  const texts = async (name: string) => {
    const names = await readdir(path.join(folder, name));
    return Promise.all(names.map((file) => readFile(path.join(folder, name, file), 'utf8')));
  };
  const sent = new Set(await texts('S'));
  const back = await texts('T');
  expect([sent.size, back.length]).toEqual([3, 6]);
  expect(new Set(back)).toEqual(sent);
});

test('stories are listed, chosen by status, and shown by id, by its beginning and by slug', async () => {
  await galley('init', '--sample');
  await galley('import', 'page.txt');
  const listed = JSON.parse((await galley('list', '--json')).out).stories;
  expect(listed).toHaveLength(4);
  expect(JSON.parse((await galley('list', '--status', 'checking', '--json')).out).stories).toHaveLength(1);
  const { id } = listed.find(({ slug }: { slug: string }) => slug === 'page');
  for (const name of [id, id.slice(0, 8), 'page']) {
    const shown = await galley('show', name, '--format', 'markdown');
    expect([shown.code, shown.out.includes('The Orrin bridge shut')]).toEqual([0, true]);
  }
  expect(JSON.parse((await galley('show', 'page', '--format', 'json')).out).id).toBe(id);
});
