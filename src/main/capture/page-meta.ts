import type { CaptureMeta } from '../../core/capture/match-source.ts';
import { canonicalLanguage, directionOf, type Direction } from '../../core/story/language.ts';
import { isPartialDate } from '../../core/story/dates.ts';
import { safeAddress } from '../../core/story/text-fields.ts';
import { dateInAddress, findWrittenDate } from '../../core/text/written-dates.ts';
import { articleJson, type ArticleJson } from './article-json.ts';
import { authorNames } from './author-names.ts';

/** What of the DOM is used here; linkedom has no types for its documents. */
export type PageDocument = {
  readonly title: string;
  readonly documentElement: PageElement | null;
  readonly querySelectorAll: (selector: string) => Iterable<PageElement>;
};
export type PageElement = {
  readonly textContent: string | null;
  readonly getAttribute: (name: string) => string | null;
  readonly matches: (selector: string) => boolean;
};

/** Where a page says something of itself. */
const places = {
  json: 'script[type="application/ld+json"]',
  meta: 'meta',
  head: 'h1',
  author: '[rel="author"], [itemprop="author"], .byline, .author-name',
  date: 'time[datetime], [itemprop="datePublished"]',
  canonical: 'link[rel="canonical"]',
} as const;

type Places = (place: keyof typeof places) => readonly PageElement[];

/** The elements of each place, found in one walk through the page: a walk of a long page takes as long as parsing a part of it. */
function placesIn(document: PageDocument): Places {
  const all = [...document.querySelectorAll(Object.values(places).join(', '))];
  return (place) => all.filter((element) => element.matches(places[place]));
}

/** What a saved page says of itself: in JSON-LD, in meta elements, in its markup, in that order. */
export function pageMeta(
  document: PageDocument,
  raw: string,
  address: string,
): CaptureMeta & { readonly direction: Direction | null } {
  const at = placesIn(document);
  const metas = metaElements(at('meta'));
  const json = articleJson(at('json').map(({ textContent }) => textContent ?? ''));
  const url = addressOf(at, metas, json, raw, address);
  const outlet = oneLine(
    metas('og:site_name') ||
      json.outlet ||
      metas('application-name', 'citation_journal_title', 'dc.publisher', 'publisher'),
  );
  const html = document.documentElement;
  const dir = html?.getAttribute('dir')?.toLowerCase();
  return {
    title: titleOf(document.title, at, metas, json, outlet),
    outlet: /^https?:/.test(outlet) ? '' : outlet,
    authors: authorsOf(at, metas, json),
    publishedAt: dateOf(at, metas, json) ?? dateInAddress(url),
    url,
    language: languageOf(html?.getAttribute('lang') ?? '', metas, json),
    direction: dir === 'rtl' || dir === 'ltr' ? dir : null,
  };
}

type Metas = (...names: readonly string[]) => string;

function metaElements(elements: readonly PageElement[]): Metas {
  const values = new Map<string, string>();
  for (const element of elements) {
    const name = (
      element.getAttribute('property') ??
      element.getAttribute('name') ??
      element.getAttribute('itemprop') ??
      element.getAttribute('http-equiv') ??
      ''
    ).toLowerCase();
    const value = element.getAttribute('content')?.trim() ?? '';
    if (value !== '' && !values.has(name)) values.set(name, value);
    // Several authors come as several elements.
    else if (value !== '' && /author|creator/.test(name))
      values.set(name, `${values.get(name) ?? ''}; ${value}`);
  }
  return (...names) => names.map((name) => values.get(name) ?? '').find((value) => value !== '') ?? '';
}

/** Text on one line, without marks of direction at its edges. */
export function oneLine(text: string): string {
  return text
    .replaceAll(/[\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g, '')
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

function titleOf(tab: string, at: Places, metas: Metas, json: ArticleJson, outlet: string): string {
  const told = oneLine(json.title || metas('og:title', 'twitter:title', 'citation_title', 'dc.title'));
  const [head] = at('head');
  const title = told || oneLine(tab) || oneLine(head?.textContent ?? '');
  // “Title | The Quay Courier” is how browsers' tabs are named.
  const parted = /^(.+?)\s+[|–—·-]\s+([^|–—·-]+)$/u.exec(title);
  const isSite = parted !== null && outlet !== '' && sameName(parted[2] ?? '', outlet);
  return isSite ? (parted[1] ?? title) : title;
}

function sameName(a: string, b: string): boolean {
  const bare = (name: string) =>
    name
      .toLowerCase()
      .replace(/^the\s+/, '')
      .replaceAll(/[^\p{L}\p{N}]+/gu, '');
  return bare(a) === bare(b);
}

function authorsOf(at: Places, metas: Metas, json: ArticleJson): readonly string[] {
  const told =
    json.authors.length > 0
      ? json.authors
      : [
          metas(
            'author',
            'article:author',
            'citation_author',
            'dc.creator',
            'parsely-author',
            'sailthru.author',
          ),
        ];
  const marked = at('author').map(({ textContent }) => textContent ?? '');
  const lines = told.some((name) => name !== '' && !/^https?:/.test(name)) ? told : marked.slice(0, 3);
  const names = lines
    .filter((name) => !/^https?:|@/.test(name.trim()))
    .flatMap((line) => line.split(';'))
    .flatMap((line) => authorNames(oneLine(line)))
    .filter((name) => name !== '' && name.length < 80);
  return [...new Set(names)];
}

function dateOf(at: Places, metas: Metas, json: ArticleJson): string | null {
  const marked = at('date').map(
    (element) => element.getAttribute('datetime') ?? element.getAttribute('content') ?? '',
  );
  const told = [
    json.publishedAt,
    metas(
      'article:published_time',
      'og:article:published_time',
      'datepublished',
      'parsely-pub-date',
      'dc.date.issued',
      'dc.date',
      'dcterms.created',
      'citation_publication_date',
      'citation_date',
      'date',
      'pubdate',
    ),
    ...marked.slice(0, 1),
  ];
  return told.map(isoDate).find((date) => date !== null) ?? null;
}

/** A date as files write it, in ISO 8601 with its zone where it has one; null where it is none. */
export function isoDate(written: string): string | null {
  const text = oneLine(written);
  const iso = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d)?)(?:[.,]\d+)?\s*(Z|[+-]\d\d:?\d\d)?$/i.exec(text);
  if (iso !== null) {
    const [, day = '', time = '', zone] = iso;
    const offset = zone === undefined ? '' : zone.toUpperCase().replace(/^([+-]\d\d):?(\d\d)$/, '$1:$2');
    // A time without a zone could be any moment of two days: only its day is told.
    const date = offset === '' ? day : `${day}T${time}${offset}`;
    return isPartialDate(date) ? date : null;
  }
  if (isPartialDate(text)) return text;
  const mail = /(\d{1,2}) (\p{L}{3}) (\d{4}) (\d\d:\d\d(?::\d\d)?) (?:GMT|UTC|([+-]\d{4}))/u.exec(text);
  if (mail !== null) {
    const found = findWrittenDate(`${mail[1]} ${mail[2]} ${mail[3]}`);
    const offset = mail[5] === undefined ? 'Z' : `${mail[5].slice(0, 3)}:${mail[5].slice(3)}`;
    if (found !== null) return `${found.date}T${mail[4]}${offset}`;
  }
  return findWrittenDate(text)?.date ?? null;
}

function addressOf(at: Places, metas: Metas, json: ArticleJson, raw: string, address: string): string {
  const [canonical] = at('canonical');
  // Browsers and SingleFile note where a page was saved from.
  const saved = /<!--[\s\S]{0,80}?(?:saved from url=\(\d+\)|url:)\s*(https?:\/\/\S+)/i.exec(
    raw.slice(0, 4_000),
  )?.[1];
  const told = [canonical?.getAttribute('href') ?? '', metas('og:url'), json.url, saved ?? '', address];
  return (
    told
      .map((candidate) => safeAddress(candidate))
      .find((candidate) => candidate !== null && /^https?:/.test(candidate)) ?? ''
  );
}

function languageOf(lang: string, metas: Metas, json: ArticleJson): string {
  const told = [lang, json.language, metas('og:locale', 'content-language', 'language', 'dc.language')];
  return told.map((tag) => (tag === '' ? null : canonicalLanguage(tag))).find((tag) => tag !== null) ?? '';
}

/** The direction that most letters of a text run in; the language decides where it has none. */
export function directionOfText(text: string, language: string): Direction {
  const sample = text.slice(0, 20_000);
  const rightToLeft =
    sample.match(/[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/gu)?.length ?? 0;
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  return letters === 0 ? directionOf(language) : rightToLeft > letters / 2 ? 'rtl' : 'ltr';
}
