import { describe, expect, test } from 'vitest';
import { allWords, documentOf, read, textsOf } from '../../../tests/fixtures/import/reading.ts';
import { plainText, type DocumentJson } from '../document/document.ts';
import type { TextKind } from './read-story.ts';

const head = '<h2>Summary</h2>';

/** The summary of a page with this body. */
function summary(html: string, kind: TextKind = 'html'): DocumentJson {
  return documentOf(
    read(kind, kind === 'html' ? head + html : `## Summary\n\n${html}`).content,
    'whats-happened',
  );
}

const line = (html: string) => plainText(summary(html));

describe('what could run or call home leaves nothing behind', () => {
  test.each([
    ['<p>The pier</p><script>hostile()</script>'],
    ['<p>The pier<script>hostile()</script></p><style>p{background:url(https://hostile.example)}</style>'],
    ['<p onclick="hostile()" onmouseover=hostile()>The pier</p>'],
    ['<p>The <a href="javascript:hostile()">pier</a></p>'],
    ['<p>The <a href=" java\nscript:hostile()">pier</a></p>'],
    ['<p>The <a href="data:text/html,hostile">pier</a></p>'],
    ['<p>The <a href="vbscript:hostile">pier</a></p>'],
    ['<p>The pier</p><iframe src="https://hostile.example"><p>hostile</p></iframe>'],
    ['<p>The pier</p><object data="hostile.swf"><p>hostile</p></object><embed src="hostile">'],
    ['<p>The pier<img src="https://hostile.example/x.png" onerror="hostile()"></p>'],
    ['<p>The pier</p><svg onload="hostile()"><text>hostile</text></svg>'],
    [
      '<p>The pier</p><form action="https://hostile.example"><input value="hostile"><button>hostile</button></form>',
    ],
    ['<p>The pier</p><template><p>hostile</p></template><noscript>hostile</noscript>'],
    ['<p>The pier</p><!-- hostile --><meta http-equiv="refresh" content="0;url=https://hostile.example">'],
    [
      '<p>The pier</p><link rel="stylesheet" href="https://hostile.example/x.css"><base href="https://hostile.example">',
    ],
    ['<p>The pier</p><math><mtext></mtext><script>hostile()</script></math>'],
  ])('%s', (html) => {
    for (const kind of ['html', 'markdown'] as const) {
      expect(plainText(summary(html, kind))).toBe('The pier');
      expect(JSON.stringify(summary(html, kind))).not.toMatch(/hostile|link/);
    }
  });

  test.each([
    ['display: none', '<p style="color:red; display: none">hidden</p>'],
    ['visibility: hidden', '<span style="visibility:hidden">hidden</span>'],
    ['the attribute', '<div hidden><p>hidden</p></div>'],
    ['Word’s hidden text', '<p>The <span style="mso-hide:all">hidden</span>pier</p>'],
  ])('and neither do hidden parts (%s)', (_how, html) => {
    expect(line(`<p>It fell.</p>${html}`)).not.toContain('hidden');
    expect(allWords(read('html', `<body>${html}</body>`).content)).not.toContain('hidden');
  });

  test('and what was left out is said', () => {
    const html =
      '<p>It <a href="/pier">fell</a>.</p><iframe></iframe><video></video><img alt="A pier" src="x"><table><tr><td>a<td>b</table>';
    expect(read('html', head + html).warnings).toEqual([
      expect.stringContaining('A table'),
      expect.stringContaining('A picture'),
      expect.stringContaining('2 embedded items'),
      expect.stringContaining('A link'),
    ]);
    expect(line(html)).toBe('It fell.\nA pier\na | b');
  });
});

describe('lists', () => {
  const list = (ordered: boolean, ...items: readonly unknown[]) => ({
    type: ordered ? 'orderedList' : 'bulletList',
    content: items,
  });
  const item = (words: string, ...more: readonly unknown[]) => ({
    type: 'listItem',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }, ...more],
  });

  test('that Word wrote as paragraphs are lists again, with their levels and without their signs', () => {
    const word = (level: number, sign: string, words: string) =>
      `<p class=MsoListParagraph style='mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>${sign}<span>&nbsp;&nbsp; </span></span></span><![endif]>${words}<o:p></o:p></p>`;
    expect(
      summary(
        [word(1, '·', 'pier'), word(2, 'o', 'old'), word(2, 'o', 'new'), word(1, '·', 'ferry')].join('\n'),
      ).content,
    ).toMatchObject([list(false, item('pier', list(false, item('old'), item('new'))), item('ferry'))]);
    expect(summary(word(1, '1.', 'first') + word(1, '2.', 'second')).content).toMatchObject([
      list(true, item('first'), item('second')),
    ]);
  });

  test('that Google Docs wrote flat are nested again', () => {
    const html =
      '<ul class="c1 lst-kix_ab1-0 start"><li class="c0"><span>pier</span></li></ul><ul class="c1 lst-kix_ab1-1 start"><li><span>old</span></li></ul><ul class="c1 lst-kix_ab1-0"><li><span>ferry</span></li></ul>';
    expect(summary(html).content).toMatchObject([
      list(false, item('pier', list(false, item('old'))), item('ferry')),
    ]);
  });

  test('keep their first number', () => {
    expect(summary('<ol start="4"><li>four</li></ol>').content).toMatchObject([
      { type: 'orderedList', attrs: { start: 4 } },
    ]);
  });

  test('with broken markup keep all their words', () => {
    expect(line('<ul>loose<li>one<ul><ul><li>deep</ul></ul><p>after</p></ul><li>alone')).toBe(
      'loose\none\n\ndeep\nafter\nalone',
    );
  });
});

describe('emphasis', () => {
  const bold = [{ type: 'bold' }];
  const italic = [{ type: 'italic' }];

  test.each([
    ['elements', '<p>It <b>fell</b> <em>down</em></p>'],
    [
      'styles',
      '<p><span style="font-weight:400">It </span><span style="font-weight:700">fell</span> <span style="font-style:italic">down</span></p>',
    ],
    [
      'Google’s <b> that is not bold',
      '<b style="font-weight:normal" id="docs-internal-guid-1"><p>It <span style="font-weight:700">fell</span> <span style="font-style:italic">down</span></p></b>',
    ],
    [
      'classes',
      '<style>.c1{font-weight:700}.c2{font-style:italic}.c3{font-weight:400}</style><p><span class="c3">It </span><span class="c1 c9">fell</span> <span class="c2">down</span></p>',
    ],
  ])('is read from %s', (_how, html) => {
    const [paragraph] = summary(html).content;
    expect(paragraph).toEqual({
      type: 'paragraph',
      content: [
        { type: 'text', text: 'It ' },
        { type: 'text', text: 'fell', marks: bold },
        { type: 'text', text: ' ' },
        { type: 'text', text: 'down', marks: italic },
      ],
    });
  });
});

describe('links', () => {
  test.each([
    ['https://pier.example/a?b=c', 'https://pier.example/a?b=c'],
    ['https://www.google.com/url?q=https://pier.example/a%3Fb&amp;sa=D', 'https://pier.example/a?b'],
    [
      'https://eu1.safelinks.protection.outlook.com/?url=https%3A%2F%2Fpier.example%2F&amp;data=1',
      'https://pier.example/',
    ],
    ['mailto:desk@pier.example', 'mailto:desk@pier.example'],
  ])('%s leads to %s', (href, wanted) => {
    expect(JSON.stringify(summary(`<p>The <a href="${href}">pier</a></p>`))).toContain(
      JSON.stringify({ href: wanted }),
    );
  });
});

describe('a web page', () => {
  const page = (body: string) =>
    `<!doctype html><html lang="en-GB"><head><title>Old pier falls – Quay Courier</title><meta name="author" content="Ada Quill"></head><body>${body}</body></html>`;

  test('is read without its menus, side boxes and foot, and says so', () => {
    const { content, warnings } = read(
      'html',
      page(
        '<nav>Home Sports</nav><header role="banner">Log in</header><main><article><h1>Old pier falls</h1><p>It fell at noon.</p><aside>Read this too</aside></article></main><article>Teaser</article><footer>Imprint</footer>',
      ),
    );
    expect(allWords(content)).not.toMatch(/Home|Log in|Read this|Teaser|Imprint/);
    expect(content.headline).toBe('Old pier falls');
    expect(textsOf(content)).toEqual({ Introduction: 'It fell at noon.' });
    expect(warnings).toEqual(['Menus, side boxes and the foot of the page were left out.']);
  });

  test('with nothing to leave out says nothing', () => {
    expect(read('html', page('<h1>Old pier falls</h1><p>It fell at noon.</p>')).warnings).toEqual([]);
  });

  test('gives its title, author and language', () => {
    const { content } = read('html', page(`${head}<p>It fell at noon.</p>`));
    expect(content).toMatchObject({
      headline: 'Old pier falls – Quay Courier',
      bylines: ['Ada Quill'],
      language: 'en-GB',
    });
  });

  test('prefers the title that it is shared under, and names instead of addresses', () => {
    const { content } = read(
      'html',
      `<head><title>x | y</title><meta property="og:title" content="Old pier falls"><meta name="author" content="https://pier.example/ada"></head>${head}<p>It fell.</p>`,
    );
    expect(content).toMatchObject({ headline: 'Old pier falls', bylines: [] });
  });
});

describe('tables', () => {
  test('become a paragraph for each row, with a warning', () => {
    const html =
      '<table><caption>Losses</caption><thead><tr><th>What</th><th>Cost</th></tr></thead><tbody><tr><td>Pier</td><td>4 million</td></tr><tr><td></td><td>2 boats</td></tr></tbody></table>';
    expect(line(html)).toBe('Losses\nWhat | Cost\nPier | 4 million\n2 boats');
    expect(read('html', head + html).warnings).toHaveLength(1);
  });

  test('that are only layout give what is in them', () => {
    expect(
      summary('<table><tr><td><p>It fell.</p><ul><li>pier</li></ul></td></tr></table>').content.map(
        ({ type }) => type,
      ),
    ).toEqual(['paragraph', 'bulletList']);
  });
});
