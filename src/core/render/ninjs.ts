import type { Source } from '../story/source.ts';
import { storyLabel, type Story } from '../story/story.ts';
import { countWords } from '../text/words.ts';
import { hostOf } from '../text/known-outlets.ts';
import { carriedStory } from './carried.ts';
import { filled } from './filled.ts';
import { bodyHtml } from './html-body.ts';
import { sourcesInOrder } from './json-ld-article.ts';
import { ninjsTopics } from './ninjs-topics.ts';
import { nameList } from './page-words.ts';
import { renderText } from './text.ts';
import { partUri, storyUri, uriOf } from './uri.ts';

const standard = {
  name: 'ninjs',
  version: '3.1',
  schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#',
} as const;

/**
 * A story as ninjs 3.1, the IPTC's News in JSON (https://iptc.org/std/ninjs/): the text as HTML and as plain text,
 * topics as people, organisations, places, events and subjects, the outlets of its sources as `infoSources`, the
 * sources themselves as associations. Only what is ready or published is `usable`. The same bytes for the same story.
 */
export function renderNinjs(written: Story): string {
  const story = carriedStory(written);
  const { id, status, language, headline, standfirst, bylines, slug, embargo } = story;
  const item = filled({
    uri: storyUri(id),
    standard,
    type: 'text',
    representationType: 'full',
    profile: 'text-only',
    firstCreated: dateTime(story.createdAt),
    versionCreated: dateTime(story.updatedAt),
    contentCreated: dateTime(story.createdAt),
    embargoedUntil: embargo === null ? null : dateTime(embargo),
    pubStatus: status === 'ready' || status === 'published' ? 'usable' : 'withheld',
    language,
    title: storyLabel(story),
    slugline: slug,
    altIds: [{ role: 'story', value: id }, ...(slug === '' ? [] : [{ role: 'slug', value: slug }])],
    by: bylines.length === 0 ? '' : nameList(bylines, language),
    headlines: headline === '' ? [] : [{ role: 'main', contentType: 'text/plain', value: headline }],
    descriptions:
      standfirst === '' ? [] : [{ role: 'summary', contentType: 'text/plain', value: standfirst }],
    bodies: bodies(story),
    ...ninjsTopics(story),
    infoSources: infoSources(sourcesInOrder(story)),
    associations: sourcesInOrder(story).map((source) => association(id, source)),
  });
  return `${JSON.stringify(item, null, 2)}\n`;
}

/** The text twice, without headline, standfirst and byline. Markup counts neither as words nor as characters. */
function bodies(story: Story): readonly Record<string, unknown>[] {
  const text = renderText({ ...story, headline: '', standfirst: '', bylines: [] }).trim();
  const html = bodyHtml(story);
  if (html === '') return [];
  const counts = { charCount: Array.from(text).length, wordCount: countWords(text, story.language) };
  return [
    { role: 'html', contentType: 'text/html', ...counts, value: html },
    { role: 'text', contentType: 'text/plain', ...counts, value: text },
  ];
}

/** Who the story has its knowledge from, each once: the outlet of a source, else its authors, else its site. */
function infoSources(sources: readonly Source[]): readonly Record<string, unknown>[] {
  const names = sources.map(
    ({ outlet, authors, url }) => outlet || authors.join(', ') || (hostOf(url) ?? ''),
  );
  return [...new Set(names.filter((name) => name !== ''))].map((name) => ({ name }));
}

/**
 * A source as an object that belongs to the story. Its `uri` names it, as ninjs asks; where it is to be read stands in
 * a rendition.
 */
function association(story: string, source: Source): Record<string, unknown> {
  const { id, outlet, title, url, authors, publishedAt, language, note } = source;
  const address = uriOf(url);
  return filled({
    name: title || outlet || (address ?? id),
    rel: 'source',
    uri: partUri(story, 'source', id),
    type: 'text',
    representationType: 'partial',
    contentCreated: isMoment(publishedAt) ? dateTime(publishedAt) : null,
    language,
    edNote: note,
    by: authors.length === 0 ? '' : nameList(authors, language || 'en'),
    headlines: title === '' ? [] : [{ role: 'main', contentType: 'text/plain', value: title }],
    infoSources: outlet === '' ? [] : [{ name: outlet }],
    renditions: address === null ? [] : [{ name: 'original', href: address }],
  });
}

/** Whether a date is as exact as ninjs wants it: a day, a time and a zone. A leap second has no place in it. */
function isMoment(date: string | null): date is string {
  return date !== null && /T\d\d:\d\d(?::[0-5]\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/.test(date);
}

/** A moment with the seconds that RFC 3339 asks for and ISO 8601 does not. */
function dateTime(iso: string): string {
  return iso.replace(/T(\d\d:\d\d)(?!:)/, 'T$1:00');
}
