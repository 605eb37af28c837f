import type { AnchorCheck } from '../../core/contract/checks.ts';
import type { ClaimView } from '../../core/claims/standing.ts';
import type { Annotation } from '../../core/story/annotation.ts';
import type { Evidence, Stance } from '../../core/story/claim.ts';
import type { PaintName } from './open-page.ts';
import type { Stretch } from './text-map.ts';

/**
 * An annotation, and where its words stand in the capture that is read: null where they are gone, undefined where
 * nobody has looked yet.
 */
export type PlacedAnnotation = {
  readonly annotation: Annotation;
  readonly place: AnchorCheck['anchor'] | undefined;
};

/**
 * Where the annotations of a source stand in one of its captures, in the order of the text; those whose words are gone
 * come last. `anchors` is what the desk found; what was made on this very capture since then stands where it was made.
 */
export function placeAnnotations(
  annotations: readonly Annotation[],
  {
    capture,
    text,
    anchors,
  }: { readonly capture: string; readonly text: string; readonly anchors: readonly AnchorCheck[] },
): readonly PlacedAnnotation[] {
  const found = new Map(anchors.map((check) => [check.annotation, check.anchor]));
  return annotations
    .map((annotation): PlacedAnnotation => {
      const { start, end, exact } = annotation;
      const isHere = annotation.capture === capture && text.slice(start, end) === exact;
      return {
        annotation,
        place: isHere ? { start, end, sure: 1, how: 'exact' } : found.get(annotation.id),
      };
    })
    .toSorted(
      (a, b) => startOf(a) - startOf(b) || (a.annotation.createdAt < b.annotation.createdAt ? -1 : 1),
    );
}

function startOf({ place }: PlacedAnnotation): number {
  return place?.start ?? Infinity;
}

/** Where an annotation stands; null where it does not, or nobody knows yet. */
export function placeOf(item: PlacedAnnotation | undefined): AnchorCheck['anchor'] {
  return item?.place ?? null;
}

/** The annotation on which a point of the text lies: of several, the shortest. */
export function annotationAt(placed: readonly PlacedAnnotation[], offset: number): PlacedAnnotation | null {
  const around = placed.filter((item) => {
    const place = placeOf(item);
    return place !== null && place.start <= offset && offset < place.end;
  });
  return around.toSorted((a, b) => lengthOf(a) - lengthOf(b))[0] ?? null;
}

function lengthOf(item: PlacedAnnotation): number {
  const place = placeOf(item);
  return place === null ? Infinity : place.end - place.start;
}

/** A claim that rests on an annotation, and how. */
export type Use = { readonly claim: ClaimView; readonly evidence: Evidence };

/** The claims for which each annotation is evidence. */
export function usesOf(claims: readonly ClaimView[]): ReadonlyMap<string, readonly Use[]> {
  const uses = new Map<string, readonly Use[]>();
  for (const claim of claims)
    for (const evidence of claim.evidence)
      if (evidence.annotation !== null)
        uses.set(evidence.annotation, [...(uses.get(evidence.annotation) ?? []), { claim, evidence }]);
  return uses;
}

/**
 * What is painted over the text for the annotations. One that is evidence looks so: for the claim that is chosen, else
 * for all claims, where they agree.
 */
export function paintedAnnotations(
  placed: readonly PlacedAnnotation[],
  uses: ReadonlyMap<string, readonly Use[]>,
  claim: string | null,
): Readonly<Record<PaintName & ('annotation' | 'supports' | 'contradicts'), readonly Stretch[]>> {
  const painted = { annotation: [] as Stretch[], supports: [] as Stretch[], contradicts: [] as Stretch[] };
  for (const item of placed) {
    const place = placeOf(item);
    if (place === null) continue;
    const all = uses.get(item.annotation.id) ?? [];
    const own = all.filter((use) => use.claim.claim.id === claim);
    const stances = new Set<Stance>((own.length > 0 ? own : all).map(({ evidence }) => evidence.stance));
    const [stance = 'context'] = stances;
    painted[stances.size === 1 && stance !== 'context' ? stance : 'annotation'].push(place);
  }
  return painted;
}

/** How sure a place is, in words; empty where it is word for word. Never more than 99 %, because that would be sure. */
export function sureInWords({ how, sure }: NonNullable<AnchorCheck['anchor']>): string {
  return how === 'near' ? `${Math.min(99, Math.floor(sure * 100))} % sure` : '';
}
