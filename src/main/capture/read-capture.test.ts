import { readFile, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { readCapture } from './read-capture.ts';

const fixtures = path.resolve(import.meta.dirname, '../../../tests/fixtures/capture');
const read = (name: string) => readCapture(path.join(fixtures, name), name);

async function readAs(name: string, content: string | Uint8Array) {
  const file = path.join(await temporaryFolder(), name);
  await writeFile(file, content);
  return readCapture(file, name);
}

describe('files that other programs wrote', () => {
  test.each([
    ['pilots.docx', 'docx', null],
    ['pilots.pdf', 'pdf', 1],
  ])('%s', async (name, kind, pages) => {
    expect(await read(name)).toMatchObject({
      ok: true,
      value: {
        kind,
        pages,
        meta: { title: 'Pilots stay ashore', authors: ['Rim Haddad', 'Jonas Weiß'], language: 'en' },
        text: expect.stringContaining(
          'No boat leaves before the storm has passed,” the harbour master said.',
        ),
      },
    });
  });

  test('a page that Chromium saved as one file, with its picture and without its scripts and styles', async () => {
    const page = await read('lotsen.mhtml');
    expect(page).toMatchObject({
      ok: true,
      value: {
        kind: 'mhtml',
        meta: {
          title: 'Lotsen bleiben an Land',
          outlet: 'Hafenbote',
          authors: ['Jonas Weiß'],
          publishedAt: '2026-11-20T08:00:00+01:00',
          url: 'http://hafenbote.example/lotsen',
          language: 'de',
          direction: 'ltr',
        },
        text: expect.stringContaining('„Kein Boot läuft aus, bevor der Sturm vorüber ist“'),
      },
    });
    expect(page.ok && page.value.html).toMatch(/<img [^>]*src="data:image\/png;base64,/);
    expect(page.ok && page.value.html).not.toMatch(/script|style|http:\/\/hafenbote\.example\/p\.png/);
  });

  test.each([
    ['encrypted.pdf', { code: 'file-damaged', detail: 'it is protected by a password' }],
    ['scanned.pdf', { code: 'file-no-text' }],
  ])('%s is refused, with the reason', async (name, refusal) => {
    expect(await read(name)).toMatchObject({ ok: false, refusal: { ...refusal, subject: name } });
  });

  test('a PDF that was cut off is refused or read as far as it goes, never half told', async () => {
    const whole = await readFile(path.join(fixtures, 'pilots.pdf'));
    const cut = await readAs('cut.pdf', whole.subarray(0, whole.length / 3));
    expect(cut).toMatchObject({ ok: false, refusal: { code: 'file-damaged' } });
  });

  test('a PDF of 500 MB is refused before it is read', async () => {
    const file = path.join(await temporaryFolder(), 'big.pdf');
    await writeFile(file, '%PDF-1.7');
    await truncate(file, 500 * 1024 * 1024);
    expect(await readCapture(file, 'big.pdf')).toMatchObject({
      ok: false,
      refusal: { code: 'file-too-large', detail: '100 MB' },
    });
  });
});

describe('what a page says of itself', () => {
  const words =
    '<p>The pilots of Orrin stayed ashore on Monday, and with them every boat of the islands.</p>'.repeat(8);
  const page = (head: string, attributes = '') =>
    `<!doctype html><html ${attributes}><head>${head}</head><body><article><h1>A page</h1>${words}</article></body></html>`;
  const metaOf = async (html: string) => {
    const result = await readAs('page.html', html);
    return result.ok ? result.value.meta : result.refusal;
  };

  test.each([
    [
      'in JSON-LD',
      '<script type="application/ld+json">{"@graph":[{"@type":"WebSite"},{"@type":"NewsArticle","headline":"Pilots stay","author":[{"name":"Rim Haddad"},{"name":"Jo Field"}],"publisher":{"name":"Quay Courier"},"datePublished":"2026-11-20T17:05:00+03:00","url":"https://quay.example/a","inLanguage":"en-GB"}]}</script>',
      {
        title: 'Pilots stay',
        outlet: 'Quay Courier',
        authors: ['Rim Haddad', 'Jo Field'],
        publishedAt: '2026-11-20T17:05:00+03:00',
        url: 'https://quay.example/a',
        language: 'en-GB',
      },
    ],
    [
      'in meta elements',
      '<title>Pilots stay – Quay Courier</title><meta property="og:site_name" content="Quay Courier"><meta name="citation_author" content="Rim Haddad"><meta name="citation_author" content="Jo Field"><meta name="dc.date" content="20 November 2026"><meta property="og:url" content="https://quay.example/b">',
      {
        title: 'Pilots stay',
        outlet: 'Quay Courier',
        authors: ['Rim Haddad', 'Jo Field'],
        publishedAt: '2026-11-20',
        url: 'https://quay.example/b',
      },
    ],
    [
      'in what the browser noted',
      '<!-- saved from url=(0027)https://quay.example/2026/11/20/c --><title>Pilots stay</title>',
      { title: 'Pilots stay', url: 'https://quay.example/2026/11/20/c', publishedAt: '2026-11-20' },
    ],
    [
      'as a date of mails, and a time without a zone as its day',
      '<meta name="date" content="Fri, 20 Nov 2026 17:05:00 +0300">',
      { publishedAt: '2026-11-20T17:05:00+03:00' },
    ],
    [
      'with a time without a zone',
      '<meta name="date" content="2026-11-20T17:05:00">',
      { publishedAt: '2026-11-20' },
    ],
    ['with an address that could run', '<link rel="canonical" href="javascript:alert(1)">', { url: '' }],
    [
      'with JSON-LD that is none',
      '<script type="application/ld+json">{oops</script><title>Pilots</title>',
      { title: 'Pilots' },
    ],
  ])('%s', async (_, head, meta) => expect(await metaOf(page(head))).toMatchObject(meta));

  test('runs from right to left where its words do, whatever it says', async () => {
    const arabic = `<html><body><article>${'<p>بقي ربابنة الميناء على البر يوم الاثنين وبقيت معهم كل القوارب.</p>'.repeat(8)}</article></body></html>`;
    expect(await metaOf(arabic)).toMatchObject({ direction: 'rtl', language: 'ar' });
  });
});

test('a page in an old character set is read, also where it declares another one', async () => {
  const utf8 = await readAs(
    'a.html',
    '<html><head><meta charset="iso-8859-1"></head><body><p>Straße und Grüße aus dem Hafen</p></body></html>',
  );
  expect(utf8).toMatchObject({ ok: true, value: { text: 'Straße und Grüße aus dem Hafen' } });
  const latin = Buffer.from(
    '<html><head><meta charset="windows-1252"></head><body><p>Stra\u00DFe</p></body></html>',
    'latin1',
  );
  expect(await readAs('b.html', latin)).toMatchObject({ ok: true, value: { text: 'Straße' } });
});

test('names of parts of a saved page lead nowhere', async () => {
  const html = `<p>${'Words of a page that somebody saved. '.repeat(10)}<img src="../../etc/passwd"></p>`;
  const mhtml = [
    'From: x',
    'Snapshot-Content-Location: http://a.example/',
    'Content-Type: multipart/related; boundary="b"',
    '',
    '--b',
    'Content-Type: text/html',
    'Content-Location: file:///etc/../etc/passwd',
    '',
    html,
    '--b',
    'Content-Type: image/png',
    'Content-Location: ../../../etc/passwd',
    'Content-Transfer-Encoding: base64',
    '',
    'AAAA',
    '--b--',
    '',
  ].join('\r\n');
  const result = await readAs('page.mhtml', mhtml);
  expect(result).toMatchObject({ ok: true });
  expect(result.ok && result.value.html).not.toContain('passwd');
});
