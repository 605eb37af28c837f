import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { runGalley } from './run-galley.ts';

const story = `# Pilots stay ashore

## What’s happened

The pilots of Orrin stayed ashore on Monday. “No boat leaves before the storm has passed,” the harbour master said.
`;
const paragraph =
  '<p>“No boat leaves before the storm has passed,” the harbour master of Orrin said on Monday.</p>';
const page = `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Pilots stay</title>
<meta property="og:site_name" content="Quay Courier"><meta name="author" content="Rim Haddad">
<meta property="article:published_time" content="2026-11-20T17:05:00+03:00">
<link rel="canonical" href="https://quay.example/pilots"></head><body><article>${paragraph.repeat(6)}</article></body></html>`;

let folder: string;
const galley = (...argv: readonly string[]) => runGalley(folder, '--library', 'L', ...argv);
const put = async (name: string, content: string) => {
  await writeFile(path.join(folder, name), content);
  return name;
};
/** What is kept of saved copies; the text that the story was imported from is kept, too. */
const kept = async () =>
  (await readdir(path.join(folder, 'L', 'captures'), { recursive: true })).filter(
    (name) => name.includes('.') && !name.endsWith('.md'),
  );

beforeEach(async () => {
  folder = await temporaryFolder();
  await galley('init');
  await put('story.md', story);
  await galley('import', 'story.md');
});

describe('galley source add', () => {
  test('prints what it saved as one value of JSON, and saves the same file once', async () => {
    await put('pilots.html', page);
    const { code, out, said } = await galley('source', 'add', 'pilots-stay-ashore', 'pilots.html', '--json');
    expect([code, said]).toEqual([0, '']);
    const { captured, failed } = JSON.parse(out);
    expect(failed).toEqual([]);
    expect(captured).toEqual([
      {
        file: 'pilots.html',
        sourceId: expect.stringMatching(/^[0-9a-z-]+$/),
        captureId: captured[0].sha256.slice(0, 32),
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
        title: 'Pilots stay',
        outlet: 'Quay Courier',
        authors: ['Rim Haddad'],
        publishedAt: '2026-11-20T17:05:00+03:00',
        url: 'https://quay.example/pilots',
        language: 'en-GB',
        words: 96,
        warnings: [],
      },
    ]);
    const before = await kept();
    const again = await galley('source', 'add', 'pilots-stay-ashore', 'pilots.html', 'pilots.html', '--json');
    expect(again.code).toBe(0);
    expect(JSON.parse(again.out).captured.map((item: { sourceId: string }) => item.sourceId)).toEqual([
      captured[0].sourceId,
      captured[0].sourceId,
    ]);
    expect(await kept()).toEqual(before);
  });

  test('goes on past what it cannot read, names each, and leaves nothing of them behind', async () => {
    await put('leer.txt', '');
    await put('picture.jpg', 'no source');
    await put('broken.pdf', '%PDF-1.7\nnothing more');
    await put('bomb.docx', 'PK\u0003\u0004 and then nothing');
    await mkdir(path.join(folder, 'folder.html'));
    await put('Zürich\u0301 – ночь 😀.html', page);
    const bad = ['leer.txt', 'picture.jpg', 'broken.pdf', 'bomb.docx', 'folder.html', 'not-there.html'];
    const good = 'Zürich\u0301 – ночь 😀.html';
    const { code, out } = await galley('source', 'add', 'pilots-stay-ashore', ...bad, good, '--json');
    expect(code).toBe(4);
    const { captured, failed } = JSON.parse(out);
    expect(captured.map(({ file }: { file: string }) => file)).toEqual([good]);
    expect(failed.map(({ file }: { file: string }) => file)).toEqual(bad);
    for (const { file, error } of failed) {
      expect(error).toContain(file);
      expect(error).toMatch(/\. \S.*\.$/);
    }
    // The original, its clean page and its plain text.
    expect(await kept()).toHaveLength(3);
  });

  test('for a story that is not there saves nothing', async () => {
    await put('pilots.html', page);
    const { code, said } = await galley('source', 'add', 'elsewhere', 'pilots.html');
    expect(code).toBe(2);
    expect(said).toContain('There is no story “elsewhere”');
    expect(await kept()).toEqual([]);
  });
});

describe('galley check', () => {
  test('prints its findings as one value of JSON, and ends with 3 where there is an error', async () => {
    await put('pilots.html', page);
    await galley('source', 'add', 'pilots-stay-ashore', 'pilots.html');
    const { code, out, said } = await galley('check', 'pilots-stay-ashore', '--json');
    expect([code, said]).toEqual([3, '']);
    const { stories } = JSON.parse(out);
    expect(stories).toHaveLength(1);
    expect(Object.keys(stories[0])).toEqual(['id', 'slug', 'ok', 'counts', 'findings']);
    expect(stories[0]).toMatchObject({ slug: 'pilots-stay-ashore', ok: false });
    const { counts, findings } = stories[0];
    const severities = findings.map(({ severity }: { severity: string }) => severity);
    expect(counts).toEqual({
      error: severities.filter((severity: string) => severity === 'error').length,
      warning: severities.filter((severity: string) => severity === 'warning').length,
    });
    for (const finding of findings)
      expect(Object.keys(finding)).toEqual(['rule', 'severity', 'section', 'message', 'excerpt']);
    const rules = findings.map(({ rule }: { rule: string }) => rule);
    expect(rules).toContain('section-empty');
    expect(rules).not.toContain('quotation-not-found');
  });

  test('of all stories says each by its slug; words that are in no copy are found wanting', async () => {
    await put('second.md', story.replace('Pilots stay', 'Tugs stay').replace('No boat', 'No tug'));
    await galley('import', 'second.md');
    await put('pilots.html', page);
    for (const slug of ['pilots-stay-ashore', 'tugs-stay-ashore'])
      await galley('source', 'add', slug, 'pilots.html');
    const { code, out } = await galley('check', '--all');
    expect(code).toBe(3);
    expect(out).toMatch(/^pilots-stay-ashore: may not leave yet/m);
    const tugs = out.indexOf('tugs-stay-ashore: may not leave yet');
    expect(out.slice(tugs)).toContain('The source says: “No boat leaves before the storm has passed');
    expect(out.split('\n').filter((line) => line.includes('not word for word'))).toHaveLength(1);
  });

  test('of a story that is not there, or of none, is wrong usage', async () => {
    expect((await galley('check', 'elsewhere')).code).toBe(2);
    expect((await galley('check')).code).toBe(2);
  });
});
