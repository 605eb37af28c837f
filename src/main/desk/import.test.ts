import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { aDesk, aPage, type Page } from '../../../tests/support/desk.ts';
import { aLibrary } from '../../../tests/support/a-library.ts';
import { aStory, idOf, text } from '../../../tests/support/stories.ts';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { shownFormats } from '../../core/contract/batches.ts';
import { parts } from '../../core/story-doc/story-doc.ts';
import { readKeptFile } from '../library/captures.ts';
import type { Desk } from './desk.ts';

const execute = promisify(execFile);
const pilots = aStory({
  id: idOf(1),
  headline: 'Pilots return',
  slug: 'pilots',
  sections: { 'whats-happened': text('At noon.') },
});
const ferries = aStory({ id: idOf(2), headline: 'Ferries follow', slug: 'سلوان' });

/** An invented page as sites print it: headings as plain lines, a layout bullet before each topic. */
const printed = `What's happened
The Orrin bridge shut on Monday after divers found cracks.
What the papers say
The Harbour Post reports queues of an hour.
Go deeper
More on these topics
-
Orrin, officially the District of Orrin, is a region in the upper valley.
`;

/** Hands files to the desk as a window does whose user dropped them; their tokens. */
async function dropped(page: Page, files: Readonly<Record<string, string | Uint8Array>>): Promise<string[]> {
  const tokens: string[] = [];
  for (const [name, content] of Object.entries(files)) {
    const data = Buffer.from(content).toString('base64');
    tokens.push((await page.ask('files.put', { name, data })).token);
  }
  return tokens;
}

describe('files that a window hands in', () => {
  test('become stories, and the report says of each what was found in it', async () => {
    const page = aPage(await aDesk({ library: await aLibrary(pilots) }));
    const report = await page.ask('stories.import', {
      files: await dropped(page, { 'bridge.txt': printed }),
    });
    expect(report.failed).toEqual([]);
    expect(report.imported).toMatchObject([
      {
        file: 'bridge.txt',
        slug: 'bridge',
        headline: '',
        sections: [
          { id: 'whats-happened', words: 10 },
          { id: 'behind-the-headline', words: 0 },
          { id: 'what-the-papers-say', words: 8 },
          { id: 'how-we-got-here', words: 0 },
          { id: 'go-deeper', words: 0 },
        ],
        topics: [{ name: 'Orrin', aliases: ['District of Orrin'] }],
        suggestedSources: [{ outlet: 'The Harbour Post' }],
        warnings: [],
      },
    ]);
    const id = report.imported[0]?.id ?? idOf(9);
    await page.open(id);
    expect(page.text(id)).toBe('The Orrin bridge shut on Monday after divers found cracks.');
    expect(page.heardOf('stories.changed').flatMap(({ rows }) => rows.map((row) => row.id))).toContain(id);
  });

  test('are kept byte for byte beside their story, under the hash that the story names', async () => {
    const library = await aLibrary();
    const page = aPage(await aDesk({ library }));
    const bytes = Buffer.from(`\uFEFF${printed.replaceAll('\n', '\r\n')}`);
    const { imported } = await page.ask('stories.import', {
      files: await dropped(page, { 'bridge.txt': bytes }),
    });
    const json = JSON.parse(
      await readFile(path.join(library, 'stories', imported[0]?.id ?? '', 'story.json'), 'utf8'),
    );
    expect(json.origin.file).toBe('bridge.txt');
    const kept = await readKeptFile(library, { sha256: json.origin.sha256, extension: 'txt' });
    expect(kept.ok && Buffer.from(kept.value).equals(bytes)).toBe(true);
  });

  test('of which some are bad come in without those, and each bad one is named with the reason', async () => {
    const page = aPage(await aDesk({ library: await aLibrary() }));
    const report = await page.ask('stories.import', {
      files: await dropped(page, {
        'empty.md': '',
        'picture.txt': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]),
        'bridge.txt': printed,
        'table.xlsx': 'x',
        'broken.docx': 'PK\u0003\u0004 nothing behind it',
      }),
    });
    expect(report.imported.map(({ file }) => file)).toEqual(['bridge.txt']);
    expect(report.failed.map(({ file, code }) => [file, code])).toEqual([
      ['empty.md', 'file-empty'],
      ['picture.txt', 'file-binary'],
      ['table.xlsx', 'file-kind-unknown'],
      ['broken.docx', 'file-damaged'],
    ]);
    for (const { file, error } of report.failed) expect(error).toContain(file);
  });

  test('with a token that stands for nothing among theirs do not come in half: all or none is tried', async () => {
    const page = aPage(await aDesk({ library: await aLibrary() }));
    const [token = ''] = await dropped(page, { 'bridge.txt': printed });
    expect(await page.refusalOf('stories.import', { files: [token, 'guess'] })).toMatchObject({
      code: 'token-unknown',
    });
    expect(await page.ask('stories.list', { fresh: true })).toEqual([]);
    expect((await page.ask('stories.import', { files: [token, token] })).imported).toHaveLength(1);
  });

  test('of one name get slugs of their own', async () => {
    const page = aPage(await aDesk({ library: await aLibrary(pilots) }));
    const slugs: string[] = [];
    for (let round = 0; round < 3; round++) {
      const files = await dropped(page, { 'pilots.txt': printed });
      slugs.push(...(await page.ask('stories.import', { files })).imported.map(({ slug }) => slug));
    }
    expect(slugs).toEqual(['pilots-2', 'pilots-3', 'pilots-4']);
  });

  test.each([
    `${'سلوان '.repeat(40)}.txt`,
    `${'🧑‍🚒'.repeat(60)}.txt`,
    '../../../../bridge.txt',
    'a\\b\0c.txt',
  ])('may be called %j', async (name) => {
    const page = aPage(await aDesk({ library: await aLibrary() }));
    const report = await page.ask('stories.import', { files: await dropped(page, { [name]: printed }) });
    expect(report.failed).toEqual([]);
    expect(await page.ask('stories.list', { fresh: true })).toHaveLength(1);
  });
});

describe('an export without a folder', () => {
  const wish = {
    job: 'j',
    formats: ['text' as const],
    to: null,
    overwrite: false,
    together: false,
    coverage: false,
    sign: null,
    seal: null,
  };
  const taken = (desk: Desk, download: { readonly token: string } | null) =>
    desk.takeDownload(download?.token ?? '');

  test('of one file is that file, to be taken once', async () => {
    const desk = await aDesk({ library: await aLibrary(pilots, ferries) });
    const page = aPage(desk);
    const { report, download } = await page.ask('stories.export', { ...wish, stories: [pilots.id] });
    expect([report.exported.length, report.failed]).toEqual([1, []]);
    expect(download?.name).toBe('pilots.txt');
    expect(JSON.stringify(download)).not.toContain(path.sep);
    const offered = taken(desk, download);
    expect(offered?.name).toBe('pilots.txt');
    expect(await readFile(offered?.path ?? '', 'utf8')).toContain('At noon.');
    expect(taken(desk, download)).toBeNull();
  });

  test('of several is an archive of all, and two exports at once do not mix', async () => {
    const desk = await aDesk({ library: await aLibrary(pilots, ferries) });
    const page = aPage(desk);
    const all = { ...wish, stories: [pilots.id, ferries.id], formats: [...shownFormats] };
    const [first, second] = await Promise.all([
      page.ask('stories.export', all),
      page.ask('stories.export', { ...all, formats: ['text'] }),
    ]);
    expect([first.download?.name, second.download?.name]).toEqual(['stories.zip', 'stories.zip']);
    const names = async (zip: string) => {
      const { stdout } = await execute('unzip', ['-Z1', zip]);
      return stdout.trim().split('\n').length;
    };
    expect(await names(taken(desk, first.download)?.path ?? '')).toBe(8);
    const zip = taken(desk, second.download)?.path ?? '';
    const back = await temporaryFolder();
    await execute('unzip', ['-q', zip, '-d', back], { env: { ...process.env, LC_ALL: 'C.UTF-8' } });
    expect((await readdir(back)).toSorted()).toEqual(['pilots.txt', 'سلوان.txt']);
  });

  test('says what is being written at this moment', async () => {
    const desk = await aDesk({ library: await aLibrary(pilots) });
    const page = aPage(desk);
    await page.open(pilots.id);
    await page.write(pilots.id, 'Ferries follow.');
    await page.change(pilots.id, (doc) => void parts.fields(doc).set('slug', 'tugs'));
    for (const format of shownFormats) {
      const { download } = await page.ask('stories.export', {
        ...wish,
        stories: [pilots.id],
        formats: [format],
      });
      const file = taken(desk, download);
      expect(path.parse(file?.name ?? '').name).toBe('tugs');
      expect(await readFile(file?.path ?? '', 'utf8')).toContain('Ferries follow.');
    }
  });

  test('of nothing that can be read offers nothing', async () => {
    const page = aPage(await aDesk({ library: await aLibrary() }));
    const { report, download } = await page.ask('stories.export', { ...wish, stories: [idOf(9)] });
    expect(download).toBeNull();
    expect(report.failed).toMatchObject([{ id: idOf(9), code: 'story-not-found' }]);
  });

  test('leaves nothing in the temporary folder when the desk closes', async () => {
    const desk = await aDesk({ library: await aLibrary(pilots, ferries) });
    const { download } = await aPage(desk).ask('stories.export', {
      ...wish,
      stories: [pilots.id, ferries.id],
    });
    const offered = taken(desk, download);
    await desk.close();
    await expect(readFile(offered?.path ?? '')).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
