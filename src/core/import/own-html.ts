import type { Element, ElementContent, Root } from 'hast';
import { repairDocument } from '../document/repair.ts';
import { sectionId, type NewId } from '../ids.ts';
import { htmlFormat } from '../render/html.ts';
import { canonicalLanguage } from '../story/language.ts';
import type { Section } from '../story/section.ts';
import type { Source } from '../story/source.ts';
import { newStory, slug, type StoryContent } from '../story/story.ts';
import type { Topic } from '../story/topic.ts';
import { classesOf, attribute, elementsOf, findElement, rawText } from './hast.ts';
import { asBlock, readHast } from './hast-blocks.ts';
import { withSuggestions, type ImportOptions, type StoryRead } from './import-story.ts';
import { ownAddress } from './own-address.ts';
import { sourceFrom, topicFrom, withDistinctIds } from './own-records.ts';

/** Reads back what `renderHtml` wrote, also after somebody worked on it. Null for any other page. */
export function readOwnHtml(tree: Root, { style, now, newId }: ImportOptions): StoryRead | null {
  const article = findElement(tree, (element) => attribute(element, 'dataGalley') === String(htmlFormat));
  if (article === undefined) return null;
  const html = findElement(tree, ({ tagName }) => tagName === 'html');
  const masthead = findElement(article, hasClassName('masthead')) ?? article;
  const readSlug = slug.safeParse(attribute(article, 'dataSlug') ?? '');
  const content: StoryContent = {
    ...newStory(style, now),
    headline: textIn(
      masthead,
      ({ tagName, properties }) => tagName === 'h1' && !isUntitled(properties['className']),
    ),
    standfirst: textIn(masthead, hasClassName('standfirst')),
    bylines: all(findElement(masthead, hasClassName('byline')), hasClassName('author')).map(rawText),
    language: canonicalLanguage(html === undefined ? '' : (attribute(html, 'lang') ?? '')) ?? style.language,
    slug: readSlug.success ? readSlug.data : '',
    sections: sectionsOf(article),
    sources: withDistinctIds(sourcesOf(article, newId), newId),
    topics: withDistinctIds(topicsOf(article, newId), newId),
  };
  return withSuggestions(content, style, []);
}

function sectionsOf(article: Element): Section[] {
  const seen = new Set<string>();
  return all(article, (element) => attribute(element, 'dataSection') !== null).flatMap(
    (element): Section[] => {
      const id = sectionId.safeParse(attribute(element, 'id'));
      if (!id.success || seen.has(id.data)) return [];
      seen.add(id.data);
      const head = findElement(element, ({ tagName }) => tagName === 'h2');
      const isBlank = head === undefined || findElement(head, hasClassName('untitled')) !== undefined;
      const heading = isBlank ? '' : rawText(head);
      if (attribute(element, 'dataSection') === 'topics') return [{ id: id.data, kind: 'topics', heading }];
      const children = element.children.filter((child): child is ElementContent => child !== head);
      const { blocks } = readHast(children, {
        spaces: 'fold',
        own: true,
        classes: new Map(),
        note: () => null,
      });
      const content = repairDocument({ type: 'doc', content: blocks.map(asBlock) });
      return [{ id: id.data, kind: 'text', heading, content }];
    },
  );
}

function sourcesOf(article: Element, newId: NewId): readonly Source[] {
  const items = all(article, (element) => (attribute(element, 'id') ?? '').startsWith('source_'));
  return items
    .map((element) => {
      const cite = findElement(element, ({ tagName }) => tagName === 'cite');
      const link = cite === undefined ? undefined : findElement(cite, ({ tagName }) => tagName === 'a');
      const hasTitle = cite !== undefined && attribute(cite, 'dataOwn') === 'title';
      const date = (name: string) => findElement(element, (inner) => attribute(inner, 'dataDate') === name);
      const source = sourceFrom(
        {
          id: attribute(element, 'id')?.slice('source_'.length),
          outlet: textIn(element, hasClassName('outlet')),
          title: hasTitle ? rawText(cite) : '',
          url: link === undefined ? '' : ownAddress(link),
          authors: all(element, hasClassName('author')).map(rawText),
          publishedAt: attributeOf(date('published'), 'dateTime'),
          accessedAt: attributeOf(date('accessed'), 'dateTime'),
          kind: attribute(element, 'dataKind'),
          language: attribute(element, 'dataLanguage'),
          note: textIn(element, hasClassName('note')),
        },
        newId,
      );
      return { source, order: Number(attribute(element, 'dataOrder') ?? 0) };
    })
    .toSorted((a, b) => a.order - b.order)
    .flatMap(({ source }) => source ?? []);
}

function topicsOf(article: Element, newId: NewId): readonly Topic[] {
  return all(article, hasClassName('topic')).flatMap((element) => {
    const head = findElement(element, ({ tagName }) => tagName === 'h3');
    const isBlank = head === undefined || findElement(head, hasClassName('untitled')) !== undefined;
    const topic = topicFrom(
      {
        id: attribute(element, 'id')?.slice('topic_'.length),
        name: isBlank ? '' : rawText(head),
        kind: attribute(element, 'dataKind'),
        description: textIn(element, hasClassName('description')),
        aliases: all(findElement(element, hasClassName('aliases')), ({ tagName }) => tagName === 'li').map(
          rawText,
        ),
        links: all(findElement(element, hasClassName('links')), ({ tagName }) => tagName === 'a').map(
          (link) => ({
            title: attribute(link, 'dataTitle') ?? rawText(link),
            url: ownAddress(link),
          }),
        ),
      },
      newId,
    );
    return topic ?? [];
  });
}

function all(root: Element | undefined, fits: (element: Element) => boolean): readonly Element[] {
  return root === undefined ? [] : [...elementsOf(root)].filter(fits);
}

function textIn(root: Element, fits: (element: Element) => boolean): string {
  const found = findElement(root, fits);
  return found === undefined ? '' : rawText(found);
}

function attributeOf(element: Element | undefined, name: string): string | null {
  return element === undefined ? null : attribute(element, name);
}

function hasClassName(name: string): (element: Element) => boolean {
  return (element) => classesOf(element).includes(name);
}

function isUntitled(className: unknown): boolean {
  return Array.isArray(className) && className.includes('untitled');
}
