import { formatPartialDate } from '../story/dates.ts';
import { directionOf } from '../story/language.ts';
import { storyLabel, type Story } from '../story/story.ts';
import { claimsOf } from '../claims/claims-of.ts';
import { coverageOf } from '../coverage/coverage.ts';
import { carriedStory } from './carried.ts';
import { coverageHtml } from './coverage-html.ts';
import { escapeHtml, exactHtml } from './escape.ts';
import { bodyParts, isShown } from './html-body.ts';
import { namesHtml } from './html-records.ts';
import { pageJsonLd, scriptJson } from './json-ld.ts';
import { pageStyle } from './page-style.ts';
import { pageWords } from './page-words.ts';

/** The version of the page's shape, and what tells our own pages from others when they come back. */
export const htmlFormat = 1;

/**
 * A story as one self-contained page: valid HTML in which nothing runs, the same bytes for the same story. Importing it
 * gives the story's text, sections, sources and topics back: classes and data attributes say what is what. With
 * `coverage`, a table of outlets and claims closes the page.
 */
export function renderHtml(
  written: Story,
  { coverage = false }: { readonly coverage?: boolean } = {},
): string {
  const story = carriedStory(written);
  const lines = [
    '<!DOCTYPE html>',
    `<html lang="${escapeHtml(story.language)}" dir="${directionOf(story.language)}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<title>${escapeHtml(storyLabel(story).replaceAll(/\s+/g, ' ').trim() || 'Galley')}</title>`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="generator" content="Galley">',
    story.standfirst.trim() === ''
      ? ''
      : `<meta name="description" content="${escapeHtml(story.standfirst.replaceAll(/\s+/g, ' ').trim())}">`,
    `<script type="application/ld+json">${scriptJson(pageJsonLd(written))}</script>`,
    `<style>\n${pageStyle}\n</style>`,
    '</head>',
    '<body>',
    `<article class="story" data-galley="${htmlFormat}" data-slug="${escapeHtml(story.slug)}">`,
    masthead(story),
    contents(story),
    ...bodyParts(story),
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
