import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { runGalley, type Ran } from '../../../tests/command-line/run-galley.ts';
import { aLibrary } from '../../../tests/support/a-library.ts';
import { aStory, idOf, text } from '../../../tests/support/stories.ts';
import { shownFormats } from '../../core/contract/batches.ts';
import { sentenceFor } from '../../core/contract/messages.ts';
import { refusalOf } from '../../core/contract/refusal.ts';
import { storyRow } from '../../core/contract/rows.ts';
import { statuses } from '../../core/story/status.ts';
import type { Terminal } from './terminal.ts';
import { run } from './main.ts';

const pilots = aStory({
  id: idOf(1),
  headline: 'Pilots return',
  slug: 'pilots',
  status: 'ready',
  deadline: '2026-12-01T12:00:00Z',
  updatedAt: '2026-11-23T10:00:00Z',
  sections: { 'whats-happened': text('At noon.') },
});
const ferries = aStory({
  id: idOf(2),
  headline: 'Ferries follow',
  slug: 'سلوان',
  updatedAt: '2026-11-23T09:00:00Z',
});
const twin = aStory({ id: idOf(3), headline: 'Tugs', slug: 'سلوان', updatedAt: '2026-11-23T08:00:00Z' });

let library: string;
let folder: string;
const galley = (...argv: readonly string[]): Promise<Ran> => runGalley(folder, '--library', library, ...argv);
const listing = z.strictObject({ stories: z.array(storyRow) });

beforeEach(async () => {
  library = await aLibrary(pilots, ferries, twin);
  folder = path.dirname(library);
});

describe('galley list', () => {
  test('prints a line a story, the last changed first, with what an editor looks for', async () => {
    const { code, out, said } = await galley('list');
    expect([code, said]).toEqual([0, '']);
    const lines = out.split('\n');
    expect(lines.map((line) => line.split(/ {2,}/u))).toEqual([
      ['00000000', 'ready', '2026-12-01 12:00', '2', 'Pilots return'],
      ['00000000', 'draft', '0', 'Ferries follow'],
      ['00000000', 'draft', '0', 'Tugs'],
    ]);
    const [first = ''] = lines;
    for (const line of lines) expect(line.search(/\d {2}\p{L}/u)).toBe(first.search(/\d {2}\p{L}/u));
  });

  test('cuts a line at the width of the terminal, between letters', async () => {
    const lines: string[] = [];
    const terminal: Terminal = {
      print: (line) => void lines.push(line),
      say: () => undefined,
      progress: () => undefined,
      width: () => 50,
      interrupted: async () => undefined,
    };
    expect(await run(['--library', library, 'list'], folder, terminal, {})).toBe(0);
    expect(lines).toHaveLength(3);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(50);
    expect(lines[0]).toMatch(/…$/u);
  });

  test.each(statuses)('--status %s gives those alone', async (status) => {
    const { stories } = listing.parse(JSON.parse((await galley('list', '--status', status, '--json')).out));
    expect(stories.length).toBe({ draft: 2, checking: 0, ready: 1, published: 0 }[status]);
    for (const story of stories) expect(story.status).toBe(status);
  });

  test('says where nothing fits, and keeps stdout empty', async () => {
    expect(await galley('list', '--status', 'published')).toEqual({
      code: 0,
      out: '',
      said: 'No story is published.',
    });
  });

  test('of a story that cannot be read shows why, and lists the others', async () => {
    for (const name of ['story.json', 'story.yjs'])
      await writeFile(path.join(library, 'stories', pilots.id, name), 'broken');
    const { code, out } = await galley('list');
    expect(code).toBe(0);
    expect(out.split('\n')).toHaveLength(3);
    expect(out).toContain('cannot be read');
  });

  test('finds the library that the environment names; an option says more than the environment', async () => {
    const said: string[] = [];
    const out: string[] = [];
    const terminal: Terminal = {
      print: (line) => void out.push(line),
      say: (line) => void said.push(line),
      progress: () => undefined,
      width: () => null,
      interrupted: async () => undefined,
    };
    const named = { GALLEY_LIBRARY: path.basename(library) };
    expect(await run(['list', '--json'], folder, terminal, named)).toBe(0);
    expect(listing.parse(JSON.parse(out.join('\n'))).stories).toHaveLength(3);
    expect(await run(['--library', 'nowhere', 'list'], folder, terminal, named)).toBe(2);
    expect(said.join('\n')).toContain(path.join(folder, 'nowhere'));
  });
});

describe('galley show', () => {
  test.each(shownFormats)('prints the story as %s, as the export writes it', async (format) => {
    const shown = await galley('show', 'pilots', '--format', format);
    expect([shown.code, shown.said]).toEqual([0, '']);
    await galley('export', 'pilots', '--format', format, '--out', 'O');
    const [file = ''] = await readdir(path.join(folder, 'O'));
    expect(`${shown.out}\n`).toBe(await readFile(path.join(folder, 'O', file), 'utf8'));
  });

  test.each([pilots.id, 'pilots', 'PILOTS'])('finds a story by %s', async (name) => {
    expect((await galley('show', name)).out).toContain('At noon.');
  });

  test('finds a slug whichever way its accents are written', async () => {
    const cafe = await aLibrary(aStory({ headline: 'Open', slug: 'café' }));
    for (const form of ['NFC', 'NFD'] as const)
      expect((await runGalley(folder, '--library', cafe, 'show', 'café'.normalize(form))).code).toBe(0);
  });

  test.each([
    ['a beginning that fits several', '0000', [idOf(1), idOf(2), idOf(3)]],
    ['a slug that two stories have', 'سلوان', [idOf(2), idOf(3)]],
  ])('refuses %s, and names them', async (_, name, ids) => {
    const { code, out, said } = await galley('show', name);
    expect([code, out]).toEqual([2, '']);
    for (const id of [idOf(1), idOf(2), idOf(3)]) expect(said.includes(id)).toBe(ids.includes(id));
  });

  test.each(['', '../pilots', 'pilot', 'pilots '])('refuses %j, which no story is called', async (name) => {
    expect(await galley('show', name)).toEqual({
      code: 2,
      out: '',
      said: `galley: ${sentenceFor(refusalOf('story-not-found', name))}`,
    });
  });
});

describe('galley export', () => {
  test('writes each named story once, and prints where', async () => {
    const argv = ['export', 'pilots', pilots.id, idOf(2), '--format', 'Text, markdown,text'];
    const { code, out, said } = await galley(...argv, '--out', 'a/new/O');
    expect([code, said]).toEqual([0, '']);
    const files = ['pilots.txt', 'pilots.md', 'سلوان.txt', 'سلوان.md'];
    expect(out.split('\n')).toEqual(files.map((file) => path.join(folder, 'a/new/O', file)));
    expect((await readdir(path.join(folder, 'a/new/O'))).toSorted()).toEqual(files.toSorted());
  });

  test('gives two stories of one slug files of their own', async () => {
    const argv = ['export', '--all', '--format', 'text', '--out', 'O', '--json'];
    const { exported, failed } = JSON.parse((await galley(...argv)).out);
    expect(failed).toEqual([]);
    expect(new Set(exported.map(({ file }: { file: string }) => file)).size).toBe(3);
    expect(await readdir(path.join(folder, 'O'))).toHaveLength(3);
    expect((await galley(...argv, '--force')).code).toBe(0);
    expect(await readdir(path.join(folder, 'O'))).toHaveLength(3);
  });

  test('with a story that is not there writes nothing', async () => {
    const { code } = await galley('export', 'pilots', 'gone', '--format', 'text', '--out', 'O');
    expect(code).toBe(2);
    expect(await readdir(folder)).not.toContain('O');
  });

  test('of an empty library is done, with an empty report', async () => {
    const empty = await aLibrary();
    const argv = ['--library', empty, 'export', '--all', '--format', 'html', '--out', 'O', '--json'];
    const { code, out } = await runGalley(folder, ...argv);
    expect([code, JSON.parse(out)]).toEqual([0, { exported: [], failed: [], stopped: false }]);
  });

  test.each([
    ['a file in the folder’s place', 'O', 'O'],
    ['a file on the way to the folder', 'O', 'O/deeper'],
  ])('is refused with exit 1 over %s, which stays', async (_, file, out) => {
    await writeFile(path.join(folder, file), 'mine');
    const { code, said } = await galley('export', 'pilots', '--format', 'text', '--out', out);
    expect(code).toBe(1);
    expect(said).toMatch(/^galley: .*\.$/su);
    expect(await readFile(path.join(folder, file), 'utf8')).toBe('mine');
  });

  test.each(['tiff', 'html,tiff', '', ','])('in the format %j is wrong usage', async (format) => {
    expect((await galley('export', '--all', '--format', format, '--out', 'O')).code).toBe(2);
    expect(await readdir(folder)).not.toContain('O');
  });

  test('in several formats, a bundle among them, is a file for each', async () => {
    const { code } = await galley('export', 'pilots', '--format', 'bundle,epub,html', '--out', 'O');
    expect(code).toBe(0);
    expect(await readdir(path.join(folder, 'O'))).toEqual(['pilots.epub', 'pilots.galley', 'pilots.html']);
  });
});

test('reading changes nothing in the library but its cache', async () => {
  const look = async () => {
    const names = await readdir(library, { recursive: true, withFileTypes: true });
    const files = names.filter((name) => name.isFile() && !name.parentPath.endsWith('cache'));
    return Promise.all(
      files.map(async ({ parentPath, name }) => [
        path.join(parentPath, name),
        await readFile(path.join(parentPath, name), 'base64'),
      ]),
    );
  };
  const before = await look();
  await galley('list');
  await galley('show', 'pilots');
  await galley('export', '--all', '--format', 'json,html', '--out', 'O');
  expect(await look()).toEqual(before);
  await rm(path.join(library, 'cache'), { recursive: true });
  expect((await galley('list', '--json')).out).toContain('Pilots return');
});
