import { expect, test } from 'vitest';
import { aSource, aStory, aTopic } from '../../../../tests/support/stories.ts';
import type { Block, Mark } from '../../../core/document/document.ts';
import type { Story } from '../../../core/story/story.ts';
import { cite, line, paragraphs, partsOf, plainWords, words } from './word-parts.ts';

/** A story with one section of these blocks. */
function withText(blocks: readonly Block[], values: Parameters<typeof aStory>[0] = {}): Story {
  return aStory({ ...values, sections: { 'whats-happened': { type: 'doc', content: blocks } } });
}

test('headline, standfirst, bylines, headings and sub-headings have Word’s own styles', async () => {
  const story = aStory({
    headline: 'The wall rises',
    standfirst: 'By two metres.',
    bylines: ['A. Reader', 'B. Writer'],
    sections: {
      'whats-happened': {
        type: 'doc',
        content: [
          { type: 'heading', attrs: { level: 3 }, content: [words('Why now')] },
          { type: 'blockquote', content: [line(words('A promise.'))] },
        ],
      },
    },
  });
  const { body, part } = await partsOf(story);
  expect(paragraphs(body).map(({ style, text: written }) => [style, written])).toEqual([
    ['Title', 'The wall rises'],
    ['Standfirst', 'By two metres.'],
    ['Byline', 'By A. Reader and B. Writer'],
    ['Dateline', 'Updated 23 November 2026'],
    ['Heading1', 'What’s happened'],
    ['Heading2', 'Why now'],
    ['Quote', 'A promise.'],
  ]);
  const styles = part('word/styles.xml');
  for (const name of ['Title', 'Standfirst', 'Heading 1', 'Heading 2', 'Quote', 'footnote text'])
    expect(styles).toContain(`<w:name w:val="${name}"/>`);
});

test('a citation is a footnote that says the source in words, with a link to it', async () => {
  const story = withText([line(words('It rises.'), cite('s1'), words(' Soon.'), cite('gone'), cite('s1'))], {
    sources: [
      aSource('s1', {
        outlet: 'Harbour Gazette',
        title: 'A & B',
        url: 'https://g.example/?a=1&b=ü',
        publishedAt: '2026-11-22',
      }),
    ],
  });
  const { body, part } = await partsOf(story);
  expect([...body.matchAll(/<w:footnoteReference w:id="(\d+)"\/>/g)].map(([, id]) => id)).toEqual([
    '1',
    '2',
    '3',
  ]);
  const notes = [...part('word/footnotes.xml').matchAll(/<w:footnote w:id="(\d+)">(.*?)<\/w:footnote>/gs)];
  const cited = ' Harbour Gazette: “A &amp; B”, 22 November 2026. https://g.example/?a=1&amp;b=ü';
  expect(notes.map(([, id, note]) => [id, plainWords(note ?? '')])).toEqual([
    ['1', cited],
    ['2', ' source missing'],
    ['3', cited],
  ]);
  const link = /<w:hyperlink [^>]*r:id="(\w+)"/.exec(notes[0]?.[2] ?? '')?.[1];
  expect(part('word/_rels/footnotes.xml.rels')).toContain(
    `<Relationship Id="${link}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://g.example/?a=1&amp;b=%C3%BC" TargetMode="External"/>`,
  );
});

test('the sources stand at the end: cited ones with numbers in the order of the text, then the others', async () => {
  const story = withText([line(cite('s2'), cite('s1'))], {
    sources: [
      aSource('s1', { title: 'One', authors: ['Ann Reed'], accessedAt: '2026-11-23' }),
      aSource('s2', { outlet: 'Gazette', title: 'Two', url: 'https://g.example/', note: 'Page 3.' }),
      aSource('s3', { title: 'Three' }),
    ],
  });
  const listed = paragraphs((await partsOf(story)).body).slice(-6);
  expect(listed.map(({ style, text: written }) => [style, written])).toEqual([
    ['Heading1', 'Sources'],
    ['Source', 'Gazette, Two'],
    ['SourceNote', 'Page 3.'],
    ['Source', 'One\nBy Ann Reed · accessed 23 November 2026'],
    ['Heading2', 'Also consulted'],
    ['Source', 'Three'],
  ]);
  const numberOf = (at: number) => /<w:numId w:val="(\d+)"/.exec(listed[at]?.xml ?? '')?.[1];
  expect(numberOf(1)).toBe(numberOf(3));
  expect(numberOf(5)).not.toBe(numberOf(1));
});

test('every numbered list counts from its own start, at its own level', async () => {
  const item = (...content: readonly Block[]) => ({ type: 'listItem', content }) as const;
  const list = (start: number, ...content: readonly ReturnType<typeof item>[]): Block => ({
    type: 'orderedList',
    attrs: { start },
    content,
  });
  const { body, part } = await partsOf(
    withText([
      list(3, item(line(words('three')), list(7, item(line(words('seven'))))), item(line(words('four')))),
      list(1, item(line(words('one')))),
      { type: 'bulletList', content: [item(line(words('dot')), line(words('more')))] },
      // An item that begins with a list of its own: its number needs a line.
      list(2, item(list(5, item(line(words('five')))))),
    ]),
  );
  const numbering = part('word/numbering.xml');
  const listOf = (written: string) => {
    const xml = paragraphs(body).find((one) => one.text === written)?.xml ?? '';
    const [, level = '', number = ''] = /<w:ilvl w:val="(\d)"\/><w:numId w:val="(\d+)"\/>/.exec(xml) ?? [];
    const num = new RegExp(`<w:num w:numId="${number}".*?</w:num>`, 's').exec(numbering)?.[0] ?? '';
    const start = new RegExp(`<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="(\\d+)"`).exec(
      num,
    )?.[1];
    const kind = /<w:abstractNumId w:val="(\d+)"/.exec(num)?.[1];
    const definition =
      new RegExp(`<w:abstractNum w:abstractNumId="${kind}".*?</w:abstractNum>`, 's').exec(numbering)?.[0] ??
      '';
    const format = new RegExp(`<w:lvl w:ilvl="${level}".*?<w:numFmt w:val="(\\w+)"`, 's').exec(
      definition,
    )?.[1];
    return { level, number, start, format };
  };
  expect(listOf('three')).toMatchObject({ level: '0', start: '3', format: 'decimal' });
  expect(listOf('seven')).toMatchObject({ level: '1', start: '7', format: 'decimal' });
  expect(listOf('four').number).toBe(listOf('three').number);
  expect(listOf('one')).toMatchObject({ level: '0', start: '1', format: 'decimal' });
  expect(listOf('one').number).not.toBe(listOf('three').number);
  expect(listOf('dot')).toMatchObject({ level: '0', format: 'bullet' });
  expect(listOf('more')).toMatchObject({ number: '' });
  expect(listOf('')).toMatchObject({ level: '0', start: '2' });
  expect(listOf('five')).toMatchObject({ level: '1', start: '5' });
});

test('links lead to their addresses or to bookmarks; one to a place that is gone is its words', async () => {
  const link = (href: string): Mark => ({ type: 'link', attrs: { href } });
  const story = withText(
    [
      line(
        words('out', link('https://o.example/#there')),
        words('topic', link('#t1')),
        words('gone', link('#no-such-place')),
        words('empty', link('#go-deeper')),
        words('two ', link('https://p.example/')),
        words('looks', link('https://p.example/'), { type: 'bold' }),
      ),
    ],
    { topics: [aTopic('t1', 'Harbour Board', { description: 'Runs it.', aliases: ['HB', 'The Board'] })] },
  );
  const { body, part } = await partsOf(story);
  const links = [...body.matchAll(/<w:hyperlink ([^>]*)>(.*?)<\/w:hyperlink>/gs)].map(
    ([, attributes = '', inner = '']) => [/r:id|w:anchor/.exec(attributes)?.[0], plainWords(inner)],
  );
  expect(links).toEqual([
    ['r:id', 'out'],
    ['w:anchor', 'topic'],
    ['r:id', 'two looks'],
  ]);
  const anchor = /w:anchor="(\w+)"/.exec(body)?.[1] ?? '';
  const [bookmark = ''] =
    new RegExp(`<w:bookmarkStart w:name="${anchor}".*?<w:bookmarkEnd`, 's').exec(body) ?? [];
  expect(plainWords(bookmark)).toBe('Harbour Board');
  expect(plainWords(body)).toContain('gone');
  expect(part('word/_rels/document.xml.rels')).toContain('Target="https://o.example/#there"');
  expect(
    paragraphs(body)
      .slice(-4)
      .map(({ text: written }) => written),
  ).toEqual(['More on these topics', 'Harbour Board  Concept', 'Runs it.', 'HB · The Board']);
});

test('an Arabic story runs from right to left, and its Latin words do not', async () => {
  const { body, part } = await partsOf(
    withText([line(words('قالت صحيفة Harbour Gazette أمس', { type: 'bold' })), line(words('English.'))], {
      language: 'ar',
      headline: 'الجدار',
    }),
  );
  const [title, , , said, english] = paragraphs(body);
  expect(title?.xml).toContain('<w:bidi/>');
  const runs = [...(said?.xml ?? '').matchAll(/<w:r>(.*?)<\/w:r>/gs)].map(([, run = '']) => [
    run.includes('<w:rtl/>'),
    plainWords(run),
  ]);
  expect(said?.xml).toContain('<w:bidi/>');
  expect(runs).toEqual([
    [true, 'قالت صحيفة '],
    [false, 'Harbour Gazette'],
    [true, ' أمس'],
  ]);
  expect(english?.xml).not.toContain('<w:bidi/>');
  expect(part('word/styles.xml')).toContain('<w:lang w:val="ar" w:bidi="ar"/>');
});

test('a Japanese story says so to East Asian text, a German one to Latin text only', async () => {
  const styles = async (language: string) => (await partsOf(aStory({ language }))).part('word/styles.xml');
  expect(await styles('ja')).toContain('<w:lang w:val="ja" w:eastAsia="ja"/>');
  expect(await styles('de-AT')).toContain('<w:lang w:val="de-AT"/>');
});

test('the properties of the file say what, who, in which language and when', async () => {
  const { part } = await partsOf(
    aStory({
      headline: 'Walls & <quays>',
      standfirst: 'In short.',
      bylines: ['A. Reader'],
      language: 'de',
      createdAt: '2026-11-22T09:30:00.5+01:00',
    }),
  );
  const core = part('docProps/core.xml');
  expect(core).toContain('<dc:title>Walls &amp; &lt;quays&gt;</dc:title>');
  expect(core).toContain('<dc:creator>A. Reader</dc:creator>');
  expect(core).toContain('<dc:description>In short.</dc:description>');
  expect(core).toContain('<dc:language>de</dc:language>');
  expect(core).toContain('>2026-11-22T08:30:00Z</dcterms:created>');
  expect(core).toContain('>2026-11-23T08:00:00Z</dcterms:modified>');
});

test('what XML has no form for is left out or replaced, and braces, tabs and spaces stay as they are', async () => {
  const written = 'a\u0000b\uD800c\uFFFEd\u001B {bullet list-0}{default-bullet-numbering-0}\tx  y\nz';
  const { body } = await partsOf(withText([line(words(written))], { headline: 'He\u0007ad' }));
  const last = paragraphs(body).at(-1);
  expect(last?.text).toBe('ab\uFFFDcd {bullet list-0}{default-bullet-numbering-0}x  y\nz');
  expect(last?.xml).toContain('<w:tab/>');
  expect(paragraphs(body)[0]?.text).toBe('Head');
  // oxlint-disable-next-line no-control-regex -- these are what must not be there
  expect(body).not.toMatch(/[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]/);
});
