import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyStory } from '../../../tests/support/arbitrary-story.ts';
import { aSource, aStory } from '../../../tests/support/stories.ts';
import { recordId } from '../ids.ts';
import { carriedStory } from '../render/carried.ts';
import { renderHtml } from '../render/html.ts';
import { markdownForm } from '../render/markdown-form.ts';
import { renderMarkdown } from '../render/markdown.ts';
import { defaultHouseStyle } from '../story/default-house-style.ts';
import type { Story } from '../story/story.ts';
import { readStory, type TextKind } from './read-story.ts';

const options = { style: defaultHouseStyle, now: '2026-11-24T00:00:00Z', newId: () => recordId.parse('new') };

function readBack(kind: TextKind, text: string) {
  const read = readStory(kind, text, options);
  if (!read.ok) throw new Error(read.refusal);
  return read.value.content;
}

/** What an export promises to give back: the text, the sections, the sources and the topics. */
function promised(story: Omit<Story, 'id' | 'updatedAt'>) {
  const { headline, standfirst, bylines, language, slug, sections, sources, topics } = story;
  return { headline, standfirst, bylines, language, slug, sections, sources, topics };
}

test('a story that goes out as HTML and comes back is the same story', () => {
  fc.assert(
    fc.property(anyStory(), (story) => {
      const expected = promised(carriedStory(story));
      if (expected.headline.trim() === '') expected.headline = '';
      expect(promised(readBack('html', renderHtml(story)))).toEqual(expected);
    }),
    { numRuns: 200 },
  );
});

test('an address that HTML may not carry comes back as it was, and as it is where somebody changed it', () => {
  const url = 'https://c.example/a b|c';
  const story = aStory({ sources: [aSource('s1', { title: 'Pier', url })] });
  const page = renderHtml(story);
  expect(page).toContain('href="https://c.example/a%20b%7Cc"');
  expect(readBack('html', page).sources).toMatchObject([{ url }]);
  const changed = page.replaceAll('href="https://c.example/a%20b%7Cc"', 'href="https://d.example/"');
  expect(readBack('html', changed).sources).toMatchObject([{ url: 'https://d.example/' }]);
});

test('a story that goes out as Markdown and comes back is the same story', () => {
  fc.assert(
    fc.property(anyStory(), (story) => {
      const sent = carriedStory(story);
      const back = readBack('markdown', renderMarkdown(story));
      expect({
        ...promised(back),
        sections: back.sections.map(withLines),
        status: back.status,
        deadline: back.deadline,
      }).toEqual({
        ...promised(sent),
        sections: sent.sections.map(withLines),
        status: sent.status,
        deadline: sent.deadline,
      });
    }),
    { numRuns: 200 },
  );
});

/** What Markdown has no form for goes before it is written; everything else has to come back. */
function withLines(section: Story['sections'][number]) {
  return section.kind === 'text' ? { ...section, content: markdownForm(section.content) } : section;
}
