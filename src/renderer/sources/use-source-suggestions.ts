import { useEffect, useState } from 'react';
import type { SuggestedSource } from '../../core/contract/batches.ts';
import type { HouseStyle } from '../../core/story/house-style.ts';
import { readStoryDoc } from '../../core/story-doc/story-doc.ts';
import { foldOutletName } from '../../core/text/known-outlets.ts';
import { suggestSources } from '../../core/text/outlets.ts';
import type { LiveStory } from '../desk/live-story.ts';
import { useStore } from '../desk/store.ts';

/** How long the text must rest before it is looked through again; ms. */
const rest = 1_500;

/** The key under which a story remembers that an outlet is not wanted as a source. */
export function dismissedSourceKey(outlet: string): string {
  return `source:${outlet}`;
}

/** The outlets that the text names and no source covers, looked for when the writing rests. */
export function useSourceSuggestions(story: LiveStory, style: HouseStyle): readonly SuggestedSource[] {
  const sources = useStore(story.sources);
  const dismissed = useStore(story.dismissed);
  const [found, setFound] = useState<readonly SuggestedSource[]>([]);
  useEffect(() => {
    let timer = 0;
    let idle = 0;
    const look = () => setFound(suggestSources(readStoryDoc(story.doc), style));
    const wait = () => {
      clearTimeout(timer);
      cancelIdleCallback(idle);
      timer = window.setTimeout(() => (idle = requestIdleCallback(look)), rest);
    };
    const stops = [story.index.subscribe(wait), story.sources.subscribe(wait)];
    wait();
    return () => {
      clearTimeout(timer);
      cancelIdleCallback(idle);
      for (const stop of stops) stop();
    };
  }, [story, style]);
  // What was just added or dismissed goes at once, before the text is looked through again.
  const covered = new Set(sources.map(({ outlet }) => foldOutletName(outlet)));
  return found.filter(
    ({ outlet }) => !covered.has(foldOutletName(outlet)) && !dismissed.has(dismissedSourceKey(outlet)),
  );
}
