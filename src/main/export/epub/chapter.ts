import { findElement, hasClass } from '../../../core/import/hast.ts';
import { parseHtml } from '../../../core/import/html-page.ts';
import { carriedStory } from '../../../core/render/carried.ts';
import { isShown } from '../../../core/render/html-body.ts';
import { renderHtml } from '../../../core/render/html.ts';
import { pageWords } from '../../../core/render/page-words.ts';
import { directionOf, type Direction } from '../../../core/story/language.ts';
import { storyLabel, type Story } from '../../../core/story/story.ts';
import { bookId, chapterTree, sourcesId } from './chapter-tree.ts';
import { xhtmlPage } from './xhtml-page.ts';
import { oneLine, xhtmlOf } from './xml.ts';

/** A story as a chapter of a book. */
export type Chapter = {
  /** The name of its file, which no other chapter of the book has. */
  readonly file: string;
  /** The story with its texts as pages can carry them. */
  readonly story: Story;
  /** One line, not empty. */
  readonly title: string;
  readonly direction: Direction;
  /** What a table of contents lists below the story: the id of each part and a line that is not empty. */
  readonly parts: readonly { readonly id: string; readonly label: string }[];
  readonly xhtml: string;
};

/** A story as the chapter of this number: what its HTML page says, as XHTML. */
export function chapterOf(written: Story, number: number): Chapter {
  const story = carriedStory(written);
  const title = oneLine(storyLabel(story), 'Galley');
  const direction = directionOf(story.language);
  return {
    file: `story-${number}.xhtml`,
    story,
    title,
    direction,
    parts: partsOf(story),
    xhtml: xhtmlPage({
      title,
      language: story.language,
      direction,
      matter: 'bodymatter',
      body: chapterBody(written),
    }),
  };
}

/**
 * The page is read as a browser reads it: what it shows there is what the book says. Its head, which is half of it, is
 * not read; no text can hold a `<body>` as it stands.
 */
function chapterBody(story: Story): string {
  const page = renderHtml(story);
  const article = findElement(
    parseHtml(page.slice(page.indexOf('<body>'))),
    (element) => element.tagName === 'article' && hasClass(element, (name) => name === 'story'),
  );
  if (article === undefined) throw new Error('the HTML page has no story');
  return xhtmlOf([chapterTree(article)]);
}

function partsOf(story: Story): Chapter['parts'] {
  const sections = story.sections
    .filter((section) => isShown(section, story))
    .map(({ id, heading }) => ({ id: bookId(id), label: oneLine(heading, id) }));
  return story.sources.length === 0
    ? sections
    : [...sections, { id: sourcesId, label: pageWords(story.language).sources }];
}
