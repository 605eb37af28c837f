import { plainText } from '../../core/document/document.ts';
import type { StoryId } from '../../core/ids.ts';
import { textSections, type Story } from '../../core/story/story.ts';
import { countWords } from '../../core/text/words.ts';

/** What a report says of a story that came in. */
export type StorySummary = {
  id: StoryId;
  slug: string;
  headline: string;
  sections: { id: string; words: number }[];
  topics: { name: string; aliases: string[] }[];
};

/** A story in a few figures: the words of its sections, its topics. */
export function storySummary(story: Story): StorySummary {
  return {
    id: story.id,
    slug: story.slug,
    headline: story.headline,
    sections: textSections(story).map(({ id, content }) => ({
      id,
      words: countWords(plainText(content), story.language),
    })),
    topics: story.topics.map(({ name, aliases }) => ({ name, aliases: [...aliases] })),
  };
}
