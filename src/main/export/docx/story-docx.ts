import { AlignmentType, Document, Footer, HeadingLevel, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import { carriedStory } from '../../../core/render/carried.ts';
import { isShown } from '../../../core/render/html-body.ts';
import { pageAnchor, placeOf } from '../../../core/render/page-anchors.ts';
import { bylineText, pageWords } from '../../../core/render/page-words.ts';
import { formatPartialDate } from '../../../core/story/dates.ts';
import { directionOf } from '../../../core/story/language.ts';
import type { Section } from '../../../core/story/section.ts';
import { storyLabel, type Story } from '../../../core/story/story.ts';
import { placeOnPage } from '../../../core/story/text-fields.ts';
import { bookmarkNames } from './bookmark-names.ts';
import { citedLines, type CitedLine } from './cited-lines.ts';
import { claimComments, type ClaimComments } from './claim-comments.ts';
import { claimRanges } from './claim-ranges.ts';
import { coreProperties } from './core-properties.ts';
import { withFixedZipDates } from './fixed-zip-dates.ts';
import { linkLedger, newLedger, type LinkLedger } from './ledger.ts';
import { directed, wordBlocks } from './word-blocks.ts';
import { commentEdges, wordInline } from './word-inline.ts';
import { plain, sourceNote, sourceParagraphs, topicParagraphs, type RecordContext } from './word-records.ts';
import { wordStyles } from './word-styles.ts';
import { paragraphDirection, wordRuns } from './word-text.ts';

/**
 * A story as a Word document (Office Open XML, ISO/IEC 29500): the page with real styles, lists, links and bookmarks;
 * its citations as footnotes; its accepted claims as comments on the words that they mark. The same story gives the
 * same bytes.
 */
export async function storyDocx(written: Story): Promise<Uint8Array> {
  const page = wordPage(written);
  const { ledger, commentLinks } = page;
  const document = new Document({
    styles: wordStyles(written.language),
    numbering: { config: ledger.lists() },
    ...(page.comments.length === 0 ? {} : { comments: { children: page.comments } }),
    footnotes: ledger.footnotes(),
    compatibility: { version: 15 },
    sections: [
      {
        properties: { page: { size: a4, margin: margins } },
        footers: { default: pageNumbers() },
        children: page.paragraphs,
      },
    ],
  });
  addLinks(document.Document.Relationships, ledger);
  addLinks(document.FootNotes.Relationships, ledger.notes);
  addLinks(document.Comments.Relationships, commentLinks);
  // Pandoc looks the links of comments up among those of the page.
  addLinks(document.Document.Relationships, commentLinks);
  const zip = await Packer.pack(document, 'uint8array', undefined, [
    { path: 'docProps/core.xml', data: coreProperties(written) },
  ]);
  return withFixedZipDates(zip);
}

const a4 = { width: 11_906, height: 16_838 } as const;
const margins = { top: 1_420, bottom: 1_420, left: 1_870, right: 1_870, header: 700, footer: 700 } as const;

type Relationships = Document['Document']['Relationships'];

function addLinks(relationships: Relationships, ledger: LinkLedger): void {
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';
  for (const { id, target } of ledger.links()) relationships.addRelationship(id, type, target, 'External');
}

function pageNumbers(): Footer {
  const numbers = new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] });
  return new Footer({
    children: [new Paragraph({ style: 'Footer', alignment: AlignmentType.CENTER, children: [numbers] })],
  });
}

/** The page from top to bottom, with what its paragraphs refer to. */
function wordPage(written: Story) {
  const story = carriedStory(written);
  const direction = directionOf(story.language);
  const lineOf = citedLines(story);
  const ledger = newLedger();
  const commentLinks = linkLedger('Comment');
  const shown = story.sections.filter((section) => isShown(section, story));
  // A section that nobody sees has no bookmark; links to it stay words.
  const names = bookmarkNames({ ...story, sections: shown });
  const context: RecordContext = {
    language: story.language,
    direction,
    ledger,
    bookmarkOf: (kind, id) => names.get(pageAnchor({ kind, id })),
  };
  const sections = markedSections(written, shown);
  const claims = claimComments({ ...written, sections }, { direction, ledger: commentLinks, lineOf });
  const part = (section: Section) => [
    sectionHeading(section, context, names.get(pageAnchor({ kind: 'section', id: section.id }))),
    ...(section.kind === 'topics'
      ? topicParagraphs(story.topics, context)
      : sectionText(section, { ...story, sections: shown }, { context, names, claims, lineOf })),
  ];
  const hasTopicsPlace = story.sections.some(({ kind }) => kind === 'topics');
  const paragraphs = [
    ...masthead(story, context),
    ...sections.flatMap(part),
    ...(hasTopicsPlace ? [] : topicParagraphs(story.topics, context)),
    ...sourceParagraphs(story, context),
  ];
  return { paragraphs, ledger, comments: claims.comments, commentLinks };
}

/** The sections that are shown, their texts with the marks of claims, which a page for readers goes without. */
function markedSections(written: Story, shown: readonly Section[]): Section[] {
  return shown.map((section) => {
    const marked = written.sections.find(({ id }) => id === section.id);
    return section.kind === 'text' && marked?.kind === 'text'
      ? { ...section, content: marked.content }
      : section;
  });
}

function masthead(story: Story, context: RecordContext): readonly Paragraph[] {
  const { headline, standfirst, bylines, language, updatedAt } = story;
  const title = headline.trim() === '' ? storyLabel({ ...story, headline: '' }) : headline;
  const direction = paragraphDirection(title, context.direction);
  const updated = `${pageWords(language).updated} ${formatPartialDate(updatedAt, language)}`;
  return [
    new Paragraph({
      heading: HeadingLevel.TITLE,
      ...directed(direction),
      children: wordRuns(title, direction),
    }),
    ...(standfirst === '' ? [] : [plain(standfirst, 'Standfirst', context)]),
    ...(bylines.length === 0 ? [] : [plain(bylineText(bylines, language), 'Byline', context)]),
    plain(updated, 'Dateline', context),
  ];
}

function sectionHeading(
  { heading }: Section,
  { direction: page, ledger }: RecordContext,
  bookmark: string | undefined,
): Paragraph {
  const direction = paragraphDirection(heading, page);
  return new Paragraph({
    heading: HeadingLevel.HEADING_1,
    ...directed(direction),
    children: ledger.bookmark(bookmark, wordRuns(heading || '–', direction)),
  });
}

function sectionText(
  section: Extract<Section, { readonly kind: 'text' }>,
  story: Story,
  around: {
    readonly context: RecordContext;
    readonly names: ReadonlyMap<string, string>;
    readonly claims: ClaimComments;
    readonly lineOf: (source: string) => CitedLine;
  },
): readonly Paragraph[] {
  const { context, names, claims, lineOf } = around;
  const { ledger } = context;
  const commentOf = (claim: string) => claims.numberOf(section.id, claim);
  const ranges = claimRanges(section.content, (claim) => commentOf(claim) !== undefined);
  const bookmarkOf = (href: string) => {
    const id = placeOnPage(href);
    if (id === null) return null;
    const place = placeOf(story, id);
    return place === null ? undefined : names.get(pageAnchor(place));
  };
  const cite = (source: string) => ledger.footnote(sourceNote(lineOf(source), context));
  return wordBlocks(section.content, {
    direction: context.direction,
    ledger,
    inline: (inline, direction, line) =>
      wordInline(inline, direction, {
        ledger,
        cite,
        bookmarkOf,
        edges: (piece) => commentEdges(ranges(line, piece), commentOf),
      }),
  });
}
