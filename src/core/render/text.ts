import type { Block, Inline, ListItem } from '../document/document.ts';
import { citationNumbers, type Story } from '../story/story.ts';
import { bylineText, pageWords } from './page-words.ts';
import { sourceLine } from './source-line.ts';

/** A story as plain text: headings as lines of their own, citations as numbers in brackets, the sources at the end. */
export function renderText(story: Story): string {
  const numbers = citationNumbers(story);
  const words = pageWords(story.language);
  const parts = [story.headline, story.standfirst, bylineText(story.bylines, story.language)];
  for (const section of story.sections) {
    const lines =
      section.kind === 'text'
        ? section.content.content.map((block) => blockText(block, numbers))
        : story.topics.map(({ name, description }) => [name, description].filter(Boolean).join('\n'));
    // A heading with nothing under it is for the one who writes, not for the one who reads.
    if (lines.some((line) => line.trim() !== '')) parts.push(section.heading, ...lines);
  }
  if (story.sources.length > 0) {
    const line = (source: (typeof story.sources)[number]) => {
      const number = numbers.get(source.id);
      return `${number === undefined ? '–' : `[${number}]`} ${sourceLine(source, story.language)}`;
    };
    const order = (id: string) => numbers.get(id) ?? Number.MAX_SAFE_INTEGER;
    parts.push(
      words.sources,
      story.sources
        .toSorted((a, b) => order(a.id) - order(b.id))
        .map(line)
        .join('\n'),
    );
  }
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

type Numbers = ReadonlyMap<string, number>;

function blockText(block: Block | ListItem, numbers: Numbers): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return lineText(block.content ?? [], numbers);
    case 'blockquote':
      return block.content.map((inner) => indented(blockText(inner, numbers), '> ', '> ')).join('\n>\n');
    case 'bulletList':
      return block.content.map((item) => indented(blockText(item, numbers), '- ', '  ')).join('\n');
    case 'orderedList':
      return block.content
        .map((item, index) => {
          const sign = `${block.attrs.start + index}. `;
          return indented(blockText(item, numbers), sign, ' '.repeat(sign.length));
        })
        .join('\n');
    case 'listItem':
      return block.content.map((inner) => blockText(inner, numbers)).join('\n');
  }
}

function lineText(inline: readonly Inline[], numbers: Numbers): string {
  return inline
    .map((piece) => {
      if (piece.type === 'text') return piece.text;
      if (piece.type === 'hardBreak') return '\n';
      return `[${numbers.get(piece.attrs.source) ?? '?'}]`;
    })
    .join('');
}

function indented(text: string, first: string, next: string): string {
  return text
    .split('\n')
    .map((line, index) => `${index === 0 ? first : next}${line}`)
    .join('\n');
}
