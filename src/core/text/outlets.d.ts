import type { SuggestedSource } from '../contract/batches.ts';
import type { HouseStyle } from '../story/house-style.ts';
import { type StoryContent } from '../story/story.ts';
/**
 * The outlets that a story's text names and that none of its sources covers, in reading order, each once: outlets of
 * the house by any of their names, names that a text reports from (“according to the Harbour Post”), and linked
 * names. `excerpt` is the sentence; `url` is the link's address, or empty.
 */
export declare function suggestSources(
  content: Pick<StoryContent, 'sections' | 'sources' | 'language'>,
  style: HouseStyle,
): readonly SuggestedSource[];
