import fc from 'fast-check';
import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { anyStory } from '../../../tests/support/arbitrary-story.ts';
import { aSource, aStory, aTopic, sectionId, text } from '../../../tests/support/stories.ts';
import type { Block, DocumentJson, Inline } from '../document/document.ts';
import { parseHtml } from '../import/html-page.ts';
import { attribute, elementsOf } from '../import/hast.ts';
import type { Story } from '../story/story.ts';
import { renderHtml } from './html.ts';

// A title of more than 70 characters is valid HTML, and a headline is as long as its writer makes it.
const rules = { 'long-title': 'off' } as const;
const strict = new HtmlValidate({ extends: ['html-validate:recommended'], rules });
/** HTML permits a blank sub-heading and a link over a space; both go out as their writer left them. */
const blanksAllowed = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: { ...rules, 'empty-heading': 'off', 'wcag/h30': 'off' },
});

/** What html-validate has to say about a page, in lines that can be read. */
function faults(html: string, validator = strict): readonly string[] {
  const report = validator.validateStringSync(html);
  return report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${ruleId}: ${message}: ${html.split('\n')[line - 1] ?? ''}`),
  );
}

const cite = (source: string): Inline => ({ type: 'citation', attrs: { source } });
const words = (said: string): Inline => ({ type: 'text', text: said });
const paragraph = (...content: readonly Inline[]) => ({ type: 'paragraph', content }) as const;
const doc = (...content: DocumentJson['content']): DocumentJson => ({ type: 'doc', content });
const item = (...content: DocumentJson['content']) => ({ type: 'listItem', content }) as const;

const rich: Story = aStory({
  headline: 'Old pier “falls” & sinks',
  standfirst: 'Nobody was hurt.\nThe ferries stand still.',
  bylines: ['Ada Quill', 'Bo Marsh', 'Cy Tern'],
  slug: 'old-pier',
  sections: {
    'whats-happened': doc(
      paragraph(words('The pier fell'), cite('s2'), words(' at noon.'), cite('s1'), cite('s2')),
      { type: 'heading', attrs: { level: 3 }, content: [words('At noon')] },
      {
        type: 'bulletList',
        content: [
          item(paragraph(words('pier')), {
            type: 'orderedList',
            attrs: { start: 3 },
            content: [item(paragraph(words('roof')))],
          }),
          item(paragraph()),
        ],
      },
      {
        type: 'blockquote',
        content: [paragraph({ type: 'text', text: 'Loud', marks: [{ type: 'bold' }, { type: 'italic' }] })],
      },
    ),
    'go-deeper': doc(
      paragraph(
        {
          type: 'text',
          text: 'the list',
          marks: [{ type: 'link', attrs: { href: 'https://quay.example/?a=1&b="2"' } }],
        },
        { type: 'hardBreak' },
        cite('lost'),
      ),
      paragraph(words('انهار الرصيف')),
    ),
  },
  sources: [
    aSource('s1', {
      outlet: 'Quay Courier',
      title: 'Pier falls',
      url: 'https://quay.example/pier',
      authors: ['Di Eider'],
      publishedAt: '2026-03',
      accessedAt: '2026-03-11',
      language: 'de',
      note: 'Page 4',
    }),
    aSource('s2', { outlet: 'Harbour Post' }),
    aSource('s3', { title: 'Not cited', url: 'https://post.example/' }),
  ],
  topics: [
    aTopic('t1', 'Port Ellery', {
      kind: 'place',
      description: 'A town.',
      aliases: ['Ellery'],
      links: [{ title: '', url: 'https://ellery.example/' }],
    }),
    aTopic('t2', ''),
  ],
});

const arabic: Story = {
  ...rich,
  language: 'ar',
  headline: 'انهيار الرصيف القديم',
  standfirst: 'لم يصب أحد بأذى.',
  sections: rich.sections.map((section) =>
    section.id === 'whats-happened' && section.kind === 'text'
      ? {
          ...section,
          content: doc(paragraph(words('سقط الرصيف'), cite('s1')), paragraph(words('The pier fell.'))),
        }
      : section,
  ),
};

const empty = aStory();

describe('a page is valid HTML', () => {
  test.each([
    ['of a rich story', rich],
    ['of a rich story from right to left', arabic],
    ['of an empty story', empty],
    ['of a story without sections', { ...empty, sections: [] }],
  ])('%s', (_of, story) => {
    expect(faults(renderHtml(story))).toEqual([]);
  });

  test('of a story of hostile texts', () => {
    const said = '</style></title><b " onclick=x>';
    const hostile = { headline: said, standfirst: said, bylines: [said], topics: [aTopic('t1', said)] };
    expect(faults(renderHtml({ ...rich, ...hostile }))).toEqual([]);
    const page = renderHtml(rich);
    expect(page.match(/<script[^>]*>/gi)).toEqual(['<script type="application/ld+json">']);
    expect(page).not.toMatch(/\son\w+\s*=|@import|url\(/i);
  });

  test('of any story', () => {
    fc.assert(
      fc.property(anyStory(), (story) => {
        expect(faults(renderHtml(story), blanksAllowed)).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});

test('the same story gives the same bytes, whatever the time and place', () => {
  const zone = process.env['TZ'];
  const first = renderHtml(rich);
  process.env['TZ'] = 'Pacific/Kiritimati';
  try {
    expect(renderHtml(structuredClone(rich))).toBe(first);
  } finally {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  }
  expect(first.endsWith('</html>\n')).toBe(true);
});

describe('a page says its language and direction', () => {
  test.each([
    ['en', 'ltr'],
    ['de-AT', 'ltr'],
    ['ar', 'rtl'],
    ['he', 'rtl'],
    ['fa', 'rtl'],
  ])('%s is %s', (language, direction) => {
    expect(renderHtml({ ...empty, language })).toContain(`<html lang="${language}" dir="${direction}">`);
  });

  test('and a paragraph that runs the other way finds its own', () => {
    expect(renderHtml(rich)).toContain('<p dir="auto">انهار الرصيف</p>');
    expect(renderHtml(arabic)).toContain('<p dir="auto">The pier fell.</p>');
    expect(renderHtml(rich)).toContain('<p>The pier fell');
  });
});

describe('citations', () => {
  const shown = [...renderHtml(rich).matchAll(/<sup class="citation[^>]*>(?:<a[^>]*>)?([^<]*)/g)].map(
    ([, sign]) => sign,
  );

  test('are numbered in the order in which sources are first cited', () => {
    expect(shown).toEqual(['1', '2', '1', '?']);
  });

  test('lead to their source, and each source back to where it is first cited', () => {
    const elements = [...elementsOf(parseHtml(renderHtml(rich)))];
    const ids = elements.map((element) => attribute(element, 'id')).filter((id) => id !== null);
    const targets = elements
      .map((element) => attribute(element, 'href') ?? '')
      .filter((href) => href.startsWith('#'))
      .map((href) => href.slice(1));
    expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
    expect(targets).toEqual(expect.arrayContaining(['source_s1', 'source_s2', 'cite_1', 'cite_2']));
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('of a source that is gone are marked', () => {
    expect(renderHtml(rich)).toContain(
      'class="citation missing" data-source="lost" title="source missing">?</sup>',
    );
  });

  test('stand in the list by number, and sources that nobody cites come behind', () => {
    const order = [...renderHtml(rich).matchAll(/<li id="source_(\w+)"/g)].map(([, id]) => id);
    expect(order).toEqual(['s2', 's1', 's3']);
    expect(renderHtml(rich)).toContain('<h3>Also consulted</h3>');
  });
});

describe('a link to a part of the page', () => {
  const to = (href: string): Block => ({
    type: 'paragraph',
    content: [{ type: 'text', text: 'there', marks: [{ type: 'link', attrs: { href } }] }],
  });
  const targets = (blocks: readonly Block[]) => {
    const page = renderHtml({
      ...empty,
      sections: [
        {
          id: sectionId.parse('twin'),
          kind: 'text',
          heading: 'Twin',
          content: { type: 'doc', content: [...blocks] },
        },
      ],
      topics: [aTopic('t1', 'Ellery'), aTopic('twin', 'Twins')],
      sources: [aSource('s1', { title: 'Old pier falls' })],
    });
    return [...page.matchAll(/<a href="([^"]*)">there<\/a>/g)].map(([, target]) => target);
  };

  test.each([
    ['a section', '#twin', '#twin'],
    ['a topic', '#t1', '#topic_t1'],
    ['a source', '#s1', '#source_s1'],
    ['nothing that is there', '#gone', '#gone'],
    ['another page', 'https://a.example/#t1', 'https://a.example/#t1'],
  ])('leads to the element of %s', (_what, href, target) => expect(targets([to(href)])).toEqual([target]));
});

describe('the table of contents', () => {
  const contents = (story: Story) => {
    const nav = /<nav[^]*<\/nav>/.exec(renderHtml(story))?.[0] ?? '';
    return [...nav.matchAll(/<a[^>]*>([^<]*)</g)].map(([, heading]) => heading);
  };

  test('lists only what is filled', () => {
    expect(contents(rich)).toEqual(['What’s happened', 'Go deeper', 'More on these topics', 'Sources']);
    expect(contents({ ...rich, topics: [], sources: [] })).toEqual(['What’s happened', 'Go deeper']);
  });

  test('is left out where there is nothing to choose from', () => {
    expect(contents(empty)).toEqual([]);
    expect(renderHtml(aStory({ sections: { 'go-deeper': text('Only this.') } }))).not.toContain('<nav');
  });

  test('leaves sections without words out of sight', () => {
    const hidden = [...renderHtml(rich).matchAll(/<section class="part" id="([\w-]+)"[^>]* hidden>/g)].map(
      ([, id]) => id,
    );
    expect(hidden).toEqual(['behind-the-headline', 'what-the-papers-say', 'how-we-got-here']);
  });
});

test('a story without a headline is titled by its slug, else “Untitled story”', () => {
  expect(renderHtml({ ...empty, slug: 'old-pier' })).toContain('<title>old-pier</title>');
  expect(renderHtml(empty)).toContain('<title>Untitled story</title>');
});
