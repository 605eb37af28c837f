import { describe, expect, test } from 'vitest';
import { aSource, aStory, aTopic, text } from '../../../tests/support/stories.ts';
import type { DocumentJson, Inline, Mark } from '../document/document.ts';
import { sectionId } from '../ids.ts';
import type { Story } from '../story/story.ts';
import { renderMarkdown } from './markdown.ts';

const words = (said: string, ...marks: readonly Mark[]): Inline =>
  marks.length > 0 ? { type: 'text', text: said, marks } : { type: 'text', text: said };
const cite = (source: string): Inline => ({ type: 'citation', attrs: { source } });
const paragraph = (...content: readonly Inline[]) => ({ type: 'paragraph', content }) as const;
const item = (...content: DocumentJson['content']) => ({ type: 'listItem', content }) as const;

/** A story of one text section and the topics. */
function short(content: DocumentJson, values: Partial<Omit<Story, 'sections'>> = {}): Story {
  return {
    ...aStory(values),
    sections: [
      { id: sectionId.parse('whats-happened'), kind: 'text', heading: 'What’s happened', content },
      { id: sectionId.parse('topics'), kind: 'topics', heading: 'More on these topics' },
    ],
  };
}

/** The lines between the first heading and the topics. */
function body(...content: DocumentJson['content']): string {
  const file = renderMarkdown(short({ type: 'doc', content }));
  return /## What’s happened\n([^]*)\n## More/.exec(file)?.[1]?.trim() ?? file;
}

test('a story is Markdown that a person can read', () => {
  const story = short(
    {
      type: 'doc',
      content: [
        paragraph(
          words('The pier '),
          words('fell', { type: 'bold' }),
          words(' at noon.'),
          cite('s1'),
          words(' It was old.'),
          cite('gone'),
        ),
        { type: 'heading', attrs: { level: 3 }, content: [words('At noon')] },
        {
          type: 'bulletList',
          content: [
            item(paragraph(words('the pier')), {
              type: 'orderedList',
              attrs: { start: 3 },
              content: [item(paragraph(words('its roof')))],
            }),
            item(paragraph(words('two boats'))),
          ],
        },
        {
          type: 'blockquote',
          content: [paragraph(words('It was '), words('loud', { type: 'italic' }), words('.'))],
        },
        paragraph(
          words('See '),
          words('the list', { type: 'link', attrs: { href: 'https://quay.example/list' } }),
          words('.'),
        ),
      ],
    },
    {
      headline: 'Old pier falls: ferries stand still',
      standfirst: 'Nobody was hurt.',
      bylines: ['Ada Quill', 'Bo Marsh'],
      slug: 'old-pier',
      sources: [
        aSource('s1', {
          outlet: 'Harbour Post',
          title: 'Old pier falls',
          authors: ['Cy Tern'],
          publishedAt: '2026-03-09',
          url: 'https://post.example/pier',
        }),
      ],
      topics: [
        aTopic('t1', 'Port Ellery', {
          kind: 'place',
          description: 'A town on the coast.',
          aliases: ['Ellery'],
        }),
      ],
    },
  );
  expect(renderMarkdown(story)).toBe(`---
galley: 1
headline: "Old pier falls: ferries stand still"
standfirst: Nobody was hurt.
bylines:
  - Ada Quill
  - Bo Marsh
language: en
slug: old-pier
status: draft
deadline: null
sections:
  - id: whats-happened
    kind: text
    heading: What’s happened
  - id: topics
    kind: topics
    heading: More on these topics
sources:
  - id: s1
    outlet: Harbour Post
    title: Old pier falls
    url: https://post.example/pier
    authors:
      - Cy Tern
    publishedAt: 2026-03-09
    kind: article
topics:
  - id: t1
    name: Port Ellery
    kind: place
    aliases:
      - Ellery
---

## What’s happened

The pier **fell** at noon.[^s1] It was old.[^gone]

### At noon

- the pier

  3. its roof
- two boats

> It was *loud*.

See [the list](https://quay.example/list).

## More on these topics

### Port Ellery

A town on the coast.

[^s1]: Harbour Post: “Old pier falls”, by Cy Tern, 9 March 2026. <https://post.example/pier>

[^gone]: source missing
`);
});

test('a story in another language has its footnotes in that language', () => {
  const file = renderMarkdown(
    short(
      { type: 'doc', content: [paragraph(cite('s1'), cite('gone'))] },
      {
        language: 'de',
        sources: [
          aSource('s1', {
            outlet: 'Hafenpost',
            authors: ['A', 'B'],
            publishedAt: '2026-03',
            accessedAt: '2026-03-11',
          }),
        ],
      },
    ),
  );
  expect(file).toContain('[^s1]: Hafenpost, von A und B, März 2026, abgerufen am 11. März 2026.\n');
  expect(file).toContain('[^gone]: Quelle fehlt\n');
});

test('a source that is cited twice has one footnote, and one that nobody cites has none', () => {
  const file = renderMarkdown(
    short(
      { type: 'doc', content: [paragraph(words('a'), cite('s1'), words('b'), cite('s1'))] },
      { sources: [aSource('s1', { outlet: 'Post' }), aSource('s2', { outlet: 'Courier' })] },
    ),
  );
  expect(file.match(/^\[\^s1\]: /gm)).toHaveLength(1);
  expect(file).not.toContain('[^s2]');
  expect(file).toContain('outlet: Courier');
});

describe('signs that mean something in Markdown are written so that they mean nothing', () => {
  test.each([
    ['# no heading', '\\# no heading'],
    ['- no item', '\\- no item'],
    ['1. no number', '1\\. no number'],
    ['> no quote', '\\> no quote'],
    ['*no* _emphasis_', '\\*no\\* \\_emphasis\\_'],
    ['[no](link)', '\\[no]\\(link)'],
    ['[^1] no note', '\\[^1] no note'],
    ['<b>no tag</b>', '\\<b>no tag\\</b>'],
    ['a & b &amp; c', 'a & b \\&amp; c'],
    ['---', '\\---'],
    ['a\\b', 'a\\b'],
    ['snake_case stays', 'snake_case stays'],
    ['5 * 3 = 15', '5 \\* 3 = 15'],
  ])('%s', (said, written) => {
    expect(body(paragraph(words(said)))).toBe(written);
  });
});

test('a front matter holds any text as one value', () => {
  const headline = 'a: "b" # c\n- d\n--- \'e\'';
  const file = renderMarkdown(short(text('x'), { headline, bylines: ['- A', 'null', '1'] }));
  expect(file).toContain(`headline: ${JSON.stringify(headline)}\n`);
  expect(file).toContain('  - "- A"\n  - "null"\n  - "1"\n');
});

test('a story without words is its front matter and its headings', () => {
  const file = renderMarkdown(aStory());
  expect(file.split('---\n').at(-1)?.trim().split('\n\n')).toEqual([
    '## What’s happened',
    '## What’s behind the headline?',
    '## What the papers say',
    '## How we got here',
    '## Go deeper',
    '## More on these topics',
  ]);
});
