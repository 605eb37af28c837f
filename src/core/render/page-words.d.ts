import type { TopicKind } from '../story/topic.ts';
/** The fixed words of an exported page. */
export type PageWords = {
  readonly by: string;
  readonly contents: string;
  readonly sources: string;
  /** Heads the sources that no passage cites. */
  readonly alsoConsulted: string;
  readonly updated: string;
  readonly accessed: string;
  /** Stands where a source was cited that the story no longer has. */
  readonly sourceMissing: string;
  /** A citation's name for those who hear the page: “Source 3”. */
  readonly source: string;
  readonly backToText: string;
  /** Heads text that a file had before its first section. */
  readonly introduction: string;
  readonly kinds: Readonly<Record<TopicKind, string>>;
};
/** The fixed words in a page's language; English where there are none. */
export declare function pageWords(language: string): PageWords;
/** What a kind of topic is called on a page. */
export declare function topicKindWord(kind: TopicKind, language: string): string;
/** The names of people as one reads them: “A, B and C” in the page's language. */
export declare function nameList(names: readonly string[], language: string): string;
/** The byline of a page, or nothing where it has none: “By A and B”. */
export declare function bylineText(bylines: readonly string[], language: string): string;
/** What a language is called in another one (“Arabic”), or its tag where nobody knows. */
export declare function languageName(language: string, reader: string): string;
