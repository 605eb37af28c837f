import { isEmptyDocument } from '../document/document.ts';
import { formatPartialDate } from '../story/dates.ts';
import { directionOf } from '../story/language.ts';
import type { Section } from '../story/section.ts';
import { citationNumbers, storyLabel, type Story } from '../story/story.ts';
import { claimsOf } from '../claims/claims-of.ts';
import { coverageOf } from '../coverage/coverage.ts';
import { placeOnPage } from '../story/text-fields.ts';
import { carriedStory } from './carried.ts';
import { coverageHtml } from './coverage-html.ts';
import { escapeHtml, exactHtml } from './escape.ts';
import { htmlBlocks, type HtmlContext } from './html-blocks.ts';
import { namesHtml, sourceList, topicCards } from './html-records.ts';
import { pageAnchor, placeOf } from './page-anchors.ts';
import { pageStyle } from './page-style.ts';
import { pageWords } from './page-words.ts';

/** The version of the page's shape, and what tells our own pages from others when they come back. */
export const htmlFormat = 1;

/**
 * A story as one self-contained page: valid HTML without scripts, the same bytes for the same story. Importing it
 * gives the story's text, sections, sources and topics back: classes and data attributes say what is what. With
 * `coverage`, a table of outlets and claims closes the page.
 */
export function renderHtml(
  written: Story,
  { coverage = false }: { readonly coverage?: boolean } = {},
): string {
  const story = carriedStory(written);
  const direction = directionOf(story.language);
  const numbers = citationNumbers(story);
  const context: HtmlContext = {
    direction,
    cite: citationWriter(numbers, story.language),
    lead: linkWriter(story),
  };
  const hasTopicsPlace = story.sections.some(({ kind }) => kind === 'topics');
  const lines = [
    '<!DOCTYPE html>',
    `<html lang="${escapeHtml(story.language)}" dir="${direction}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<title>${escapeHtml(storyLabel(story).replaceAll(/\s+/g, ' ').trim() || 'Galley')}</title>`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="generator" content="Galley">',
    story.standfirst.trim() === ''
      ? ''
      : `<meta name="description" content="${escapeHtml(story.standfirst.replaceAll(/\s+/g, ' ').trim())}">`,
    `<style>\n${pageStyle}\n</style>`,
    '</head>',
    '<body>',
    `<article class="story" data-galley="${htmlFormat}" data-slug="${escapeHtml(story.slug)}">`,
    masthead(story),
    contents(story),
    ...story.sections.map((section) => sectionHtml(section, story, context)),
    hasTopicsPlace ? '' : topicCards(story.topics, story.language),
    sourceList(story, numbers),
    coverage ? coverageHtml(coverageOf(written, claimsOf(written)), story.language) : '',
    '</article>',
    '</body>',
    '</html>',
  ];
  return `${lines.filter((line) => line !== '').join('\n')}\n`;
}

function masthead(story: Story): string {
  const { headline, standfirst, bylines, language, updatedAt } = story;
  const words = pageWords(language);
  const day = escapeHtml(formatPartialDate(updatedAt, language));
  return [
    '<header class="masthead">',
    headline.trim() === ''
      ? `<h1 class="untitled">${escapeHtml(storyLabel(story))}</h1>`
      : `<h1>${exactHtml(headline)}</h1>`,
    standfirst === '' ? '' : `<p class="standfirst">${exactHtml(standfirst)}</p>`,
    bylines.length === 0
      ? ''
      : `<p class="byline">${escapeHtml(words.by)} ${namesHtml(bylines, language)}</p>`,
    `<p class="updated">${escapeHtml(words.updated)} <time datetime="${escapeHtml(updatedAt)}">${day}</time></p>`,
    '</header>',
  ]
    .filter((line) => line !== '')
    .join('\n');
}

function isShown(section: Section, story: Story): boolean {
  return section.kind === 'text' ? !isEmptyDocument(section.content) : story.topics.length > 0;
}

/** The table of the sections that have something in them. */
function contents(story: Story): string {
  const words = pageWords(story.language);
  const shown = story.sections.filter((section) => isShown(section, story));
  const entries = [
    ...shown.map(({ id, heading }) => ({ id: id as string, heading })),
    ...(story.sources.length > 0 ? [{ id: 'galley_sources', heading: words.sources }] : []),
  ];
  if (entries.length < 2) return '';
  const items = entries.map(({ id, heading }) => `<li><a href="#${id}">${exactHtml(heading || id)}</a></li>`);
  return `<nav class="contents" aria-label="${escapeHtml(words.contents)}">\n<ol>\n${items.join('\n')}\n</ol>\n</nav>`;
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
