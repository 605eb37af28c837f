import type { Element, ElementContent, Properties } from 'hast';
import { attribute, classesOf } from '../../../core/import/hast.ts';
import { outerAddress } from './outer-address.ts';

/** The id of a chapter's headline. No id of a story's own has a `_`. */
export const headlineId = 'galley_headline';

/** The id of the section that lists the sources of a chapter, as the HTML page has it. */
export const sourcesId = 'galley_sources';

/**
 * The article of an HTML page as the chapter of a book: with the meanings that EPUB has names for (notes and the
 * places that refer to them), without its own list of contents and without the sections in which nothing was written.
 * A link to what is not there becomes plain words: a book may not have one (EPUB 3.3, section 3.4).
 */
export function chapterTree(article: Element): Element {
  const ids = new Set(idsOf([article]));
  return {
    ...article,
    tagName: 'section',
    properties: chapterProperties(article),
    children: fitAll(article, ids),
  };
}

/** The id in a book: one that starts with a digit is no name in XML. */
export function bookId(id: string): string {
  return /^\d/.test(id) ? `part_${id}` : id;
}

function chapterProperties({ properties }: Element): Properties {
  return { ...properties, 'epub:type': 'chapter', role: 'doc-chapter', ariaLabelledBy: [headlineId] };
}

/** What a reader of the page does not see, or a book has elsewhere. */
function isLeftOut(element: Element): boolean {
  return element.properties['hidden'] === true || element.tagName === 'nav';
}

function idsOf(nodes: readonly ElementContent[]): readonly string[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'element' || isLeftOut(node)) return [];
    const id = attribute(node, 'id');
    return [...(id === null ? [] : [id]), ...idsOf(node.children)];
  });
}

function fitAll(parent: Element, ids: ReadonlySet<string>): ElementContent[] {
  return parent.children
    .filter((node) => node.type === 'text' || (node.type === 'element' && !isLeftOut(node)))
    .map((node) => (node.type === 'element' ? fitted(node, parent, ids) : node));
}

function fitted(element: Element, parent: Element, ids: ReadonlySet<string>): Element {
  const id = attribute(element, 'id');
  const whole: Element = {
    ...element,
    properties: {
      ...element.properties,
      ...(id === null ? {} : { id: bookId(id) }),
      ...meaningOf(element, parent),
    },
    children: fitAll(element, ids),
  };
  return element.tagName === 'a' ? fittedLink(whole, ids) : whole;
}

/** What an element means in a book: https://www.w3.org/TR/epub-ssv-11/ and https://www.w3.org/TR/dpub-aria-1.1/. */
function meaningOf(element: Element, parent: Element): Properties {
  const classes = classesOf(element);
  if (element.tagName === 'h1') return { id: headlineId };
  if (element.tagName === 'a' && classesOf(parent).includes('citation'))
    return { 'epub:type': 'noteref', role: 'doc-noteref' };
  if (element.tagName === 'a' && classes.includes('back')) return { role: 'doc-backlink' };
  if (classes.includes('sources'))
    return hasNotes(element)
      ? { 'epub:type': 'endnotes', role: 'doc-endnotes' }
      : { 'epub:type': 'bibliography', role: 'doc-bibliography' };
  if (element.tagName === 'li' && parent.tagName === 'ol' && isSource(element))
    return { 'epub:type': 'endnote' };
  return {};
}

/** Whether the text cites any of the sources that a section lists: those stand in a numbered list. */
function hasNotes(sources: Element): boolean {
  return sources.children.some((node) => node.type === 'element' && node.tagName === 'ol');
}

function isSource(element: Element): boolean {
  return attribute(element, 'id')?.startsWith('source_') === true;
}

function fittedLink(link: Element, ids: ReadonlySet<string>): Element {
  const { href: _, ...others } = link.properties;
  const href = attribute(link, 'href') ?? '';
  const address = bookAddress(href, ids);
  if (address !== null) return { ...link, properties: { ...link.properties, href: address } };
  // What an address said is not lost, even where it leads nowhere.
  const title = href.startsWith('#') ? {} : { title: href };
  return { ...link, tagName: 'span', properties: { ...others, ...title } };
}

/** Where a link of the page leads in the book, or null where that is nowhere. */
function bookAddress(href: string, ids: ReadonlySet<string>): string | null {
  if (!href.startsWith('#')) return outerAddress(href);
  const id = href.slice(1);
  return ids.has(id) ? `#${bookId(id)}` : null;
}
