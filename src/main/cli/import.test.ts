import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { runGalley } from '../../../tests/command-line/run-galley.ts';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { importReport } from '../../core/contract/batches.ts';
import { sentenceFor } from '../../core/contract/messages.ts';
import { refusalOf } from '../../core/contract/refusal.ts';

/** An invented page as sites print it. */
const page = `The Orrin bridge is shut

What's happened
The Orrin bridge shut on Monday after divers found cracks.
What the papers say
The Harbour Post reports queues of an hour. According to Reuters, the cracks were known in May.
More on these topics
-
Orrin, officially the District of Orrin, is a region in the upper valley.
`;

let folder: string;
const galley = (...argv: readonly string[]) => runGalley(folder, '--library', 'L', ...argv);
const put = (name: string, content: string | Uint8Array) => writeFile(path.join(folder, name), content);

beforeEach(async () => {
  folder = await temporaryFolder();
  const { code, said } = await galley('init');
  if (code !== 0) throw new Error(said);
});

describe('the JSON report of an import', () => {
  test('has exactly the values that other programs rely on', async () => {
    await put('bridge.txt', page);
    await put('empty.txt', '');
    const { out, said, code } = await galley('import', '--json', 'bridge.txt', 'empty.txt');
    expect([code, said]).toEqual([4, '']);
    const report: unknown = JSON.parse(out);
    const [story] = importReport.shape.imported.parse((report as { imported: unknown }).imported);
    expect(report).toStrictEqual({
      imported: [
        {
          file: 'bridge.txt',
          id: story?.id,
          slug: 'the-orrin-bridge-is-shut',
          headline: 'The Orrin bridge is shut',
          sections: [
            { id: 'whats-happened', words: 10 },
            { id: 'behind-the-headline', words: 0 },
            { id: 'what-the-papers-say', words: 17 },
            { id: 'how-we-got-here', words: 0 },
            { id: 'go-deeper', words: 0 },
          ],
          topics: [{ name: 'Orrin', aliases: ['District of Orrin'] }],
          suggestedSources: [
            { outlet: 'The Harbour Post', url: '', excerpt: expect.stringContaining('Harbour Post') },
            { outlet: 'Reuters', url: '', excerpt: expect.stringContaining('Reuters') },
          ],
          warnings: [],
        },
      ],
      failed: [{ file: 'empty.txt', error: sentenceFor(refusalOf('file-empty', 'empty.txt')) }],
    });
  });

  test('names files as they were typed, wherever they lie', async () => {
    await mkdir(path.join(folder, 'in'));
    await put('in/bridge.txt', page);
    const absolute = path.join(folder, 'in/bridge.txt');
    const { out } = await galley('import', '--json', './in/bridge.txt', absolute, 'in/../in/gone.txt');
    const report = JSON.parse(out);
    expect(report.imported.map((story: { file: string }) => story.file)).toEqual([
      './in/bridge.txt',
      absolute,
    ]);
    expect(report.failed).toMatchObject([{ file: 'in/../in/gone.txt' }]);
  });

  test('is one JSON value even where every file is bad', async () => {
    await put('empty.txt', '');
    const { code, out } = await galley('import', '--json', 'empty.txt');
    expect([code, Object.keys(JSON.parse(out))]).toEqual([4, ['imported', 'failed']]);
  });
});

describe('an import', () => {
  test('says in words what came in, and to the side what did not', async () => {
    await put('bridge.txt', page);
    await put('empty.txt', '');
    const { out, said } = await galley('import', 'empty.txt', 'bridge.txt');
    expect(out).toContain('bridge.txt: The Orrin bridge is shut');
    expect(out).toContain('27 words in 2 sections, 1 topics');
    expect(out).toContain('names a source: Reuters');
    expect(out).not.toContain('empty.txt');
    expect(said).toBe('galley: empty.txt is empty. Nothing was imported from it.');
  });

  test.each([
    ['picture.txt', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), 'binary'],
    ['table.xlsx', 'x', 'cannot be imported'],
    ['broken.docx', 'PK\u0003\u0004 nothing', 'damaged'],
    ['blank.md', ' \n\t\n', 'empty'],
  ])(
    'of %s alone is refused with exit 4 and a sentence, and makes no story',
    async (name, content, words) => {
      await put(name, content);
      const { code, out, said } = await galley('import', name);
      expect([code, out]).toEqual([4, '']);
      expect(said).toContain(name);
      expect(said).toContain(words);
      expect(await readdir(path.join(folder, 'L/stories'))).toEqual([]);
    },
  );

  test.each(['.', '/dev/null', '/dev/zero', 'loop'])('of %s is refused and ends', async (name) => {
    await symlink('loop', path.join(folder, 'loop'));
    const { code, said } = await galley('import', name);
    expect(code).toBe(4);
    expect(said).toMatch(/^galley: .*\.$/su);
    expect(said).not.toContain('Error');
  });

  test('of one file twice makes two stories, told apart by their slugs', async () => {
    await put('bridge.txt', page);
    await galley('import', 'bridge.txt', 'bridge.txt');
    const { stories } = JSON.parse((await galley('list', '--json')).out);
    expect(stories.map(({ slug }: { slug: string }) => slug).toSorted()).toEqual([
      'the-orrin-bridge-is-shut',
      'the-orrin-bridge-is-shut-2',
    ]);
  });

  test('leaves the file as it was', async () => {
    await put('bridge.txt', page);
    await galley('import', 'bridge.txt');
    expect(await readFile(path.join(folder, 'bridge.txt'), 'utf8')).toBe(page);
  });

  test('without a file is wrong usage; into no library it is refused with exit 2', async () => {
    expect((await galley('import')).code).toBe(2);
    await put('bridge.txt', page);
    const { code, said } = await runGalley(folder, '--library', 'nowhere', 'import', 'bridge.txt');
    expect([code, said.includes('galley init')]).toEqual([2, true]);
    expect(await readdir(folder)).toEqual(['L', 'bridge.txt']);
  });
});
