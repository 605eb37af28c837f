import type { Block, DocumentJson, Inline, ListItem, Mark } from '../document/document.ts';
import { nothingChecked, type Story } from '../story/story.ts';

/**
 * A text as a page can carry it. HTML and Markdown have no form for control characters, for halves of a surrogate
 * pair and for Unicode's noncharacters, and know one line end only. Everything else goes through unchanged.
 */
export function carriedText(text: string): string {
  if (!/\p{Cc}|\p{NChar}|\p{Surrogate}/u.test(text)) return text;
  return text
    .toWellFormed()
    .replaceAll(/\r\n?|[\v\f\u0085]/g, '\n')
    .replaceAll(/(?![\t\n])\p{Cc}|\p{NChar}/gu, '');
}

/** The marks that a page shows. A claim is the desk's own: readers never see it. */
export type PageMark = Exclude<Mark, { readonly type: 'claim' }>;

/** Those of a piece's marks that a page shows. */
export function pageMarks(marks: readonly Mark[] = []): readonly PageMark[] {
  return marks.filter((mark): mark is PageMark => mark.type !== 'claim');
}

/**
 * A story as every export writes it and every import gives it back: its texts as pages can carry them, pieces of
 * text with the same marks joined, and a line end inside a piece of text as the hard break that it looks like.
 * What belongs to checking stays in the house.
 */
export function carriedStory(story: Story): Story {
  return {
    ...story,
    ...nothingChecked,
    headline: carriedText(story.headline),
    standfirst: carriedText(story.standfirst),
    bylines: keptNames(story.bylines),
    sections: story.sections.map((section) => {
      const heading = carriedText(section.heading);
      return section.kind === 'text'
        ? { ...section, heading, content: carriedDocument(section.content) }
        : { ...section, heading };
    }),
    sources: story.sources.map((source) => ({
      ...source,
      outlet: carriedText(source.outlet),
      title: carriedText(source.title),
      url: carriedText(source.url),
      authors: keptNames(source.authors),
      note: carriedText(source.note),
    })),
    topics: story.topics.map((topic) => ({
      ...topic,
      name: carriedText(topic.name),
      description: carriedText(topic.description),
      aliases: keptNames(topic.aliases),
      links: topic.links.map(({ title, url }) => ({ title: carriedText(title), url: carriedText(url) })),
    })),
  };
}

/** Names may not be empty; one of control characters only is no name. */
function keptNames(names: readonly string[]): string[] {
  return names.map(carriedText).filter((name) => name !== '');
}

function carriedDocument(document: DocumentJson): DocumentJson {
  return { type: 'doc', content: document.content.map(carriedBlock) };
}

function carriedBlock(block: Block): Block {
  switch (block.type) {
    case 'paragraph':
    case 'heading': {
      const { content = [], ...rest } = block;
      const inline = joinedInline(content.flatMap(carriedPieces));
      return inline.length > 0 ? { ...rest, content: inline } : rest;
    }
    case 'blockquote':
      return { ...block, content: block.content.map(carriedBlock) };
    case 'bulletList':
    case 'orderedList':
      return { ...block, content: block.content.map(carriedItem) };
  }
}

function carriedItem(item: ListItem): ListItem {
  return { ...item, content: item.content.map(carriedBlock) };
}

/** One inline piece with carried text; a text with line ends becomes several. */
function carriedPieces(piece: Inline): readonly Inline[] {
  const marks = withMarks(pageMarks(piece.marks).map(carriedMark));
  if (piece.type === 'hardBreak') return [{ type: 'hardBreak', ...marks }];
  if (piece.type === 'citation')
    return [{ type: 'citation', attrs: { source: carriedText(piece.attrs.source) }, ...marks }];
  return carriedText(piece.text)
    .split('\n')
    .flatMap((text, index): readonly Inline[] => [
      ...(index > 0 ? [{ type: 'hardBreak', ...marks } as const] : []),
      ...(text === '' ? [] : [{ type: 'text', text, ...marks } as const]),
    ]);
}

function carriedMark(mark: PageMark): PageMark {
  return mark.type === 'link' ? { type: 'link', attrs: { href: carriedText(mark.attrs.href) } } : mark;
}

/** Joins neighbouring texts that have the same marks, as the editor does. */
export function joinedInline(pieces: readonly Inline[]): readonly Inline[] {
  const joined: Inline[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (piece.type === 'text' && last?.type === 'text' && sameMarks(piece.marks, last.marks))
      joined[joined.length - 1] = { ...last, text: last.text + piece.text };
    else joined.push(piece);
  }
  return joined;
}

function sameMarks(a: readonly Mark[] = [], b: readonly Mark[] = []): boolean {
  return a.length === b.length && a.every((mark, index) => sameMark(mark, b[index]));
}

/** Whether two marks are the same; links only if they lead to the same address, claims if they are one. */
export function sameMark(a: Mark, b: Mark | undefined): boolean {
  if (a.type === 'link') return b?.type === 'link' && a.attrs.href === b.attrs.href;
  if (a.type === 'claim') return b?.type === 'claim' && a.attrs.id === b.attrs.id;
  return a.type === b?.type;
}

function withMarks(marks: readonly Mark[]): { readonly marks?: readonly Mark[] } {
  return marks.length > 0 ? { marks } : {};
}
