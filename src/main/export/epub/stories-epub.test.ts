import { createHash } from 'node:crypto';
import { inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { anyStory } from '../../../../tests/support/arbitrary-story.ts';
import { aSource, aStory, aTopic, idOf, text } from '../../../../tests/support/stories.ts';
import { textBlocks, type Block, type Inline } from '../../../core/document/document.ts';
import { findElement, rawText } from '../../../core/import/hast.ts';
import { parseHtml } from '../../../core/import/html-page.ts';
import { carriedStory } from '../../../core/render/carried.ts';
import { isShown } from '../../../core/render/html-body.ts';
import { renderHtml } from '../../../core/render/html.ts';
import { citationNumbers, type Story } from '../../../core/story/story.ts';
import { storiesEpub } from './stories-epub.ts';

/** A file of a zip as it stands there. */
type Entry = {
  readonly name: string;
  readonly method: number;
  readonly extra: number;
  readonly text: string;
};

/** Reads a zip by its central directory (APPNOTE 4.3), down to what other readers keep to themselves. */
function entriesOf(bytes: Uint8Array): readonly Entry[] {
  const zip = Buffer.from(bytes);
  const end = zip.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  let at = zip.readUInt32LE(end + 16);
  return Array.from({ length: zip.readUInt16LE(end + 10) }, () => {
    const nameLength = zip.readUInt16LE(at + 28);
    const local = zip.readUInt32LE(at + 42);
    const extra = zip.readUInt16LE(local + 28);
    const start = local + 30 + zip.readUInt16LE(local + 26) + extra;
    const packed = zip.subarray(start, start + zip.readUInt32LE(at + 20));
    const method = zip.readUInt16LE(at + 10);
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
    return { name, method, extra, text: (method === 0 ? packed : inflateRawSync(packed)).toString('utf8') };
  });
}

type Xml = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Xml | string)[];
};

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#9': '\t',
  '#10': '\n',
};

function decoded(words: string): string {
  return words.replaceAll(/&([^;]*);?/g, (all, name: string) => {
    const sign = all.endsWith(';') ? entities[name] : undefined;
    if (sign === undefined) throw new Error(`no entity of XML: ${all.slice(0, 12)}`);
    return sign;
  });
}

/** Reads XML and throws at anything that is not well-formed (or that we do not write, such as comments). */
function parseXml(xml: string): Xml {
  const forbidden = /[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.exec(xml);
  if (forbidden !== null) throw new Error(`a character that XML forbids at ${forbidden.index}`);
  const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
  if (!xml.startsWith(head)) throw new Error('no XML declaration');
  const body = xml.slice(head.length).replace(/^<!DOCTYPE html>\n/, '');
  const root: Xml = { name: '', attributes: {}, children: [] };
  const open = [root];
  const token = /<\/([\w:-]+)>|<([\w:-]+)((?: [\w:-]+="[^"<]*")*)(\/?)>|([^<]+)/y;
  while (token.lastIndex < body.length) {
    const at = token.lastIndex;
    const [, closed, name, attributes = '', empty, words] = token.exec(body) ?? [];
    if (closed !== undefined) {
      if (open.pop()?.name !== closed) throw new Error(`</${closed}> closes another element`);
    } else if (name !== undefined) {
      const pairs = [...attributes.matchAll(/ ([\w:-]+)="([^"]*)"/g)];
      const names = new Set(pairs.map(([, key]) => key));
      if (names.size < pairs.length) throw new Error(`an attribute twice: ${attributes}`);
      const values = pairs.map(([, key = '', value = '']) => [key, decoded(value)]);
      const element: Xml = { name, attributes: Object.fromEntries(values), children: [] };
      open.at(-1)?.children.push(element);
      if (empty === '') open.push(element);
    } else if (words !== undefined) open.at(-1)?.children.push(decoded(words));
    else throw new Error(`not well-formed: ${body.slice(at, at + 60)}`);
  }
  const [only] = root.children;
  if (open.length !== 1 || only === undefined || typeof only === 'string') throw new Error('left open');
  return only;
}

function inside(node: Xml): readonly Xml[] {
  return node.children.flatMap((child) => (typeof child === 'string' ? [] : [child, ...inside(child)]));
}

function wordsOf(node: Xml | string): string {
  return typeof node === 'string' ? node : node.children.map(wordsOf).join('');
}

const named = (node: Xml, ...names: readonly string[]) =>
  inside(node).filter(({ name }) => names.includes(name));
const withClass = (node: Xml, wanted: string) =>
  inside(node).filter(({ attributes }) => attributes['class']?.split(' ').includes(wanted));
const withType = (node: Xml, type: string) =>
  inside(node).filter(({ attributes }) => attributes['epub:type'] === type);

type Epub = { readonly entries: readonly Entry[]; readonly xml: (name: string) => Xml };

async function epubOf(stories: readonly Story[], options: { readonly title?: string } = {}): Promise<Epub> {
  const entries = entriesOf(await storiesEpub(stories, options));
  return {
    entries,
    xml: (name) => parseXml(entries.find((entry) => entry.name === `EPUB/${name}`)?.text ?? ''),
  };
}

/** The texts of a package document's elements, by their name or the property that they state. */
function metadata(epub: Epub, wanted: string): readonly string[] {
  return inside(epub.xml('package.opf'))
    .filter(({ name, attributes }) => name === wanted || attributes['property'] === wanted)
    .map(wordsOf);
}

const words = (said: string, href?: string): Inline =>
  href === undefined
    ? { type: 'text', text: said }
    : { type: 'text', text: said, marks: [{ type: 'link', attrs: { href } }] };
const cite = (source: string): Inline => ({ type: 'citation', attrs: { source } });
const paragraph = (...content: readonly Inline[]): Block => ({ type: 'paragraph', content });
const doc = (...content: readonly Block[]) => ({ type: 'doc', content }) as const;

const pier = aStory({
  headline: 'Old pier “falls” & <sinks>\u0001',
  standfirst: 'Nobody was hurt.\nFerries wait.',
  bylines: ['Ada Quill', 'Bo & Marsh'],
  slug: 'old-pier',
  updatedAt: '2026-11-23T10:00:00.5+01:00',
  sections: {
    'whats-happened': doc(
      paragraph(words('It fell'), cite('s2'), { type: 'hardBreak' }, words('at noon.'), cite('s2')),
      paragraph(
        words('gone', '#gone'),
        words('deeper', '#go-deeper'),
        words('unwritten', '#how-we-got-here'),
      ),
      paragraph(words('list', 'http://c.example/ü/ space?a&b'), cite('lost')),
    ),
    'go-deeper': doc(paragraph(words('Ada', '#t1'), words('Courier', '#s1'))),
  },
  sources: [aSource('s1', { title: 'Not cited' }), aSource('s2', { outlet: 'Quay', title: 'Pier falls' })],
  topics: [aTopic('t1', 'Ada Quill', { description: 'An engineer.', aliases: ['A. Q.'] })],
});

const rtl = aStory({
  id: idOf(2),
  language: 'ar',
  headline: 'انهار الرصيف القديم',
  slug: 'old-pier',
  updatedAt: '2026-11-24T08:00:00Z',
  sections: { 'whats-happened': text('انهار الرصيف ظهر اليوم.') },
});

const empty = aStory({ id: idOf(3), slug: 'old-pier' });

describe('the file', () => {
  test('says first, unpacked and without anything before it, that it is an EPUB', async () => {
    const { entries } = await epubOf([pier]);
    expect(entries[0]).toEqual({ name: 'mimetype', method: 0, extra: 0, text: 'application/epub+zip' });
    expect(new Set(entries.slice(1).map(({ method }) => method))).toEqual(new Set([8]));
    expect(entries[1]?.name).toBe('META-INF/container.xml');
    const [rootfile] = named(parseXml(entries[1]?.text ?? ''), 'rootfile');
    expect(rootfile?.attributes['full-path']).toBe('EPUB/package.opf');
  });

  test('lists each of its files once, under safe names, also for stories of one slug', async () => {
    const epub = await epubOf([pier, rtl, empty]);
    const names = epub.entries.map(({ name }) => name);
    expect(names.filter((name) => !/^[A-Za-z][\w.-]*(?:\/[A-Za-z][\w.-]*)?$/.test(name))).toEqual([]);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    const items = named(epub.xml('package.opf'), 'item').map(({ attributes }) => attributes);
    const listed = items.map(({ href }) => `EPUB/${href}`);
    const others = ['mimetype', 'META-INF/container.xml', 'EPUB/package.opf'];
    expect([...others, ...listed].toSorted()).toEqual(names.toSorted());
    const spine = named(epub.xml('package.opf'), 'itemref').map(({ attributes }) => attributes['idref']);
    expect(spine).toEqual(['contents', 'story-1', 'story-2', 'story-3']);
    expect(items.map(({ id }) => id)).toEqual(expect.arrayContaining(spine));
  });

  describe('has the same bytes', () => {
    const zone = process.env['TZ'];
    afterEach(() => {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    });

    test('for the same stories, in every time zone', async () => {
      const hashIn = async (name: string, stories: readonly Story[]) => {
        process.env['TZ'] = name;
        return createHash('sha256')
          .update(await storiesEpub(stories))
          .digest('hex');
      };
      const first = await hashIn('Asia/Tokyo', [pier, rtl]);
      expect(await hashIn('America/Los_Angeles', [pier, rtl])).toBe(first);
      expect(await hashIn('Asia/Tokyo', [{ ...pier, headline: 'New' }, rtl])).not.toBe(first);
    });
  });

  test('needs a story', async () => {
    await expect(storiesEpub([])).rejects.toThrow('a book needs a story');
  });
});

describe('what the package says', () => {
  test('of one story', async () => {
    const epub = await epubOf([pier]);
    expect(metadata(epub, 'dc:identifier')).toEqual([`urn:uuid:${idOf(1)}`]);
    expect(metadata(epub, 'dc:title')).toEqual(['Old pier “falls” & <sinks>']);
    expect(metadata(epub, 'dc:language')).toEqual(['en']);
    expect(metadata(epub, 'dc:creator')).toEqual(['Ada Quill', 'Bo & Marsh']);
    expect(metadata(epub, 'dc:description')).toEqual(['Nobody was hurt. Ferries wait.']);
    expect(metadata(epub, 'dc:subject')).toEqual(['Ada Quill']);
    expect(metadata(epub, 'dcterms:modified')).toEqual(['2026-11-23T09:00:00Z']);
    expect(metadata(epub, 'schema:accessMode')).toEqual(['textual']);
    const features = metadata(epub, 'schema:accessibilityFeature');
    expect(features).toEqual(expect.arrayContaining(['structuralNavigation', 'tableOfContents']));
    expect(metadata(epub, 'schema:accessibilityHazard')).toEqual(['none']);
    expect(metadata(epub, 'schema:accessibilitySummary')).toHaveLength(1);
    const [spine] = named(epub.xml('package.opf'), 'spine');
    expect(spine?.attributes).toEqual({ toc: 'ncx', 'page-progression-direction': 'ltr' });
    const [uid] = named(epub.xml('toc.ncx'), 'meta');
    expect(uid?.attributes['content']).toBe(`urn:uuid:${idOf(1)}`);
  });

  test('a right-to-left story turns its pages from the right', async () => {
    const epub = await epubOf([rtl]);
    const [spine] = named(epub.xml('package.opf'), 'spine');
    expect(spine?.attributes['page-progression-direction']).toBe('rtl');
    expect(epub.xml('story-1.xhtml').attributes).toMatchObject({ lang: 'ar', 'xml:lang': 'ar', dir: 'rtl' });
  });
});

describe('finding one’s way', () => {
  const labels = (node: Xml | undefined) =>
    node === undefined ? [] : named(node, 'a').map((link) => `${wordsOf(link)} > ${link.attributes['href']}`);

  test('the navigation lists stories with their filled sections, and so does the NCX', async () => {
    const epub = await epubOf([pier, empty]);
    const [toc] = withType(epub.xml('nav.xhtml'), 'toc');
    const entries = [
      'Contents > contents.xhtml',
      'Old pier “falls” & <sinks> > story-1.xhtml',
      'What’s happened > story-1.xhtml#whats-happened',
      'Go deeper > story-1.xhtml#go-deeper',
      'More on these topics > story-1.xhtml#topics',
      'Sources > story-1.xhtml#galley_sources',
      'old-pier > story-2.xhtml',
    ];
    expect(labels(toc)).toEqual(entries);
    const points = named(epub.xml('toc.ncx'), 'navPoint');
    expect(
      points.map((point) => {
        const [label] = named(point, 'text');
        const [content] = named(point, 'content');
        return `${wordsOf(label ?? '')} > ${content?.attributes['src']}`;
      }),
    ).toEqual(entries);
    expect(points.map(({ attributes }) => Number(attributes['playOrder']))).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  test('the landmarks lead to the first words, and to the contents or the sources', async () => {
    const landmarks = async (...stories: readonly Story[]) =>
      withType((await epubOf(stories)).xml('nav.xhtml'), 'landmarks')
        .flatMap((nav) => named(nav, 'a'))
        .map(({ attributes }) => `${attributes['epub:type']} > ${attributes['href']}`);
    expect(await landmarks(pier)).toEqual([
      'bodymatter > story-1.xhtml',
      'backmatter > story-1.xhtml#galley_sources',
    ]);
    expect(await landmarks(pier, rtl)).toEqual(['toc > contents.xhtml', 'bodymatter > story-1.xhtml']);
  });

  test('a digest opens with its stories, each in its own language', async () => {
    const page = (await epubOf([pier, rtl], { title: 'Today' })).xml('contents.xhtml');
    expect(named(page, 'h1').map(wordsOf)).toEqual(['Today']);
    expect(named(page, 'time').map(wordsOf)).toEqual(['24 November 2026']);
    const items = named(page, 'li');
    expect(items.map(({ attributes }) => attributes['dir'])).toEqual(['ltr', 'rtl']);
    expect(named(page, 'p').map(wordsOf)).toEqual([
      'Updated 24 November 2026',
      'Nobody was hurt. Ferries wait.',
      'By Ada Quill and Bo & Marsh',
    ]);
  });
});

describe('a chapter', () => {
  test('a citation refers to a note, and the note back', async () => {
    const chapter = (await epubOf([pier])).xml('story-1.xhtml');
    const noterefs = withType(chapter, 'noteref').map(({ attributes }) => attributes);
    expect(noterefs.map(({ id, href, role }) => ({ id, href, role }))).toEqual([
      { id: 'cite_1', href: '#source_s2', role: 'doc-noteref' },
      { id: undefined, href: '#source_s2', role: 'doc-noteref' },
    ]);
    const [notes] = withType(chapter, 'endnotes');
    expect(notes?.attributes).toMatchObject({ id: 'galley_sources', role: 'doc-endnotes' });
    expect(withType(chapter, 'endnote').map(({ attributes }) => attributes['id'])).toEqual(['source_s2']);
    const [back] = withClass(chapter, 'back');
    expect(back?.attributes).toMatchObject({ role: 'doc-backlink', href: '#cite_1' });
    expect(withClass(chapter, 'missing').map(wordsOf)).toEqual(['?']);
  });

  test('links lead on as URIs, or to what is there; the others are words', async () => {
    const chapter = (await epubOf([pier])).xml('story-1.xhtml');
    const links = withClass(chapter, 'part').flatMap((part) =>
      named(part, 'a', 'span').filter(({ children }) => children.length === 1),
    );
    const found = new Map(links.map((link) => [wordsOf(link), link]));
    expect(found.get('list')?.attributes['href']).toBe('http://c.example/%C3%BC/%20space?a&b');
    expect(found.get('deeper')?.attributes['href']).toBe('#go-deeper');
    expect(found.get('Ada')?.attributes['href']).toBe('#topic_t1');
    expect(found.get('Courier')?.attributes['href']).toBe('#source_s1');
    for (const gone of ['gone', 'unwritten'])
      expect(found.get(gone)).toMatchObject({ name: 'span', attributes: {} });
  });

  test('an empty story is one as well', async () => {
    const chapter = (await epubOf([aStory()])).xml('story-1.xhtml');
    expect(named(chapter, 'title').map(wordsOf)).toEqual(['Untitled story']);
    expect(named(chapter, 'h1').map(wordsOf)).toEqual(['Untitled story']);
    expect(withClass(chapter, 'part')).toEqual([]);
  });
});

/** The lines of a story's sections as a page shows them. */
function linesOf(story: Story): readonly string[] {
  const numbers = citationNumbers(story);
  const piece = (inline: Inline) => {
    if (inline.type === 'text') return inline.text;
    return inline.type === 'citation' ? String(numbers.get(inline.attrs.source) ?? '?') : '';
  };
  return story.sections
    .filter((section) => isShown(section, story))
    .flatMap((section) => [
      section.heading || '–',
      ...(section.kind === 'text'
        ? textBlocks(section.content.content).map((line) => line.map(piece).join(''))
        : story.topics.flatMap(({ name, description }) => [name || '–', description].filter(Boolean))),
    ]);
}

describe('for any story', () => {
  test('a chapter says what the story says, and every link and entry leads somewhere', async () => {
    await fc.assert(
      fc.asyncProperty(anyStory(), async (written) => {
        const epub = await epubOf([written]);
        const story = carriedStory(written);
        const chapter = epub.xml('story-1.xhtml');
        const shown = withClass(chapter, 'part').filter(
          ({ attributes }) => attributes['id'] !== 'galley_sources',
        );
        expect(shown.flatMap((part) => named(part, 'h2', 'h3', 'p').map(wordsOf))).toEqual(linesOf(story));
        const page = findElement(parseHtml(renderHtml(written)), ({ tagName }) => tagName === 'article');
        const [body] = named(chapter, 'section');
        expect(body && wordsOf(body).replaceAll(/\n+/g, '\n')).toBe(page && shownOnPage(page));

        const ids = inside(chapter).flatMap(({ attributes: { id } }) => (id === undefined ? [] : [id]));
        expect(new Set(ids).size).toBe(ids.length);
        const hrefs = named(chapter, 'a').map(({ attributes }) => attributes['href'] ?? '');
        const places = named(epub.xml('nav.xhtml'), 'a').map(({ attributes }) => attributes['href'] ?? '');
        for (const href of [...hrefs, ...places.map((place) => place.replace('story-1.xhtml', ''))])
          expect(href === '' || ids.includes(href.slice(1)) || /^(?:https?|mailto):[!-~]+$/.test(href)).toBe(
            true,
          );
        expect(named(epub.xml('nav.xhtml'), 'a').filter((link) => wordsOf(link).trim() === '')).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

/** The text of an HTML page's article without what it hides and without its own list of contents. */
function shownOnPage(article: Parameters<typeof rawText>[0]): string {
  if (!('children' in article)) return rawText(article);
  return article.children
    .filter(
      (node) => node.type !== 'element' || (node.tagName !== 'nav' && node.properties['hidden'] !== true),
    )
    .map(rawText)
    .join('')
    .replaceAll(/\n+/g, '\n');
}
