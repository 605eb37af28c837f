import type { Story } from '../story/story.ts';
import type { Topic } from '../story/topic.ts';
/** The names inside a list of them in the page's language, each in an element of its own. */
export declare function namesHtml(names: readonly string[], language: string): string;
/** The story's topics as cards. */
export declare function topicCards(topics: readonly Topic[], language: string): string;
/**
 * The story's sources: those that the text cites with their numbers, in order, then the others. The attribute
 * `data-order` keeps the order in which the story lists them.
 */
export declare function sourceList(story: Story, numbers: ReadonlyMap<string, number>): string;
