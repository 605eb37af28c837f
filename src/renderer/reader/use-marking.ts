import type { Annotation } from '../../core/story/annotation.ts';
import type { Capture } from '../../core/story/capture.ts';
import type { Stance } from '../../core/story/claim.ts';
import type { ClaimView } from '../../core/claims/standing.ts';
import { showUndoToast } from '../commands/undo-toast.ts';
import { addAnnotation } from '../desk/annotation-steps.ts';
import { attachEvidence } from '../desk/claim-steps.ts';
import type { LiveStory } from '../desk/live-story.ts';
import { usePersonName } from '../desk/person.tsx';
import { useReader } from '../desk/reader-state.ts';
import { useSelected } from '../desk/store.ts';
import { useWindow } from '../desk/window-state.ts';
import { shortened } from './shortened.ts';
import { stanceForClaim } from './stance-words.ts';
import type { Stretch } from './text-map.ts';

/** Marking passages of a capture, and using them as evidence for the claim that is chosen. */
export type Marking = {
  /** The claim that evidence goes to; null where none is chosen. */
  readonly claim: ClaimView | null;
  /** Marks a stretch; one that is marked just so already is that annotation. */
  readonly mark: (stretch: Stretch) => Annotation;
  /** Ties an annotation to the claim. Nothing where no claim is chosen. */
  readonly attach: (annotation: Annotation, stance: Stance) => void;
};

export function useMarking(story: LiveStory, capture: Capture, text: string): Marking {
  const author = usePersonName();
  const chosen = useWindow((state) => state.claim);
  const claim = useSelected(
    story.claims,
    (claims) => claims.find((view) => view.claim.id === chosen) ?? null,
  );
  return {
    claim,
    mark: ({ start, end }) =>
      story.annotations
        .get()
        .find((item) => item.capture === capture.id && item.start === start && item.end === end) ??
      addAnnotation(story, capture, { text, start, end }, author),
    attach: (annotation, stance) => {
      if (claim === null) return;
      attachEvidence(story, claim, { stance, source: annotation.source, annotation: annotation.id, author });
      // The list says it where it is in sight.
      if (!useReader.getState().showAnnotations)
        showUndoToast(story, `${stanceForClaim[stance]}: “${shortened(claim.words)}”.`);
    },
  };
}
