import { slugFrom } from '../story/slug.ts';
import type { Story } from '../story/story.ts';

/** What may stand in a pattern for file names, and what it becomes. */
const words: Readonly<Record<string, (story: NamedStory) => string>> = {
  slug: ({ slug, headline, id }) => slug || slugFrom(headline) || id,
  headline: ({ slug, headline, id }) => slugFrom(headline) || slug || id,
  id: ({ id }) => id,
  date: ({ updatedAt }) => updatedAt.slice(0, 10),
  created: ({ createdAt }) => createdAt.slice(0, 10),
  status: ({ status }) => status,
  language: ({ language }) => language,
};

export type NamedStory = Pick<
  Story,
  'id' | 'slug' | 'headline' | 'updatedAt' | 'createdAt' | 'status' | 'language'
>;

/** The names that a pattern may use, in braces. */
export const patternWords: readonly string[] = Object.keys(words);

/** What stands in braces in a pattern and is no word of it. */
export function strangersIn(pattern: string): readonly string[] {
  return [...pattern.matchAll(/\{([^{}]*)\}/g)]
    .map(([, word = '']) => word)
    .filter((word) => !patternWords.includes(word));
}

/**
 * The name that a house pattern gives a story, such as `{date}-{slug}`: without an ending, and with nothing in it that a
 * file system might refuse or take for a folder. Braces around what is no word of ours stay out.
 */
export function nameFromPattern(pattern: string, story: NamedStory): string {
  const filled = pattern.replaceAll(/\{(\w+)\}/g, (_, word: string) =>
    Object.hasOwn(words, word) ? (words[word]?.(story) ?? '') : '',
  );
  const clean = filled
    .replaceAll(/[\p{Cc}\p{Cf}/\\<>:"|?*{}]/gu, '-')
    .replaceAll(/-{2,}/g, '-')
    .replaceAll(/^[\s.-]+|[\s.-]+$/gu, '');
  return clean || words['slug']?.(story) || story.id;
}
