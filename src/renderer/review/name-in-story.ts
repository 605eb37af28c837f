import type { ReviewItem } from '../../core/merge/review.ts';
import type { LiveStory } from '../desk/live-story.ts';

/** What the record of a story is called that a thing in its review is about; empty where it has no name. */
export function nameInStory(story: LiveStory, item: ReviewItem): string {
  if (item.kind !== 'field' || item.record === '') return '';
  const isIt = ({ id }: { readonly id: string }) => id === item.record;
  switch (item.part) {
    case 'sources': {
      const source = story.sources.get().find(isIt);
      return source?.title || source?.outlet || '';
    }
    case 'topics':
      return story.topics.get().find(isIt)?.name ?? '';
    case 'sections':
      return story.sections.get().find(isIt)?.heading ?? '';
    case 'claims':
      return story.claims.get().find(({ claim }) => claim.id === item.record)?.words ?? '';
    default:
      return '';
  }
}
