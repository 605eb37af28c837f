import * as Y from 'yjs';
import { mergeStories, type MergeSide, type StoryMerge } from '../../core/merge/merge-stories.ts';
import { reviewItem } from '../../core/merge/review.ts';
import type { StoryState } from './bundle-parts.ts';

/** Merges a story that came in into ours, as `mergeStories` does, from the states that both can be sent in. */
export function mergeStates(ours: StoryState, theirs: StoryState): StoryMerge {
  const [own, other] = [sideOf(ours), sideOf(theirs)];
  const merge = mergeStories(own, other);
  own.doc.destroy();
  other.doc.destroy();
  // A document may hold values that no story has, and there is nothing for a person to decide about those.
  return { ...merge, review: merge.review.filter((item) => reviewItem.safeParse(item).success) };
}

function sideOf({ story, state }: StoryState): MergeSide {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, state);
  return { doc, story };
}
