import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { aDesk, aPage, type Page } from '../../../tests/support/desk.ts';
import { aLibrary } from '../../../tests/support/a-library.ts';
import { aSource, aStory, idOf, recordId, text } from '../../../tests/support/stories.ts';
import { appendRecords } from '../../core/story-doc/records.ts';
import { parts } from '../../core/story-doc/story-doc.ts';
import { quoteSelector } from '../../core/story/annotation.ts';
import { sha256 } from '../library/hash.ts';
import type { Desk } from './desk.ts';
import { storyPage } from './story-pages.ts';

const said = 'No boat leaves the harbour before the storm has passed, the pilots said on Monday.';
const rest =
  'They had met in the old customs house for three hours and voted with one voice against the plan.';

/** A saved page of an invented paper. */
function article(
  values: { readonly url?: string; readonly outlet?: string; readonly words?: string } = {},
): string {
  const { url = 'https://quay.example/2026/pilots', outlet = 'The Quay Courier', words = said } = values;
  return `<!doctype html><html lang="en"><head><title>Pilots stay | ${outlet}</title>
<meta property="og:site_name" content="${outlet}"><link rel="canonical" href="${url}">
<meta name="author" content="Rim Haddad"><meta property="article:published_time" content="2026-11-20T17:05:00+03:00">
</head><body><article><h1>Pilots stay</h1><p>${words}</p><p>${rest}</p><p>${rest}</p></article></body></html>`;
}

const story = aStory({
  id: idOf(1),
  sections: { 'what-the-papers-say': text(`They said: “${said}”`) },
  sources: [aSource('aa1', { outlet: 'The Quay Courier' })],
});

async function opened(): Promise<{ readonly desk: Desk; readonly page: Page; readonly library: string }> {
  const library = await aLibrary(story);
  const desk = await aDesk({ library });
  const page = aPage(desk);
  await page.open(story.id);
  return { desk, page, library };
}

async function capture(page: Page, name: string, content: string | Uint8Array, source: string | null = null) {
  const { token } = await page.ask('files.put', { name, data: Buffer.from(content).toString('base64') });
  return page.ask('captures.add', {
    story: story.id,
    files: [token],
    source: source === null ? null : recordId.parse(source),
  });
}

const filesOf = async (library: string) =>
  (await readdir(path.join(library, 'captures'), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);

describe('a saved page', () => {
  test('fills in the source of its outlet that nobody has filled in, and is kept byte for byte', async () => {
    const { page, library } = await opened();
    const { captured, failed } = await capture(page, 'pilots.html', article());
    expect(failed).toEqual([]);
    expect(captured).toMatchObject([
      {
        file: 'pilots.html',
        source: 'aa1',
        title: 'Pilots stay',
        outlet: 'The Quay Courier',
        authors: ['Rim Haddad'],
        publishedAt: '2026-11-20T17:05:00+03:00',
        url: 'https://quay.example/2026/pilots',
        language: 'en',
        became: 'first-capture',
        warnings: [],
      },
    ]);
    const [source] = await page
      .ask('story.render', { story: story.id, format: 'json' })
      .then(({ text: json }) => {
        const { sources } = JSON.parse(json) as { sources: unknown[] };
        return sources;
      });
    expect(source).toMatchObject({
      id: 'aa1',
      title: 'Pilots stay',
      publishedAt: '2026-11-20T17:05:00+03:00',
    });
    const hash = captured[0]?.sha256 ?? '';
    const kept = path.join(library, 'captures', hash.slice(0, 2), `${hash}.html`);
    expect(await readFile(kept, 'utf8')).toBe(article());
  });

  test('with another address is a source of its own; the same file again is known; a changed page is a newer copy', async () => {
    const { page, library } = await opened();
    const other = article({ url: 'https://harbour.example/a', outlet: 'Harbour Post' });
    expect((await capture(page, 'a.html', other)).captured[0]?.became).toBe('new-source');
    const files = await filesOf(library);
    expect((await capture(page, 'again.html', other)).captured[0]?.became).toBe('known');
    expect(await filesOf(library)).toEqual(files);
    const changed = article({
      url: 'https://www.harbour.example/a/?utm_source=mail#top',
      outlet: 'Harbour Post',
      words: 'All boats leave again, the pilots said on Tuesday, and the storm has passed.',
    });
    expect((await capture(page, 'b.html', changed)).captured[0]?.became).toBe('newer-capture');
  });

  test('goes to the source that it was dropped on, whatever it says', async () => {
    const { page } = await opened();
    const other = article({ url: 'https://harbour.example/a', outlet: 'Harbour Post' });
    expect((await capture(page, 'a.html', other, 'aa1')).captured[0]).toMatchObject({
      source: 'aa1',
      became: 'first-capture',
    });
  });
});

describe('a file that cannot be read', () => {
  test.each([
    ['empty.html', '', 'file-empty'],
    ['broken.pdf', '%PDF-1.7 and nothing more', 'file-damaged'],
    ['picture.png', 'x', 'capture-kind-unknown'],
    ['deep.html', `${'<div>'.repeat(100_000)}deep`, 'file-too-complex'],
    ['bomb.docx', 'PK no zip', 'file-damaged'],
    ['page.mhtml', 'From: x\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\n', 'file-damaged'],
  ])('%s leaves nothing behind, and says why', async (name, content, code) => {
    const { page, library } = await opened();
    const { captured, failed } = await capture(page, name, content);
    expect(captured).toEqual([]);
    expect(failed).toMatchObject([{ file: name, code }]);
    expect(failed[0]?.error).toContain(name);
    expect(await filesOf(library)).toEqual([]);
  });

  test('does not stop the others', async () => {
    const { page } = await opened();
    const tokens = await Promise.all(
      [
        ['bad.pdf', 'x'],
        ['good.html', article()],
      ].map(async ([name = '', content = '']) => {
        const { token } = await page.ask('files.put', {
          name,
          data: Buffer.from(content).toString('base64'),
        });
        return token;
      }),
    );
    const report = await page.ask('captures.add', { story: story.id, files: tokens, source: null });
    expect([report.captured.length, report.failed.length]).toEqual([1, 1]);
  });
});

describe('what is looked up', () => {
  test('a quotation is found where it stands in the capture', async () => {
    const { page } = await opened();
    expect((await page.ask('story.check', { story: story.id })).quotations).toMatchObject([
      { kind: 'not-found', text: said },
    ]);
    const { captured } = await capture(page, 'pilots.html', article());
    const id = captured[0]?.capture ?? recordId.parse('none');
    const { quotations } = await page.ask('story.check', { story: story.id });
    const { text: plain } = await page.ask('captures.read', { story: story.id, capture: id });
    const found = quotations[0]?.found;
    expect(quotations[0]?.kind).toBe('exact');
    expect(said.startsWith(plain.slice(found?.start, found?.end))).toBe(true);
  });

  test('an annotation is carried over to a newer capture, and listed where its words are gone', async () => {
    const { page } = await opened();
    const first = (await capture(page, 'a.html', article())).captured[0];
    if (first === undefined) throw new Error('nothing was captured');
    const { text: plain } = await page.ask('captures.read', { story: story.id, capture: first.capture });
    const annotate = (id: string, words: string) => {
      const start = plain.indexOf(words);
      return {
        id: recordId.parse(id),
        source: first.source,
        capture: first.capture,
        ...quoteSelector(plain, start, start + words.length),
        note: '',
        tags: [],
        author: 'Rim',
        createdAt: '2026-11-23T08:00:00Z',
        changedAt: '2026-11-23T08:00:00Z',
      };
    };
    await page.change(story.id, (doc) =>
      appendRecords(parts.annotations(doc), [
        annotate('kept', 'in the old customs house'),
        annotate('gone', 'No boat leaves the harbour before the storm has passed'),
      ]),
    );
    const changed = article({
      words: 'Quite other things were reported on Tuesday from the islands in the north.',
    });
    const second = (await capture(page, 'b.html', changed)).captured[0];
    if (second === undefined) throw new Error('nothing was captured');
    const { text: now, anchors } = await page.ask('captures.read', {
      story: story.id,
      capture: second.capture,
    });
    const kept = anchors.find(({ annotation }) => annotation === 'kept')?.anchor;
    expect(now.slice(kept?.start, kept?.end)).toBe('in the old customs house');
    expect(anchors.find(({ annotation }) => annotation === 'gone')?.anchor).toBeNull();
    const { parts: diff } = await page.ask('captures.compare', {
      story: story.id,
      before: first.capture,
      after: second.capture,
    });
    expect(
      diff
        .filter(({ kind }) => kind !== 'new')
        .map((part) => part.text)
        .join(''),
    ).toBe(plain);
    expect(
      diff
        .filter(({ kind }) => kind !== 'gone')
        .map((part) => part.text)
        .join(''),
    ).toBe(now);
  });

  test('annotations go out as JSON-LD and come back into another story with the same page', async () => {
    const { page } = await opened();
    const first = (await capture(page, 'a.html', article())).captured[0];
    if (first === undefined) throw new Error('nothing was captured');
    const json = {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      type: 'Annotation',
      body: 'Ask the pilots.',
      target: {
        source: 'https://quay.example/2026/pilots#comments',
        selector: { type: 'TextQuoteSelector', exact: 'in the old customs house' },
      },
    };
    const put = (content: unknown) =>
      page.ask('files.put', {
        name: 'x.jsonld',
        data: Buffer.from(JSON.stringify(content)).toString('base64'),
      });
    const file = (await put(json)).token;
    expect(await page.ask('annotations.import', { story: story.id, file })).toEqual({
      added: 1,
      known: 0,
      warnings: [],
    });
    const out = await page.ask('annotations.export', { story: story.id, source: null });
    expect(out.file).toMatch(/-annotations\.jsonld$/);
    const again = (await put(JSON.parse(out.text))).token;
    expect(await page.ask('annotations.import', { story: story.id, file: again })).toMatchObject({
      added: 0,
      known: 1,
    });
    const elsewhere = { ...json, target: { ...json.target, source: 'https://elsewhere.example/' } };
    const strange = await page.ask('annotations.import', {
      story: story.id,
      file: (await put(elsewhere)).token,
    });
    expect(strange).toMatchObject({ added: 0, known: 0 });
    expect(strange.warnings).toHaveLength(1);
  });
});

test('the original goes out as it came in, under its own name and nowhere else', async () => {
  const { desk, page } = await opened();
  const first = (await capture(page, '../..\\evil:name.html', article())).captured[0];
  if (first === undefined) throw new Error('nothing was captured');
  const { file, download } = await page.ask('captures.original', {
    story: story.id,
    capture: first.capture,
    to: null,
  });
  expect(file).not.toMatch(/[\\/:]|\.\./);
  const offered = desk.takeDownload(download?.token ?? '');
  expect(sha256(await readFile(offered?.path ?? ''))).toBe(first.sha256);
});

test('the readable page runs nothing, and a copy that is gone is told', async () => {
  const { desk, page, library } = await opened();
  const hostile = article({
    words: `${said}<script>alert(1)</script><img src="https://evil.example/x.png" onerror="alert(1)">`,
  });
  const first = (await capture(page, 'a.html', hostile)).captured[0];
  const shown = await storyPage(desk, `/capture/${story.id}/${first?.capture ?? ''}`);
  expect(shown.ok && shown.value).toContain('data-start="0"');
  expect(shown.ok && shown.value).not.toMatch(/<script|onerror|evil\.example/);
  await rm(path.join(library, 'captures'), { recursive: true });
  const gone = await storyPage(desk, `/capture/${story.id}/${first?.capture ?? ''}`);
  expect(gone).toMatchObject({ ok: false, refusal: { code: 'capture-missing' } });
  const nowhere = await storyPage(desk, '/capture/../../x/y');
  expect(nowhere.ok).toBe(false);
});
