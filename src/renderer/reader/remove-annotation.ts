import { appendRecords } from '../../core/story-doc/records.ts';
import { parts } from '../../core/story-doc/story-doc.ts';
import type { Annotation } from '../../core/story/annotation.ts';
import { deleteAnnotation } from '../desk/annotation-steps.ts';
import type { LiveStory } from '../desk/live-story.ts';
import { step } from '../desk/record-steps.ts';

/** Takes an annotation out of a story. Returns how to put the very same one back. */
export function removeAnnotation(
  story: Pick<LiveStory, 'doc' | 'edit' | 'undo'>,
  annotation: Annotation,
): () => void {
  deleteAnnotation(story, annotation.id);
  return () => {
    // The undo key may have brought it back in the meantime.
    if (parts.annotations(story.doc).has(annotation.id)) return;
    step(story, (doc) => appendRecords(parts.annotations(doc), [annotation]));
  };
}
