import { useCallback } from 'react';
import type { StoryChange } from '../../core/preflight/finding.ts';
import { applyChange } from '../../core/story-doc/apply-change.ts';
import { defaultHouseStyle } from '../../core/story/default-house-style.ts';
import { showToast } from '../ui/toast.tsx';
import { useLibraryState } from './library-query.ts';
import { newRecordId } from './new-id.ts';
import { step } from './record-steps.ts';
import { useStory } from './story-context.tsx';

/** How to mend a finding: one undo step, with a message that takes it back. */
export function useApplyChange(): (change: StoryChange, done: string) => void {
  const story = useStory();
  const library = useLibraryState();
  const houseStyle = library?.kind === 'open' ? library.houseStyle : defaultHouseStyle;
  return useCallback(
    (change, done) => {
      let isDone = false;
      step(story, (doc) => {
        isDone = applyChange(doc, change, { newId: newRecordId, houseStyle });
      });
      showToast(
        isDone
          ? { text: done, action: { label: 'Undo', run: () => void story.undo.undo() } }
          : { text: 'The words are others by now. Check again.', tone: 'alarm' },
      );
    },
    [story, houseStyle],
  );
}
