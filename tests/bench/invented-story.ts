import type { DocumentJson } from '../../src/core/document/document.ts';
import { recordId, storyId, type StoryId } from '../../src/core/ids.ts';
import { defaultHouseStyle } from '../../src/core/story/default-house-style.ts';
import { emptySource, type Source } from '../../src/core/story/source.ts';
import { newStory, type Story } from '../../src/core/story/story.ts';
import { emptyTopic } from '../../src/core/story/topic.ts';
import { inventedWords, longDocument, seeded } from './invented-text.ts';

/** The section that the measures type in. */
export const typedSection = 'behind-the-headline';

/** The id of the nth story of every library. The first one is the long one. */
export function inventedId(index: number): StoryId {
  return storyId.parse(`00000000-0000-4000-8000-${index.toString(16).padStart(12, '0')}`);
}

/** The nth story of a library, the same in every run: about 600 words in four sections; the first one is long. */
export function inventedStory(index: number): Story {
  const random = seeded(index);
  const sources = Array.from({ length: 3 }, (_, nth) => inventedSource(random, index, nth));
  const day = new Date(Date.UTC(2025, 0, 1) + index * 600_000).toISOString();
  const blank = newStory(defaultHouseStyle, day);
  let texts = 0;
  return {
    ...blank,
    id: inventedId(index),
    updatedAt: day,
    headline: sentence(random, 8),
    slug: `${inventedWords(random, 3).join('-')}-${index}`,
    standfirst: sentence(random, 20),
    bylines: ['Ines Example'],
    sections: blank.sections.map((section) => {
      if (section.kind !== 'text') return section;
      if (index === 0 && section.id === typedSection)
        return { ...section, content: longDocument(sources.map(({ id }) => id)) };
      return texts++ < 4 ? { ...section, content: plainDocument(random, 3, 50) } : section;
    }),
    sources,
    topics: [
      { ...emptyTopic(recordId.parse(`t${index}a`), `Person ${index % 500}`), kind: 'person' },
      { ...emptyTopic(recordId.parse(`t${index}b`), `Place ${index % 90}`), kind: 'place' },
    ],
  };
}

function inventedSource(random: () => number, story: number, nth: number): Source {
  return {
    ...emptySource(recordId.parse(`s${story}-${nth}`)),
    outlet: 'The Example Courier',
    title: sentence(random, 7),
    url: `https://example.org/${story}/${nth}`,
  };
}

function plainDocument(random: () => number, paragraphs: number, words: number): DocumentJson {
  return {
    type: 'doc',
    content: Array.from({ length: paragraphs }, () => ({
      type: 'paragraph',
      content: [{ type: 'text', text: sentence(random, words) }],
    })),
  };
}

function sentence(random: () => number, words: number): string {
  const text = inventedWords(random, words).join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
