import { HeadingLevel, Paragraph, TextRun, type IParagraphOptions, type ParagraphChild } from 'docx';
import { languageName, nameList, pageWords, topicKindWord } from '../../../core/render/page-words.ts';
import { formatPartialDate } from '../../../core/story/dates.ts';
import { directionOf, type Direction } from '../../../core/story/language.ts';
import type { Source } from '../../../core/story/source.ts';
import { citationNumbers, type Story } from '../../../core/story/story.ts';
import type { Topic } from '../../../core/story/topic.ts';
import type { CitedLine } from './cited-lines.ts';
import { listIndent } from './list-levels.ts';
import type { Ledger, LinkLedger } from './ledger.ts';
import { directed } from './word-blocks.ts';
import { addressRuns, linkLook, paragraphDirection, wordRuns, type Look } from './word-text.ts';

/** What the lists of topics and sources need to know of the page around them. */
export type RecordContext = {
  readonly language: string;
  readonly direction: Direction;
  readonly ledger: Ledger;
  /** The bookmark of a topic or source that a link leads to. */
  readonly bookmarkOf: (kind: 'topic' | 'source', id: string) => string | undefined;
};

/** A footnote that says in words which source is cited. */
export function sourceNote({ line, address }: CitedLine, { direction, ledger }: RecordContext): Paragraph {
  return new Paragraph({
    style: 'FootnoteText',
    ...directed(direction),
    children: [
      new TextRun(' '),
      ...wordRuns(line, direction),
      ...(address === ''
        ? []
        : [...(line === '' ? [] : [new TextRun(' ')]), ...ledger.notes.link(address, addressRuns(address))]),
    ],
  });
}

/** The sources of a story: those that the text cites with their numbers, in order, then the others. */
export function sourceParagraphs(story: Story, context: RecordContext): readonly Paragraph[] {
  if (story.sources.length === 0) return [];
  const { ledger, language } = context;
  const words = pageWords(language);
  const numbers = citationNumbers(story);
  const order = ({ id }: Source) => numbers.get(id) ?? 0;
  const cited = story.sources.filter(({ id }) => numbers.has(id)).toSorted((a, b) => order(a) - order(b));
  const others = story.sources.filter(({ id }) => !numbers.has(id));
  const numbered = cited.length > 0 ? ledger.numbered(1, 0) : '';
  return [
    headed(words.sources, HeadingLevel.HEADING_1, context),
    ...cited.flatMap((source) => sourceEntry(source, numbered, context)),
    ...(cited.length > 0 && others.length > 0
      ? [headed(words.alsoConsulted, HeadingLevel.HEADING_2, context)]
      : []),
    ...others.flatMap((source) => sourceEntry(source, ledger.bullets(0), context)),
  ];
}

function headed(
  text: string,
  heading: NonNullable<IParagraphOptions['heading']>,
  { direction }: RecordContext,
): Paragraph {
  return new Paragraph({ heading, ...directed(direction), children: wordRuns(text, direction) });
}

function sourceEntry(source: Source, list: string, context: RecordContext): readonly Paragraph[] {
  const { language, direction, ledger, bookmarkOf } = context;
  const { outlet, title, url, note } = source;
  const look: Look = {
    ...(url === '' ? {} : linkLook),
    ...(source.language === '' || source.language === language ? {} : { language: tagged(source.language) }),
  };
  const words = title === '' ? addressRuns(url) : wordRuns(title, direction, look);
  const named = [
    ...(outlet === '' ? [] : wordRuns(outlet, direction, { bold: true })),
    ...(outlet === '' || words.length === 0 ? [] : [new TextRun(', ')]),
    ...(url === '' ? words : ledger.link(url, words)),
  ];
  const meta = metaLine(source, language);
  const lines: readonly ParagraphChild[] = [
    ...ledger.bookmark(bookmarkOf('source', source.id), named),
    ...(meta === '' || named.length === 0 ? [] : [new TextRun({ break: 1 })]),
    ...wordRuns(meta, direction, { style: 'SourceLine' }),
  ];
  const entry = new Paragraph({
    style: 'Source',
    ...directed(direction),
    numbering: { reference: list, level: 0, instance: 0 },
    children: lines,
  });
  return note === '' ? [entry] : [entry, plain(note, 'SourceNote', context, { left: listIndent })];
}

function tagged(language: string): NonNullable<Look['language']> {
  return directionOf(language) === 'rtl' ? { bidirectional: language } : { value: language };
}

function metaLine(source: Source, language: string): string {
  const words = pageWords(language);
  const { authors, publishedAt, accessedAt } = source;
  return [
    authors.length === 0 ? '' : `${words.by} ${nameList(authors, language)}`,
    publishedAt === null ? '' : formatPartialDate(publishedAt, language),
    accessedAt === null ? '' : `${words.accessed} ${formatPartialDate(accessedAt, language)}`,
    source.language === '' || source.language === language ? '' : languageName(source.language, language),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

/** The cards of a story's topics. */
export function topicParagraphs(topics: readonly Topic[], context: RecordContext): readonly Paragraph[] {
  return topics.flatMap((topic) => topicCard(topic, context));
}

function topicCard(
  { id, name, kind, description, aliases, links }: Topic,
  context: RecordContext,
): readonly Paragraph[] {
  const { language, ledger, bookmarkOf } = context;
  const direction = paragraphDirection(name, context.direction);
  const head = [
    ...ledger.bookmark(bookmarkOf('topic', id), wordRuns(name || '–', direction, { bold: true })),
    ...wordRuns(`  ${topicKindWord(kind, language)}`, direction, { style: 'SourceLine' }),
  ];
  return [
    new Paragraph({ style: 'TopicName', ...directed(direction), children: head }),
    ...(description === '' ? [] : [plain(description, 'TopicText', context)]),
    ...(aliases.length === 0 ? [] : [plain(aliases.join(' · '), 'TopicLine', context)]),
    ...(links.length === 0 ? [] : [linkLine(links, context.ledger, context.direction)]),
  ];
}

function linkLine(links: Topic['links'], ledger: LinkLedger, page: Direction): Paragraph {
  const direction = paragraphDirection(links.map(({ title }) => title).join(''), page);
  return new Paragraph({
    style: 'TopicLine',
    ...directed(direction),
    children: links.flatMap(({ title, url }, index) => [
      ...(index > 0 ? [new TextRun(' · ')] : []),
      ...ledger.link(url, title === '' ? addressRuns(url) : wordRuns(title, direction, linkLook)),
    ]),
  });
}

/** A paragraph of plain words. */
export function plain(
  text: string,
  style: string,
  page: Pick<RecordContext, 'direction'>,
  indent?: NonNullable<IParagraphOptions['indent']>,
): Paragraph {
  const direction = paragraphDirection(text, page.direction);
  return new Paragraph({
    style,
    ...directed(direction),
    ...(indent === undefined ? {} : { indent }),
    children: wordRuns(text, direction),
  });
}
