import { isEmptyDocument } from '../document/document.ts';
import { directionOf } from '../story/language.ts';
import type { Section } from '../story/section.ts';
import { citationNumbers, type Story } from '../story/story.ts';
import { placeOnPage } from '../story/text-fields.ts';
import { escapeHtml, exactHtml } from './escape.ts';
import { htmlBlocks, type HtmlContext } from './html-blocks.ts';
import { sourceList, topicCards } from './html-records.ts';
import { pageAnchor, placeOf } from './page-anchors.ts';
import { pageWords } from './page-words.ts';

/**
 * What a story says as HTML, without the page around it: its filled sections, its topics and its sources. `story`
 * is one that `carriedStory` gave.
 */
export function bodyHtml(story: Story): string {
  const shown = story.sections.filter((section) => isShown(section, story));
  return bodyParts({ ...story, sections: shown }).join('\n');
}

/** The same in parts, with its empty sections too. */
export function bodyParts(story: Story): readonly string[] {
  const numbers = citationNumbers(story);
  const context: HtmlContext = {
    direction: directionOf(story.language),
    cite: citationWriter(numbers, story.language),
    lead: linkWriter(story),
  };
  const hasTopicsPlace = story.sections.some(({ kind }) => kind === 'topics');
  return [
    ...story.sections.map((section) => sectionHtml(section, story, context)),
    hasTopicsPlace ? '' : topicCards(story.topics, story.language),
    sourceList(story, numbers),
  ].filter((part) => part !== '');
}

/** Whether a section has anything in it that a reader sees. */
export function isShown(section: Section, story: Pick<Story, 'topics'>): boolean {
  return section.kind === 'text' ? !isEmptyDocument(section.content) : story.topics.length > 0;
}

/** A section; one that nothing was written in stays in the file, unseen, so that an import finds it. */
function sectionHtml(section: Section, story: Story, context: HtmlContext): string {
  const hidden = isShown(section, story) ? '' : ' hidden';
  const inner =
    section.kind === 'text'
      ? htmlBlocks(section.content.content, context)
      : topicCards(story.topics, story.language);
  const heading = section.heading === '' ? '<span class="untitled">–</span>' : exactHtml(section.heading);
  return [
    `<section class="part" id="${section.id}" data-section="${section.kind}"${hidden}>`,
    `<h2>${heading}</h2>`,
    inner,
    '</section>',
  ]
    .filter((line) => line !== '')
    .join('\n');
}

/** Writes addresses: a link to a section, topic or source leads to its element; other addresses stay as they are. */
function linkWriter(story: Story): HtmlContext['lead'] {
  return (href) => {
    const id = placeOnPage(href);
    const place = id === null ? null : placeOf(story, id);
    return place === null ? href : `#${pageAnchor(place)}`;
  };
}

/** Writes citations as numbers that lead to their source; the first of each number is where its source leads back. */
function citationWriter(numbers: ReadonlyMap<string, number>, language: string): HtmlContext['cite'] {
  const words = pageWords(language);
  const seen = new Set<string>();
  return (source, attributes) => {
    const number = numbers.get(source);
    if (number === undefined)
      return `<sup class="citation missing"${attributes} title="${escapeHtml(words.sourceMissing)}">?</sup>`;
    const anchor = seen.has(source) ? '' : ` id="cite_${number}"`;
    seen.add(source);
    const label = `${escapeHtml(words.source)} ${number}`;
    return `<sup class="citation"${attributes}><a${anchor} href="#source_${source}" aria-label="${label}">${number}</a></sup>`;
  };
}
