import { pageWords } from '../../../core/render/page-words.ts';
import type { Book } from './book.ts';
import { sourcesId } from './chapter-tree.ts';
import type { Chapter } from './chapter.ts';
import { bookFiles, hasContentsPage } from './package-document.ts';
import { languageAttributes, xhtmlPage } from './xhtml-page.ts';
import { xmlAttribute, xmlText } from './xml.ts';

/**
 * The navigation document of EPUB 3 (https://www.w3.org/TR/epub-33/#sec-nav): the stories with their sections, and
 * the landmarks. Reading systems show it as they like; it is no page of the book.
 */
export function navigationDocument(book: Book): string {
  const words = pageWords(book.language);
  return xhtmlPage({
    title: book.title,
    language: book.language,
    direction: book.direction,
    matter: 'frontmatter',
    body: [
      '<nav epub:type="toc" role="doc-toc" id="toc">',
      `<h1>${xmlText(words.contents)}</h1>`,
      '<ol>',
      ...(hasContentsPage(book)
        ? [`<li><a href="${bookFiles.contents}">${xmlText(words.contents)}</a></li>`]
        : []),
      ...book.chapters.map(tocEntry),
      '</ol>',
      '</nav>',
      '<nav epub:type="landmarks" id="landmarks" hidden="hidden">',
      '<ol>',
      ...landmarks(book),
      '</ol>',
      '</nav>',
    ].join('\n'),
  });
}

function tocEntry({ file, title, story, direction, parts }: Chapter): string {
  const sections = parts.map(({ id, label }) => `<li><a href="${file}#${id}">${xmlText(label)}</a></li>`);
  const inner = sections.length === 0 ? '' : `\n<ol>\n${sections.join('\n')}\n</ol>\n`;
  const language = languageAttributes(story.language, direction);
  return `<li${language}><a href="${file}">${xmlText(title)}</a>${inner}</li>`;
}

function landmarks(book: Book): readonly string[] {
  const [first, ...others] = book.chapters;
  const landmark = (type: string, address: string, label: string) =>
    `<li><a epub:type="${type}" href="${address}">${xmlText(label)}</a></li>`;
  const sources = first?.parts.find(({ id }) => id === sourcesId);
  return [
    ...(hasContentsPage(book)
      ? [landmark('toc', bookFiles.contents, pageWords(book.language).contents)]
      : []),
    ...(first === undefined ? [] : [landmark('bodymatter', first.file, first.title)]),
    // In a digest each story has sources of its own.
    ...(first === undefined || sources === undefined || others.length > 0
      ? []
      : [landmark('backmatter', `${first.file}#${sources.id}`, sources.label)]),
  ];
}

/** The table of contents for readers of EPUB 2 (OPF 2.0.1, section 2.4.1): the same entries as an NCX. */
export function ncxDocument(book: Book): string {
  let order = 0;
  const point = (address: string, label: string, inner: () => readonly string[]): string => {
    order++;
    const start = `<navPoint id="point-${order}" playOrder="${order}">`;
    const text = `<navLabel><text>${xmlText(label)}</text></navLabel>`;
    return [start, text, `<content src="${address}"/>`, ...inner(), '</navPoint>'].join('\n');
  };
  const points = [
    ...(hasContentsPage(book)
      ? [point(bookFiles.contents, pageWords(book.language).contents, () => [])]
      : []),
    ...book.chapters.map(({ file, title, parts }) =>
      point(file, title, () => parts.map(({ id, label }) => point(`${file}#${id}`, label, () => []))),
    ),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>
<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1" xml:lang="${xmlAttribute(book.language)}">
<head>
<meta name="dtb:uid" content="${xmlAttribute(book.identifier)}"/>
<meta name="dtb:depth" content="2"/>
<meta name="dtb:totalPageCount" content="0"/>
<meta name="dtb:maxPageNumber" content="0"/>
</head>
<docTitle><text>${xmlText(book.title)}</text></docTitle>
<navMap>
${points.join('\n')}
</navMap>
</ncx>
`;
}
