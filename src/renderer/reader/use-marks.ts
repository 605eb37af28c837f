import { useEffect, useMemo, useState } from 'react';
import type { RecordId } from '../../core/ids.ts';
import type { Annotation } from '../../core/story/annotation.ts';
import { changeAnnotation } from '../desk/annotation-steps.ts';
import type { LiveStory } from '../desk/live-story.ts';
import { useStore } from '../desk/store.ts';
import { useWindow } from '../desk/window-state.ts';
import { showToast } from '../ui/toast.tsx';
import type { ItemActions } from './annotation-item.tsx';
import type { OpenPage } from './open-page.ts';
import {
  paintedAnnotations,
  placeAnnotations,
  placeOf,
  usesOf,
  type PlacedAnnotation,
  type Use,
} from './place-annotations.ts';
import { removeAnnotation } from './remove-annotation.ts';
import type { CaptureText } from './use-capture-text.ts';
import type { Marking } from './use-marking.ts';

/** The annotations of a source in the copy that is read. */
export type Marks = {
  readonly placed: readonly PlacedAnnotation[];
  readonly uses: ReadonlyMap<string, readonly Use[]>;
  /** The annotation that is open in the list and stands out in the text. */
  readonly current: RecordId | null;
  readonly setCurrent: (id: RecordId | null) => void;
  readonly actions: ItemActions;
};

const nothing: readonly PlacedAnnotation[] = [];

/** Places the annotations, paints them, and does what people want done with them. */
export function useMarks(
  story: LiveStory,
  { capture, annotations }: { readonly capture: RecordId; readonly annotations: readonly Annotation[] },
  read: CaptureText,
  page: OpenPage | null,
  marking: Marking,
): Marks {
  const claims = useStore(story.claims);
  const claim = useWindow((state) => state.claim);
  const [current, setCurrent] = useState<RecordId | null>(null);
  const uses = useMemo(() => usesOf(claims), [claims]);
  const placed = useMemo(
    () => (read.kind === 'read' ? placeAnnotations(annotations, { capture, ...read }) : nothing),
    [annotations, capture, read],
  );
  useEffect(() => {
    if (page === null) return;
    const painted = paintedAnnotations(placed, uses, claim);
    page.paint('annotation', painted.annotation);
    page.paint('supports', painted.supports);
    page.paint('contradicts', painted.contradicts);
  }, [page, placed, uses, claim]);
  useEffect(() => {
    const place = placeOf(placed.find(({ annotation }) => annotation.id === current));
    page?.paint('annotation-current', place === null ? [] : [place]);
  }, [page, placed, current]);

  const actions: ItemActions = {
    open: (annotation) => {
      setCurrent(annotation?.id ?? null);
      const place = placeOf(placed.find((item) => item.annotation === annotation));
      if (place !== null) page?.show(place);
    },
    change: (id, patch) => changeAnnotation(story, id, patch),
    remove: (annotation) => {
      const at = placed.findIndex((item) => item.annotation.id === annotation.id);
      const next = (placed[at + 1] ?? placed[at - 1])?.annotation.id ?? null;
      const putBack = removeAnnotation(story, annotation);
      if (current === annotation.id) setCurrent(null);
      showToast({
        text: deletedInWords(uses.get(annotation.id)?.length ?? 0),
        action: { label: 'Undo', run: putBack },
      });
      if (next === null) page?.focus();
      else showAnnotation(next, 'button');
    },
    attach: marking.claim === null ? null : marking.attach,
  };
  return { placed, uses, current, setCurrent, actions };
}

/** Brings an annotation of the list into sight, once the page has drawn it, and gives the keyboard to a part of it. */
export function showAnnotation(id: RecordId, part: 'button' | 'textarea' | null): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const item = document.querySelector(`[data-annotation="${CSS.escape(id)}"]`);
      item?.scrollIntoView({ block: 'nearest' });
      if (part !== null) item?.querySelector<HTMLElement>(part)?.focus({ preventScroll: true });
    }),
  );
}

function deletedInWords(uses: number): string {
  if (uses === 0) return 'The annotation is deleted.';
  return uses === 1
    ? 'The annotation is deleted. One claim had it for evidence.'
    : `The annotation is deleted. ${uses} claims had it for evidence.`;
}
