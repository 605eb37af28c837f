import fc from 'fast-check';
import mammoth from 'mammoth';
import { expect, test } from 'vitest';
import { anyStory } from '../../../../tests/support/arbitrary-story.ts';
import { isEmptyDocument, textBlocks } from '../../../core/document/document.ts';
import { carriedStory } from '../../../core/render/carried.ts';
import { bylineText, pageWords } from '../../../core/render/page-words.ts';
import { formatPartialDate } from '../../../core/story/dates.ts';
import { storyLabel, textSections, type Story } from '../../../core/story/story.ts';
import { storyDocx } from './story-docx.ts';

/** The lines that mammoth, a reader of Word files by other people, finds in a file; empty ones left out. */
async function linesOf(docx: Uint8Array): Promise<readonly string[]> {
  const { value, messages } = await mammoth.convertToHtml(
    { buffer: Buffer.from(docx) },
    { styleMap: ["p[style-name='Title'] => h1:fresh"] },
  );
  expect(messages.filter(({ type }) => type === 'error')).toEqual([]);
  return value
    .replaceAll('<br />', '\n')
    .split(/<\/?(?:p|h\d|[ou]l|li)(?: [^>]*)?>/)
    .map((line) =>
      line
        .replaceAll(/<[^>]*>/g, '')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&amp;', '&'),
    )
    .filter((line) => line !== '');
}

/** The lines from the headline to the last section, with the signs of footnotes as mammoth writes them. */
function writtenLines(story: Story): readonly string[] {
  let note = 0;
  const { headline, standfirst, bylines, language, updatedAt } = story;
  return [
    headline.trim() === '' ? storyLabel({ ...story, headline: '' }) : headline,
    standfirst,
    bylineText(bylines, language),
    `${pageWords(language).updated} ${formatPartialDate(updatedAt, language)}`,
    ...textSections(story)
      .filter(({ content }) => !isEmptyDocument(content))
      .flatMap(({ heading, content }) => [
        heading === '' ? '–' : heading,
        ...textBlocks(content.content).map((inline) =>
          inline
            .map((piece) => {
              if (piece.type === 'text') return piece.text;
              if (piece.type === 'hardBreak') return '\n';
              note += 1;
              return `[${note}]`;
            })
            .join(''),
        ),
      ]),
  ].filter((line) => line !== '');
}

test('mammoth reads back all the text of any story', async () => {
  await fc.assert(
    fc.asyncProperty(anyStory(), async (story) => {
      const carried = carriedStory(story);
      const expected = writtenLines(carried);
      const read = await linesOf(await storyDocx(story));
      expect(read.slice(0, expected.length)).toEqual(expected);
      const rest = read.slice(expected.length).join('\n');
      for (const { name, description, aliases, links } of carried.topics)
        for (const part of [name, description, ...aliases, ...links.map(({ title, url }) => title || url)])
          expect(rest).toContain(part);
      for (const { outlet, title, url, note, authors } of carried.sources)
        for (const part of [outlet, title || url, note, ...authors]) expect(rest).toContain(part);
    }),
    { numRuns: 40 },
  );
});
