import * as Y from 'yjs';
import { mergeStories, type MergeSide, type StoryMerge } from '../../core/merge/merge-stories.ts';
import { reviewItem } from '../../core/merge/review.ts';
import { jsonHash } from '../library/hash.ts';
import { contentOf } from '../library/story-json.ts';
import type { StoryState } from './bundle-parts.ts';

/** What a merge comes to, and a hash of what the story says that came in. */
export type StatesMerge = StoryMerge & { readonly content: string };

/** Merges a story that came in into ours, as `mergeStories` does, from the states that both can be sent in. */
export function mergeStates(ours: StoryState, theirs: StoryState): StatesMerge {
  const [own, other] = [sideOf(ours), sideOf(theirs)];
  const merge = mergeStories(own, other);
  own.doc.destroy();
  other.doc.destroy();
  // A document may hold values that no story has, and there is nothing for a person to decide about those.
  const review = merge.review.filter((item) => reviewItem.safeParse(item).success);
  return { ...merge, review, content: jsonHash(contentOf(theirs.story)) };
}

function sideOf({ story, state }: StoryState): MergeSide {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, state);
  return { doc, story };
}
