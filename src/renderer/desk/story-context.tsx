import { createContext, useContext } from 'react';
import type { LiveStory } from './live-story.ts';

const StoryContext = createContext<LiveStory | null>(null);

/** Gives the parts below it the open story. */
export const StoryProvider = StoryContext.Provider;

/** The story that is open in this window, or null. */
export function useStoryIfOpen(): LiveStory | null {
  return useContext(StoryContext);
}

/** The story that is open in this window. */
export function useStory(): LiveStory {
  const story = useContext(StoryContext);
  if (story === null) throw new Error('there is no open story above this component');
  return story;
}
