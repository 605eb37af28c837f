import type { Book } from './book.ts';
import { xmlAttribute, xmlText } from './xml.ts';

/** The files of a book beside its chapters. */
export const bookFiles = {
  package: 'package.opf',
  navigation: 'nav.xhtml',
  ncx: 'toc.ncx',
  style: 'style.css',
  contents: 'contents.xhtml',
} as const;

/** Whether a book has a page that lists its stories. */
export function hasContentsPage({ chapters }: Book): boolean {
  return chapters.length > 1;
}

/** What everyone can read of a book, in the words of schema.org: https://www.w3.org/TR/epub-a11y-11/. */
const accessibility = [
  ['accessMode', 'textual'],
  ['accessModeSufficient', 'textual'],
  ['accessibilityFeature', 'structuralNavigation'],
  ['accessibilityFeature', 'tableOfContents'],
  ['accessibilityFeature', 'readingOrder'],
  ['accessibilityFeature', 'displayTransformability'],
  ['accessibilityHazard', 'none'],
] as const;

const accessibilitySummary =
  'Text only. Headings, lists, quotations, languages and notes are marked as what they are. ' +
  'Each note leads to its source and back, and the table of contents lists every section.';

/** The package document of EPUB 3 (https://www.w3.org/TR/epub-33/#sec-package-doc): what the book is and holds. */
export function packageDocument(book: Book): string {
  const language = xmlAttribute(book.language);
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="book-id" xml:lang="${language}" dir="${book.direction}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
${metadata(book).join('\n')}
</metadata>
<manifest>
${manifest(book).join('\n')}
</manifest>
<spine toc="ncx" page-progression-direction="${book.direction}">
${hasContentsPage(book) ? '<itemref idref="contents"/>\n' : ''}${book.chapters.map((_, index) => `<itemref idref="story-${index + 1}"/>`).join('\n')}
</spine>
</package>
`;
}

function metadata(book: Book): readonly string[] {
  return [
    `<dc:identifier id="book-id">${xmlText(book.identifier)}</dc:identifier>`,
    `<dc:title>${xmlText(book.title)}</dc:title>`,
    ...book.languages.map((language) => `<dc:language>${xmlText(language)}</dc:language>`),
    ...book.creators.flatMap((name, index) => [
      `<dc:creator id="creator-${index + 1}">${xmlText(name)}</dc:creator>`,
      `<meta refines="#creator-${index + 1}" property="role" scheme="marc:relators">aut</meta>`,
    ]),
    ...(book.description === '' ? [] : [`<dc:description>${xmlText(book.description)}</dc:description>`]),
    ...book.subjects.map((subject) => `<dc:subject>${xmlText(subject)}</dc:subject>`),
    `<meta property="dcterms:modified">${book.modified}</meta>`,
    ...accessibility.map(([name, value]) => `<meta property="schema:${name}">${value}</meta>`),
    `<meta property="schema:accessibilitySummary" xml:lang="en" dir="ltr">${accessibilitySummary}</meta>`,
  ];
}

function manifest(book: Book): readonly string[] {
  const page = 'application/xhtml+xml';
  return [
    manifestItem('nav', bookFiles.navigation, page, 'nav'),
    manifestItem('ncx', bookFiles.ncx, 'application/x-dtbncx+xml'),
    manifestItem('style', bookFiles.style, 'text/css'),
    ...(hasContentsPage(book) ? [manifestItem('contents', bookFiles.contents, page)] : []),
    ...book.chapters.map(({ file }, index) => manifestItem(`story-${index + 1}`, file, page)),
  ];
}

function manifestItem(id: string, file: string, type: string, properties = ''): string {
  const extra = properties === '' ? '' : ` properties="${properties}"`;
  return `<item id="${id}" href="${file}" media-type="${type}"${extra}/>`;
}
