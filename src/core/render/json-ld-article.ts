import { plainText } from '../document/document.ts';
import type { Source } from '../story/source.ts';
import { citationNumbers, wordsOf, type Story } from '../story/story.ts';
import type { Topic, TopicKind } from '../story/topic.ts';
import { filled } from './filled.ts';
import { isShown } from './html-body.ts';
import { partUri, storyUri, uriOf } from './uri.ts';

/** A node of a JSON-LD document. */
export type JsonLdNode = Readonly<Record<string, unknown>>;

const topicTypes: Readonly<Record<TopicKind, string>> = {
  person: 'Person',
  organisation: 'Organization',
  place: 'Place',
  event: 'Event',
  concept: 'Thing',
};

/**
 * A story as a NewsArticle of schema.org: its topics are what it is about, its sources what it cites, those that
 * the text cites first. `story` is one that `carriedStory` gave. It is dated as published only if it is.
 */
export function articleNode(story: Story): JsonLdNode {
  const shown = story.sections.filter((section) => isShown(section, story));
  const body = shown.flatMap((section) =>
    section.kind === 'text' ? [section.heading, plainText(section.content)] : [],
  );
  return filled({
    '@type': 'NewsArticle',
    '@id': storyUri(story.id),
    headline: story.headline,
    description: story.standfirst,
    author: story.bylines.map(person),
    datePublished: story.status === 'published' ? story.updatedAt : null,
    dateCreated: story.createdAt,
    dateModified: story.updatedAt,
    inLanguage: story.language,
    articleSection: shown.map(({ heading }) => heading).filter((heading) => heading !== ''),
    wordCount: wordsOf(story),
    articleBody: body.filter((part) => part !== '').join('\n\n'),
    about: story.topics.map((topic) => topicNode(story.id, topic)),
    citation: sourcesInOrder(story).map((source) => sourceNode(story.id, source)),
  });
}

/** A person of whom only the name is known. */
export function person(name: string): JsonLdNode {
  return { '@type': 'Person', name };
}

/** The sources that the text cites in the order of their numbers, then the others. */
export function sourcesInOrder(story: Pick<Story, 'sections' | 'sources'>): readonly Source[] {
  const numbers = citationNumbers(story);
  const order = ({ id }: Source) => numbers.get(id) ?? Number.MAX_SAFE_INTEGER;
  return story.sources.toSorted((a, b) => order(a) - order(b));
}

function sourceNode(story: string, source: Source): JsonLdNode {
  const { id, outlet, title, url, authors, publishedAt, kind, language, note } = source;
  return filled({
    '@type': 'CreativeWork',
    '@id': partUri(story, 'source', id),
    name: title,
    genre: kind,
    publisher: outlet === '' ? null : { '@type': 'Organization', name: outlet },
    author: authors.map(person),
    datePublished: publishedAt,
    inLanguage: language,
    url: uriOf(url),
    comment: note === '' ? null : { '@type': 'Comment', text: note },
  });
}

function topicNode(story: string, { id, kind, name, description, aliases, links }: Topic): JsonLdNode {
  return filled({
    '@type': topicTypes[kind],
    '@id': partUri(story, 'topic', id),
    name,
    description,
    alternateName: aliases,
    sameAs: links.map(({ url }) => uriOf(url)).filter((uri) => uri !== null),
  });
}
