import { useQuery } from '@tanstack/react-query';
import type { AnchorCheck } from '../../core/contract/checks.ts';
import type { Refusal } from '../../core/contract/refusal.ts';
import type { RecordId } from '../../core/ids.ts';
import type { Annotation } from '../../core/story/annotation.ts';
import { useDesk } from '../desk/desk-context.tsx';
import type { LiveStory } from '../desk/live-story.ts';

/** The plain text of a capture, with the places of annotations that the desk found in it. */
export type CaptureText =
  | { readonly kind: 'reading' }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'read'; readonly text: string; readonly anchors: readonly AnchorCheck[] };

/**
 * Reads a capture's text. Annotations of other captures that come later (an import, another window) make it ask again:
 * only the desk can tell where they stand.
 */
export function useCaptureText(
  story: LiveStory,
  capture: RecordId,
  annotations: readonly Annotation[],
): CaptureText {
  const desk = useDesk();
  const foreign = annotations
    .filter((annotation) => annotation.capture !== capture)
    .map(({ id }) => id)
    .join(' ');
  const { data } = useQuery({
    queryKey: ['captures.read', story.id, capture, foreign],
    queryFn: async (): Promise<CaptureText> => {
      await story.sync.flush();
      const answer = await desk.call('captures.read', { story: story.id, capture });
      return answer.ok ? { kind: 'read', ...answer.value } : { kind: 'refused', refusal: answer.refusal };
    },
    // While the desk looks for new annotations, the old ones stay where they are.
    placeholderData: (before) => before,
    // A file that was put back is read the next time.
    gcTime: 0,
  });
  return data ?? reading;
}

const reading: CaptureText = { kind: 'reading' };
