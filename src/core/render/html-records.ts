import { formatPartialDate } from '../story/dates.ts';
import type { Source } from '../story/source.ts';
import type { Story } from '../story/story.ts';
import type { Topic } from '../story/topic.ts';
import { escapeHtml, exactHtml, hrefAttributes } from './escape.ts';
import { languageName, pageWords, topicKindWord, type PageWords } from './page-words.ts';

/** The names inside a list of them in the page's language, each in an element of its own. */
export function namesHtml(names: readonly string[], language: string): string {
  return new Intl.ListFormat(language, { type: 'conjunction' })
    .formatToParts(names)
    .map(({ type, value }) =>
      type === 'element' ? `<span class="author">${exactHtml(value)}</span>` : escapeHtml(value),
    )
    .join('');
}

/** The story's topics as cards. */
export function topicCards(topics: readonly Topic[], language: string): string {
  if (topics.length === 0) return '';
  return `<div class="cards">\n${topics.map((topic) => topicCard(topic, language)).join('\n')}\n</div>`;
}

function topicCard({ id, name, kind, description, aliases, links }: Topic, language: string): string {
  const lines = [
    `<article class="topic" id="topic_${id}" data-kind="${kind}">`,
    `<h3 dir="auto">${name === '' ? '<span class="untitled">–</span>' : exactHtml(name)}</h3>`,
    `<span class="kind">${escapeHtml(topicKindWord(kind, language))}</span>`,
    description === '' ? '' : `<p class="description" dir="auto">${exactHtml(description)}</p>`,
    aliases.length === 0 ? '' : `<ul class="aliases">${aliases.map(item).join('')}</ul>`,
    links.length === 0
      ? ''
      : `<ul class="links">${links.map(({ title, url }) => `<li><a ${hrefAttributes(url)} data-title="${escapeHtml(title)}">${exactHtml(title || url)}</a></li>`).join('')}</ul>`,
    '</article>',
  ];
  return lines.filter((line) => line !== '').join('\n');
}

function item(text: string): string {
  return `<li dir="auto">${exactHtml(text)}</li>`;
}

/**
 * The story's sources: those that the text cites with their numbers, in order, then the others. The attribute
 * `data-order` keeps the order in which the story lists them.
 */
export function sourceList(story: Story, numbers: ReadonlyMap<string, number>): string {
  if (story.sources.length === 0) return '';
  const words = pageWords(story.language);
  const entries = story.sources.map((source, order) => ({ source, order, number: numbers.get(source.id) }));
  const cited = entries
    .filter(({ number }) => number !== undefined)
    .toSorted((a, b) => (a.number ?? 0) - (b.number ?? 0));
  const others = entries.filter(({ number }) => number === undefined);
  const list = (tag: 'ol' | 'ul', items: typeof entries) =>
    items.length === 0
      ? []
      : [`<${tag}>`, ...items.map((entry) => sourceItem(entry, story.language, words)), `</${tag}>`];
  return [
    '<section class="part sources" id="galley_sources">',
    `<h2>${escapeHtml(words.sources)}</h2>`,
    ...list('ol', cited),
    ...(others.length > 0 && cited.length > 0 ? [`<h3>${escapeHtml(words.alsoConsulted)}</h3>`] : []),
    ...list('ul', others),
    '</section>',
  ].join('\n');
}

type Entry = { readonly source: Source; readonly order: number; readonly number: number | undefined };

function sourceItem({ source, order, number }: Entry, language: string, words: PageWords): string {
  const { id, outlet, title, url, kind, note } = source;
  const shown = title === '' ? escapeHtml(url) : exactHtml(title);
  const linked = url === '' ? shown : `<a ${hrefAttributes(url)} rel="noreferrer">${shown}</a>`;
  const lang = source.language === '' ? '' : ` lang="${escapeHtml(source.language)}"`;
  const own = ` data-own="${title === '' ? '' : 'title'}"`;
  const named = [
    outlet === '' ? '' : `<span class="outlet" dir="auto">${exactHtml(outlet)}</span>`,
    shown === '' ? '' : `<cite${lang} dir="auto"${own}>${linked}</cite>`,
  ].filter((part) => part !== '');
  const back =
    number === undefined
      ? ''
      : ` <a class="back" href="#cite_${number}" aria-label="${escapeHtml(words.backToText)}: ${number}">↩</a>`;
  const meta = metaLine(source, language, words);
  return [
    `<li id="source_${id}" data-order="${order}" data-kind="${kind}" data-language="${escapeHtml(source.language)}">`,
    `${named.join(', ')}${back}`,
    meta === '' ? '' : `<span class="meta">${meta}</span>`,
    note === '' ? '' : `<p class="note" dir="auto">${exactHtml(note)}</p>`,
    '</li>',
  ]
    .filter((part) => part !== '')
    .join('');
}

function metaLine(source: Source, language: string, words: PageWords): string {
  const date = (value: string, name: string) =>
    `<time data-date="${name}" datetime="${escapeHtml(value)}">${escapeHtml(formatPartialDate(value, language))}</time>`;
  const foreign = source.language !== '' && source.language !== language;
  return [
    source.authors.length === 0 ? '' : `${escapeHtml(words.by)} ${namesHtml(source.authors, language)}`,
    source.publishedAt === null ? '' : date(source.publishedAt, 'published'),
    source.accessedAt === null ? '' : `${escapeHtml(words.accessed)} ${date(source.accessedAt, 'accessed')}`,
    foreign ? escapeHtml(languageName(source.language, language)) : '',
  ]
    .filter((part) => part !== '')
    .join(' · ');
}
