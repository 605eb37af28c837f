import { expect, test } from 'vitest';
import { aSource, aStory, aTopic } from '../../../tests/support/stories.ts';
import type { DocumentJson, Inline } from '../document/document.ts';
import { renderText } from './text.ts';

const words = (said: string): Inline => ({ type: 'text', text: said });
const cite = (source: string): Inline => ({ type: 'citation', attrs: { source } });
const paragraph = (...content: readonly Inline[]) => ({ type: 'paragraph', content }) as const;
const item = (...content: DocumentJson['content']) => ({ type: 'listItem', content }) as const;
const doc = (...content: DocumentJson['content']): DocumentJson => ({ type: 'doc', content });

test('a story is text that a person can read', () => {
  const story = aStory({
    headline: 'Old pier falls',
    standfirst: 'Nobody was hurt.',
    bylines: ['Ada Quill', 'Bo Marsh'],
    sections: {
      'whats-happened': doc(
        paragraph(
          words('The pier fell.'),
          cite('s2'),
          cite('s1'),
          { type: 'hardBreak' },
          words('It was old.'),
          cite('gone'),
        ),
        { type: 'heading', attrs: { level: 3 }, content: [words('At noon')] },
        {
          type: 'bulletList',
          content: [
            item(paragraph(words('the pier')), {
              type: 'orderedList',
              attrs: { start: 9 },
              content: [
                item(paragraph(words('roof'))),
                item(paragraph(words('rails')), paragraph(words('and lamps'))),
              ],
            }),
            item(paragraph(words('two boats'))),
          ],
        },
        { type: 'blockquote', content: [paragraph(words('It was loud.')), paragraph(words('Very.'))] },
      ),
    },
    sources: [
      aSource('s1', {
        outlet: 'Harbour Post',
        title: 'Old pier falls',
        authors: ['Cy Tern'],
        publishedAt: '2026-03-09',
        url: 'https://post.example/pier',
      }),
      aSource('s2', { outlet: 'Quay Courier', accessedAt: '2026-03' }),
      aSource('s3', { url: 'https://list.example/' }),
    ],
    topics: [aTopic('t1', 'Port Ellery', { description: 'A town on the coast.' }), aTopic('t2', 'Vestria')],
  });
  const filled = story.sections.filter(({ id }) => id === 'whats-happened' || id === 'topics');
  expect(renderText({ ...story, sections: filled })).toBe(`Old pier falls

Nobody was hurt.

By Ada Quill and Bo Marsh

What’s happened

The pier fell.[1][2]
It was old.[?]

At noon

- the pier
  9. roof
  10. rails
      and lamps
- two boats

> It was loud.
>
> Very.

More on these topics

Port Ellery
A town on the coast.

Vestria

Sources

[1] Quay Courier, accessed March 2026.
[2] Harbour Post: “Old pier falls”, by Cy Tern, 9 March 2026. https://post.example/pier
– https://list.example/
`);
});

test('signs of other formats are what they are', () => {
  const said = '<b>*a*</b> & [b](c) “d” \\ # e';
  const story = aStory({ headline: said, sections: { 'go-deeper': doc(paragraph(words(said))) } });
  expect(
    renderText(story)
      .split('\n')
      .filter((line) => line === said),
  ).toHaveLength(2);
});

test('a story from right to left is written in the order in which it is read, with the words of its language', () => {
  const story = aStory({
    language: 'he',
    headline: 'המזח קרס',
    bylines: ['עדה', 'בו'],
    sections: { 'whats-happened': doc(paragraph(words('הוא קרס בצהריים.'), cite('s1'))) },
    sources: [aSource('s1', { outlet: 'הנמל' })],
  });
  expect(renderText(story)).toContain('המזח קרס\n\nמאת עדה ו');
  expect(renderText(story)).toContain('הוא קרס בצהריים.[1]\n');
  expect(renderText(story)).toContain('מקורות\n\n[1] הנמל.\n');
});

test('a story without words is no more than a line end where it has no sections', () => {
  expect(renderText({ ...aStory(), sections: [] })).toBe('\n');
});
