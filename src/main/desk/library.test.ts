import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { aDesk, aPage, hostWithoutDialogs } from '../../../tests/support/desk.ts';
import { aLibrary } from '../../../tests/support/a-library.ts';
import { aStory, idOf } from '../../../tests/support/stories.ts';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { ok } from '../../core/result.ts';
import type { HostServices } from './desk.ts';

const pilots = aStory({ id: idOf(1), headline: 'Pilots return', slug: 'pilots' });

/** A host whose user chooses just this. */
function choosing(files: readonly string[], folder = ''): HostServices {
  return { ...hostWithoutDialogs, chooseFiles: async () => ok(files), chooseFolder: async () => ok(folder) };
}

describe('a second desk on the same library', () => {
  test('may read all of it and write nothing, and says who is in the way', async () => {
    const library = await aLibrary(pilots);
    const first = aPage(await aDesk({ library }));
    const second = aPage(await aDesk({ library }));
    expect(await first.ask('library.state', {})).toMatchObject({ kind: 'open', trouble: null });
    const locked = { code: 'library-locked', subject: library };
    expect(await second.ask('library.state', {})).toMatchObject({ kind: 'open', trouble: locked });
    expect(await second.ask('stories.list', { fresh: true })).toHaveLength(1);
    await second.open(pilots.id);
    expect(await second.refusalOf('stories.create', {})).toMatchObject(locked);
    expect(await second.refusalOf('stories.trash', { stories: [pilots.id] })).toMatchObject(locked);
    expect(await second.refusalOf('trash.empty', {})).toMatchObject(locked);
    await expect(second.write(pilots.id, 'words')).rejects.toThrow('library-locked');
  });

  test('writes as soon as the first has closed, and brings the words that were refused', async () => {
    const library = await aLibrary(pilots);
    const holder = await aDesk({ library });
    const second = aPage(await aDesk({ library }));
    await second.open(pilots.id);
    const writing = aPage(holder);
    await writing.open(pilots.id);
    await writing.write(pilots.id, 'first');
    await expect(second.write(pilots.id, 'second')).rejects.toThrow('library-locked');
    await holder.close();
    expect(await second.ask('library.retry', {})).toMatchObject({ kind: 'open', trouble: null });
    await second.write(pilots.id, 'third');
    const { text } = await second.ask('story.render', { story: pilots.id, format: 'json' });
    for (const words of ['first', 'second', 'third']) expect(text).toContain(words);
  });

  test('that only reads takes no lock and refuses to write', async () => {
    const library = await aLibrary(pilots);
    const reader = aPage(await aDesk({ library, access: 'read' }));
    const writer = aPage(await aDesk({ library }));
    expect(await writer.ask('library.state', {})).toMatchObject({ kind: 'open', trouble: null });
    await writer.open(pilots.id);
    await writer.write(pilots.id, 'At noon.');
    const { text } = await reader.ask('story.render', { story: pilots.id, format: 'text' });
    expect(text).toContain('At noon.');
    expect(await reader.ask('stories.list', { fresh: true })).toHaveLength(1);
    expect(await reader.refusalOf('stories.create', {})).toMatchObject({ code: 'library-locked' });
  });
});

describe('the library of a desk', () => {
  test('is none at the first run; one is made in its place and opened again at the next start', async () => {
    const place = path.join(await temporaryFolder(), 'new');
    const settingsFolder = await temporaryFolder();
    const first = await aDesk({ library: place, settingsFolder });
    const page = aPage(first);
    expect(await page.ask('library.state', {})).toEqual({ kind: 'none', place });
    expect(first.libraryFolder()).toBeNull();
    const made = await page.ask('library.create', { place: { kind: 'default' }, sample: false });
    expect(made).toMatchObject({ kind: 'open', folder: place });
    expect(page.heardOf('library.changed')).toHaveLength(1);
    await first.close();
    expect((await aDesk({ library: null, settingsFolder })).libraryFolder()).toBe(place);
  });

  test('can begin with stories to look at', async () => {
    const page = aPage(await aDesk({ library: path.join(await temporaryFolder(), 'new') }));
    await page.ask('library.create', { place: { kind: 'default' }, sample: true });
    expect((await page.ask('stories.list', { fresh: true })).length).toBeGreaterThan(0);
  });

  test.each([
    ['library-damaged', '{'],
    ['library-newer', JSON.stringify({ format: 99 })],
  ])('that cannot be opened is told as %s, and stays as it is', async (code, settings) => {
    const library = await aLibrary(pilots);
    await writeFile(path.join(library, 'library.json'), settings);
    const page = aPage(await aDesk({ library }));
    expect(await page.ask('library.state', {})).toMatchObject({
      kind: 'refused',
      folder: library,
      refusal: { code },
    });
    expect(await page.refusalOf('stories.list', { fresh: true })).toMatchObject({ code });
    expect(await readFile(path.join(library, 'library.json'), 'utf8')).toBe(settings);
  });

  test('that cannot be opened leaves the open one open', async () => {
    const library = await aLibrary(pilots);
    const foreign = await temporaryFolder();
    await writeFile(path.join(foreign, 'holiday.jpg'), 'x');
    const page = aPage(await aDesk({ library, host: choosing([], foreign) }));
    const { token } = await page.ask('folders.choose', { purpose: 'open-library' });
    expect(await page.refusalOf('library.open', { token })).toMatchObject({ code: 'library-not-one' });
    expect(await page.ask('library.state', {})).toMatchObject({ kind: 'open', folder: library });
    expect(await page.ask('stories.list', { fresh: true })).toHaveLength(1);
  });

  test('gives way to another one that was chosen, and is free for others then', async () => {
    const [library, next] = [await aLibrary(pilots), await aLibrary()];
    const page = aPage(await aDesk({ library, host: choosing([], next) }));
    const { token } = await page.ask('folders.choose', { purpose: 'open-library' });
    expect(await page.ask('library.open', { token })).toMatchObject({ kind: 'open', folder: next });
    expect(await page.ask('stories.list', { fresh: true })).toEqual([]);
    expect(await aPage(await aDesk({ library })).ask('library.state', {})).toMatchObject({ trouble: null });
  });
});

describe('a token', () => {
  test('stands for a file once, and for nothing after', async () => {
    const file = path.join(await temporaryFolder(), 'pilots.md');
    await writeFile(file, '# Pilots return\n\nAt noon.\n');
    const page = aPage(await aDesk({ library: await aLibrary(), host: choosing([file]) }));
    const [chosen] = await page.ask('files.choose', {});
    expect(chosen?.name).toBe('pilots.md');
    expect(JSON.stringify(chosen)).not.toContain(path.dirname(file));
    const files = [chosen?.token ?? ''];
    expect(await page.ask('stories.import', { files })).toMatchObject({
      imported: [{ file: 'pilots.md', headline: 'Pilots return' }],
      failed: [],
    });
    expect(await page.refusalOf('stories.import', { files })).toMatchObject({ code: 'token-unknown' });
  });

  test('of a page’s own making stands for nothing', async () => {
    const page = aPage(await aDesk({ library: await aLibrary(pilots) }));
    const token = path.join('/', 'etc', 'passwd');
    const stories = [pilots.id];
    for (const [name, input] of [
      ['stories.import', { files: [token] }],
      [
        'stories.export',
        {
          job: 'j',
          stories,
          formats: ['html'],
          to: token,
          overwrite: false,
          together: false,
          coverage: false,
          sign: null,
          seal: null,
        },
      ],
      ['library.open', { token }],
      ['library.create', { place: { kind: 'chosen', token }, sample: false }],
      ['shell.showExport', { token }],
    ] as const)
      expect(await page.refusalOf(name, input)).toMatchObject({ code: 'token-unknown' });
  });

  test('of a file that a page hands in keeps its bytes inside the desk’s own folder', async () => {
    const desk = await aDesk({ library: await aLibrary() });
    const data = Buffer.from('# Up\n').toString('base64');
    const chosen = await aPage(desk).ask('files.put', { name: '../../../up.md', data });
    const taken = desk.takeDownload(chosen.token);
    expect(path.basename(taken?.path ?? '')).toBe('up.md');
    expect(await readFile(taken?.path ?? '', 'utf8')).toBe('# Up\n');
    expect(desk.takeDownload(chosen.token)).toBeNull();
    await desk.close();
    await expect(readFile(taken?.path ?? '')).rejects.toMatchObject({ code: 'ENOENT' });
  });

  test('of a folder lets an export be written and shown again', async () => {
    const folder = path.join(await temporaryFolder(), 'out');
    await mkdir(folder);
    const page = aPage(await aDesk({ library: await aLibrary(pilots), host: choosing([], folder) }));
    const { token } = await page.ask('folders.choose', { purpose: 'export' });
    const wish = {
      job: 'j',
      stories: [pilots.id],
      formats: ['text' as const],
      to: token,
      overwrite: false,
      together: false,
      coverage: false,
      sign: null,
      seal: null,
    };
    const { report, download } = await page.ask('stories.export', wish);
    expect(report.exported).toMatchObject([{ slug: 'pilots', format: 'text', file: 'pilots.txt' }]);
    expect(download).toBeNull();
    expect(await readFile(path.join(folder, 'pilots.txt'), 'utf8')).toContain('Pilots return');
    expect((await page.ask('stories.export', wish)).report.failed).toMatchObject([{ code: 'export-exists' }]);
    await page.ask('shell.showExport', { token });
  });
});

test('a host without dialogs refuses them, and the page is told so', async () => {
  const page = aPage(await aDesk());
  expect(await page.refusalOf('files.choose', {})).toMatchObject({ code: 'no-dialog' });
  expect(await page.refusalOf('folders.choose', { purpose: 'export' })).toMatchObject({ code: 'no-dialog' });
});

test('an address that could run is not opened', async () => {
  const opened: string[] = [];
  const host = { ...hostWithoutDialogs, openLink: async (url: string) => void opened.push(url) };
  const page = aPage(await aDesk({ host }));
  await page.ask('shell.openLink', { url: 'mailto:desk@a.example' });
  for (const url of ['javascript:alert(1)', 'file:///etc/passwd', 'java\nscript:alert(1)'])
    expect(await page.refusalOf('shell.openLink', { url })).toMatchObject({ code: 'bad-request' });
  expect(opened).toEqual(['mailto:desk@a.example']);
});
