import { bylineText, pageWords } from '../../../core/render/page-words.ts';
import { formatPartialDate } from '../../../core/story/dates.ts';
import type { Book } from './book.ts';
import type { Chapter } from './chapter.ts';
import { languageAttributes, xhtmlPage } from './xhtml-page.ts';
import { oneLine, xmlText } from './xml.ts';

/** The first page of a digest: its title and its stories, each with its standfirst and its byline. */
export function contentsPage(book: Book): string {
  const words = pageWords(book.language);
  const day = formatPartialDate(book.modified, book.language);
  return xhtmlPage({
    title: book.title,
    language: book.language,
    direction: book.direction,
    matter: 'frontmatter',
    body: [
      '<header class="masthead">',
      `<h1>${xmlText(book.title)}</h1>`,
      book.title.includes(day)
        ? ''
        : `<p class="updated">${xmlText(words.updated)} <time datetime="${book.modified}">${xmlText(day)}</time></p>`,
      '</header>',
      '<nav class="digest" epub:type="toc" role="doc-toc" aria-labelledby="galley_contents">',
      `<h2 id="galley_contents">${xmlText(words.contents)}</h2>`,
      '<ol>',
      ...book.chapters.map(entry),
      '</ol>',
      '</nav>',
    ]
      .filter((line) => line !== '')
      .join('\n'),
  });
}

function entry({ file, title, story, direction }: Chapter): string {
  const standfirst = oneLine(story.standfirst);
  const byline = oneLine(bylineText(story.bylines, story.language));
  return [
    `<li${languageAttributes(story.language, direction)}>`,
    `<a href="${file}">${xmlText(title)}</a>`,
    standfirst === '' ? '' : `<p class="standfirst">${xmlText(standfirst)}</p>`,
    byline === '' ? '' : `<p class="byline">${xmlText(byline)}</p>`,
    '</li>',
  ]
    .filter((line) => line !== '')
    .join('\n');
}
