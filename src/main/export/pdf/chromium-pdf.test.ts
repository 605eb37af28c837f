import { execFileSync } from 'node:child_process';
import { chmod, mkdir, readdir, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { testChromium } from '../../../../scripts/chromium.mjs';
import { aSource, aStory, aTopic, text } from '../../../../tests/support/stories.ts';
import { temporaryFolder } from '../../../../tests/support/temporary-folder.ts';
import { sentenceFor } from '../../../core/contract/messages.ts';
import type { DocumentJson } from '../../../core/document/document.ts';
import { renderHtml } from '../../../core/render/html.ts';
import type { Story } from '../../../core/story/story.ts';
import { chromiumPdf } from './chromium-pdf.ts';
import { findChromium } from './find-chromium.ts';
import type { PdfMaker } from './pdf-maker.ts';

let program: string;
let temporary: string;
let maker: PdfMaker;

beforeAll(async () => {
  program = await testChromium();
});

beforeEach(async () => {
  temporary = path.join(await temporaryFolder(), 'tmp');
  await mkdir(temporary);
  vi.stubEnv('TMPDIR', temporary);
  vi.stubEnv('GALLEY_CHROMIUM', program);
  maker = chromiumPdf();
});

afterEach(async () => {
  await maker.close();
  vi.unstubAllEnvs();
});

const about = { title: 'Old pier falls', language: 'en-GB', updatedAt: '2026-11-23T08:00:00Z' };

const paragraphs = (...words: readonly string[]): DocumentJson => text(...words);

const english = aStory({
  headline:
    'Old pier “falls” & sinks while ferries to six islands stand still for a second week, says the harbour master',
  standfirst: 'Nobody was hurt.',
  bylines: ['Ada Quill'],
  language: 'en-GB',
  slug: 'old-pier',
  sections: {
    'whats-happened': {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'The pier fell at noon.' },
            { type: 'citation', attrs: { source: 's1' } },
          ],
        },
        { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: 'At noon' }] },
        ...paragraphs('Its posts were a hundred years old.').content,
      ],
    },
    'go-deeper': paragraphs('Will it be built again? Nobody knows.'),
  },
  sources: [aSource('s1', { outlet: 'Quay Courier', title: 'Pier falls', url: 'https://quay.example/pier' })],
  topics: [
    aTopic('t1', 'Old Pier', { description: 'A pier of 1921.' }),
    aTopic('t2', 'Quay Courier', { description: 'A paper.' }),
  ],
});

const arabic = aStory({
  headline: 'انهيار الرصيف القديم',
  standfirst: 'لم يصب أحد بأذى.',
  language: 'ar',
  slug: 'pier',
  sections: { 'whats-happened': paragraphs('انهار الرصيف القديم ظهر يوم الاثنين، وتوقفت العبارات.') },
});

async function printed(story: Story): Promise<Uint8Array> {
  const result = await maker.print(renderHtml(story), { ...about, language: story.language });
  if (!result.ok) throw new Error(sentenceFor(result.refusal));
  return result.value;
}

/** The words of a PDF in their order; where its lines break is nobody's business. */
async function textOf(pdf: Uint8Array): Promise<string> {
  const { text: words } = await extractText(await getDocumentProxy(Uint8Array.from(pdf)), {
    mergePages: true,
  });
  return words.normalize('NFKC').replaceAll(/\s+/g, '');
}

/**
 * The lines of a PDF's first page, each from right to left: pdf.js gives what runs that way glyph by glyph as they
 * stand on the paper.
 */
async function rightToLeft(pdf: Uint8Array): Promise<string> {
  const page = await (await getDocumentProxy(Uint8Array.from(pdf))).getPage(1);
  const pieces = (await page.getTextContent()).items.flatMap((item) => ('str' in item ? [item] : []));
  const lines = new Map<unknown, string>();
  for (const { str, transform } of pieces) lines.set(transform[5], `${str}${lines.get(transform[5]) ?? ''}`);
  return joined(...lines.values());
}

const joined = (...words: readonly string[]) => words.join('').normalize('NFKC').replaceAll(/\s+/g, '');

type Entry = { readonly title: string; readonly items: readonly Entry[] };
const titles = (entries: readonly Entry[]): readonly unknown[] =>
  entries.map(({ title, items }) => (items.length === 0 ? title : [title, titles(items)]));

describe('a story as a PDF', () => {
  test('says every word of it in its order, with the page’s number', async () => {
    expect(await textOf(await printed(english))).toBe(
      joined(
        '1 / 1',
        english.headline,
        'Nobody was hurt. By Ada Quill Updated 23 November 2026',
        'What’s happened The pier fell at noon. 1 At noon Its posts were a hundred years old.',
        'Go deeper Will it be built again? Nobody knows.',
        'More on these topics Old Pier Concept A pier of 1921. Quay Courier Concept A paper.',
        'Sources 1. Quay Courier, Pier falls <https://quay.example/pier>',
      ),
    );
  });

  test('says every word of it in its order in Arabic too', async () => {
    const words = await rightToLeft(await printed(arabic));
    expect(words).toContain(joined('انهيار الرصيف القديم لم يصب أحد بأذى.'));
    expect(words).toContain(joined('انهار الرصيف القديم ظهر يوم الاثنين، وتوقفت العبارات.'));
    expect(words.startsWith('1/1')).toBe(true);
  });

  test('is tagged, in its language, and has its headings as an outline, in full where they break', async () => {
    const pdf = await getDocumentProxy(Uint8Array.from(await printed(english)));
    expect(titles(await pdf.getOutline())).toEqual([
      [
        english.headline,
        [
          ['What’s happened', ['At noon']],
          'Go deeper',
          ['More on these topics', ['Old Pier', 'Quay Courier']],
          'Sources',
        ],
      ],
    ]);
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
    const { info } = await pdf.getMetadata();
    expect(info).toMatchObject({ Title: english.headline, Language: 'en-GB' });
    const tree = JSON.stringify(await (await pdf.getPage(1)).getStructTree());
    for (const role of ['H1', 'H2', 'H3', 'P', 'Link', 'LI']) expect(tree).toContain(`"role":"${role}"`);
  });

  test('is dated by the story, and the same bytes each time, by whichever browser', async () => {
    const first = await printed(english);
    expect(
      Buffer.from(first)
        .toString('latin1')
        .match(/D:\d+\+00'00'/g),
    ).toEqual(["D:20261123080000+00'00'", "D:20261123080000+00'00'"]);
    // The clock of a PDF counts seconds.
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    expect(Buffer.from(await printed(english)).equals(first)).toBe(true);
    await maker.close();
    expect(Buffer.from(await printed(english)).equals(first)).toBe(true);
  });

  test('of many pages never ends one with a heading', async () => {
    const content = Array.from({ length: 60 }, (_, index): DocumentJson['content'] => [
      { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: `Heading ${index}` }] },
      ...paragraphs(`Words of ${index}. ${'The pier fell at noon. '.repeat(1 + ((index * 7) % 11))}`).content,
    ]).flat();
    const pdf = await printed(
      aStory({ language: 'en-GB', headline: 'Long', sections: { 'go-deeper': { type: 'doc', content } } }),
    );
    const { text: pages } = await extractText(await getDocumentProxy(Uint8Array.from(pdf)));
    expect(pages.length).toBeGreaterThan(4);
    for (const [index, page] of pages.entries()) {
      expect(page.startsWith(`${index + 1} / ${pages.length}\n`)).toBe(true);
      expect(page.trim()).not.toMatch(/\n(?:Go deeper|Heading \d+)$/);
    }
  });

  test('is on the paper of its language’s region', async () => {
    const width = async (language: string) =>
      (
        await (await getDocumentProxy(Uint8Array.from(await printed({ ...english, language })))).getPage(1)
      ).getViewport({ scale: 1 }).width;
    expect(Math.round(await width('en-US'))).toBe(612);
    // 210 mm, which Chromium rounds up to its own dots.
    expect(Math.floor(await width('de'))).toBe(595);
  });

  test('of megabytes is no matter', async () => {
    const words = 'The pier fell at noon and nobody was hurt. ';
    const long = paragraphs(...Array.from({ length: 120 }, (_, index) => `${index} ${words.repeat(450)}`));
    const story = aStory({ language: 'en-GB', headline: 'Long', sections: { 'go-deeper': long } });
    expect(renderHtml(story).length).toBeGreaterThan(2_200_000);
    const read = await textOf(await printed(story));
    // Numbers of pages stand between.
    expect(read.replaceAll(/\d+\/\d+/g, '').split(joined(words)).length - 1).toBeGreaterThan(53_000);
  }, 60_000);
});

describe('a page that wants something of the network, or to run', () => {
  let server: Server;
  let connections = 0;
  let address: string;

  beforeEach(async () => {
    connections = 0;
    server = createServer((_request, response) => response.end('here')).on('connection', () => connections++);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterEach(() => void server.close());

  test('gets nothing, and is printed all the same', async () => {
    const html = `<!DOCTYPE html><html lang="en"><head><title>Wants</title>
<link rel="preconnect" href="${address}"><link rel="prefetch" href="${address}/next">
<link rel="stylesheet" href="${address}/style.css"><style>@import "${address}/more.css"; body { background: url(${address}/back.png) }
@font-face { font-family: far; src: url(${address}/far.woff2) } p { font-family: far, serif }</style>
<script src="${address}/script.js"></script></head>
<body><p>Before.</p><img src="${address}/picture.png" alt=""><iframe src="${address}/frame"></iframe>
<object data="${address}/object"></object><video src="${address}/film.mp4" poster="${address}/poster.png"></video>
<script>document.body.append('Written by a script.'); fetch('${address}/fetch')</script><p>After.</p></body></html>`;
    const result = await maker.print(html, about);
    if (!result.ok) throw new Error(sentenceFor(result.refusal));
    const words = await textOf(result.value);
    // Where a film has no script, Chromium shows its controls.
    expect(words.replace(/0:00$/, '')).toBe('Before.After.');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(connections).toBe(0);
    // The server does answer those who reach it.
    await (await fetch(address)).text();
    expect(connections).toBe(1);
  });
});

/** The processes that run for a maker of this test, by the profile that they were started with: its whole group. */
async function processes(): Promise<readonly string[]> {
  const all = execFileSync('ps', ['-eo', 'pid=,pgid=,stat=,args=', '-ww'], { encoding: 'utf8' })
    .split('\n')
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(\S+)\s+(.*)$/.exec(line))
    .flatMap((match) =>
      match === null ? [] : [{ group: match[2] ?? '', state: match[3] ?? '', args: match[4] ?? '' }],
    )
    .filter(({ state }) => !state.startsWith('Z'));
  const groups = new Set([
    ...knownGroups,
    ...all.filter(({ args }) => args.includes(temporary)).map(({ group }) => group),
  ]);
  for (const group of groups) knownGroups.add(group);
  return all.filter(({ group }) => groups.has(group)).map(({ args }) => args);
}
const knownGroups = new Set<string>();

describe.skipIf(process.platform === 'win32')('the browser', () => {
  beforeEach(() => knownGroups.clear());

  test('is started for the first page, once for all, and leaves no process, no profile and no file', async () => {
    expect(await processes()).toEqual([]);
    await Promise.all([printed(english), printed(arabic), printed(english)]);
    expect((await processes()).filter((args) => !args.includes('--type='))).toHaveLength(1);
    expect((await processes()).length).toBeGreaterThan(1);
    expect((await readdir(temporary)).filter((name) => name.startsWith('galley-pdf-'))).toHaveLength(1);
    await maker.close();
    expect(await processes()).toEqual([]);
    expect(await readdir(temporary)).toEqual([]);
  });

  test('that was closed is started anew for a later page', async () => {
    await printed(arabic);
    await maker.close();
    expect(await textOf(await printed(arabic))).toContain('1/1');
  });

  test('that is closed while it prints, or starts, refuses what was asked and starts no more', async () => {
    const asked = [maker.print(renderHtml(english), about), maker.print(renderHtml(english), about)];
    await maker.close();
    for (const result of await Promise.all(asked))
      expect(result).toMatchObject({ refusal: { code: 'pdf-failed' } });
    await maker.close();
    expect(await processes()).toEqual([]);
    expect(await readdir(temporary)).toEqual([]);
  });

  test('that is killed by somebody is started anew for the next page', async () => {
    await printed(arabic);
    await processes();
    for (const group of knownGroups) process.kill(-Number(group), 'SIGKILL');
    await vi.waitFor(async () => expect(await processes()).toEqual([]));
    expect(await textOf(await printed(arabic))).toContain('1/1');
  });

  test('that takes too long is ended, in words, and the next page is printed', async () => {
    const hasty = chromiumPdf({ limit: 1 });
    const result = await hasty.print(renderHtml(english), about);
    if (result.ok) throw new Error('it was in time');
    expect(sentenceFor(result.refusal)).toContain(
      '“Old pier falls” could not be made into a PDF (it took longer than',
    );
    expect(await processes()).toEqual([]);
    expect(await readdir(temporary)).toEqual([]);
  });

  test('that is none is ended and refused', async () => {
    const fake = path.join(path.dirname(temporary), 'fake');
    await writeFile(fake, '#!/bin/sh\nprintf "hello\\000" >&4\nexec sleep 600\n');
    await chmod(fake, 0o755);
    vi.stubEnv('GALLEY_CHROMIUM', fake);
    expect(await maker.print(renderHtml(english), about)).toEqual({
      ok: false,
      refusal: { code: 'pdf-failed', subject: 'Old pier falls', detail: `${fake} did not start` },
    });
    expect(await processes()).toEqual([]);
    expect(await readdir(temporary)).toEqual([]);
  });

  test('clears away the profile of one that could not do it itself', async () => {
    await mkdir(path.join(temporary, 'galley-pdf-999999999-abcdef'));
    await mkdir(path.join(temporary, `galley-pdf-${process.ppid}-abcdef`));
    await printed(arabic);
    await maker.close();
    expect(await readdir(temporary)).toEqual([`galley-pdf-${process.ppid}-abcdef`]);
  });
});

describe('without a browser', () => {
  test('a page is refused in words that say what to do', async () => {
    const without = chromiumPdf({ find: async () => ({ program: null, reason: '' }) });
    const result = await without.print('', about);
    expect(result).toMatchObject({ refusal: { code: 'pdf-no-browser' } });
    expect(result.ok ? '' : sentenceFor(result.refusal)).toBe(
      'To make a PDF of “Old pier falls”, Galley needs Chrome, Chromium or Edge, and found none. Install one, or name yours in GALLEY_CHROMIUM, and try again.',
    );
    await without.close();
    expect(await readdir(temporary)).toEqual([]);
  });

  test('GALLEY_CHROMIUM names one, and no other is taken in its place', async () => {
    expect(await findChromium()).toEqual({ program });
    const nowhere = path.join(temporary, 'nowhere');
    vi.stubEnv('GALLEY_CHROMIUM', nowhere);
    expect(await findChromium()).toEqual({
      program: null,
      reason: `GALLEY_CHROMIUM names ${nowhere}, which is no program`,
    });
    vi.stubEnv('GALLEY_CHROMIUM', temporary);
    expect((await findChromium()).program).toBeNull();
  });
});
