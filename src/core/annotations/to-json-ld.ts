import type { Annotation } from '../story/annotation.ts';
import type { Capture } from '../story/capture.ts';
import type { Source } from '../story/source.ts';
import { codePointsAt } from './code-points.ts';

/** What an annotation is about, and the plain text that its offsets count in (null: it is gone from the disk). */
export type Annotated = {
  readonly annotation: Annotation;
  readonly source: Source | undefined;
  readonly capture: Capture | undefined;
  readonly text: string | null;
};

const context = 'http://www.w3.org/ns/anno.jsonld';

/**
 * Annotations as a page of W3C Web Annotations in JSON-LD (https://www.w3.org/TR/annotation-model/). `story` is the
 * story's id. Positions count Unicode code points, as the standard asks.
 */
export function annotationsToJsonLd(story: string, annotated: readonly Annotated[]): Record<string, unknown> {
  return {
    '@context': context,
    id: `urn:x-galley:${story}:annotations`,
    type: 'AnnotationPage',
    items: annotated.map((item) => webAnnotation(story, item)),
  };
}

function webAnnotation(
  story: string,
  { annotation, source, capture, text }: Annotated,
): Record<string, unknown> {
  const { id, exact, prefix, suffix, start, end, note, tags, author, createdAt, changedAt } = annotation;
  const body = [
    ...(note === ''
      ? []
      : [{ type: 'TextualBody', purpose: 'commenting', format: 'text/plain', value: note }]),
    ...tags.map((value) => ({ type: 'TextualBody', purpose: 'tagging', value })),
  ];
  const saved = capture === undefined ? null : `urn:sha256:${capture.original.sha256}`;
  const position =
    text === null
      ? []
      : [
          {
            type: 'TextPositionSelector',
            start: codePointsAt(text, start),
            end: codePointsAt(text, end),
          },
        ];
  return {
    id: `urn:x-galley:${story}:annotation:${id}`,
    type: 'Annotation',
    motivation: note === '' ? 'highlighting' : 'commenting',
    created: createdAt,
    modified: changedAt,
    ...(author === '' ? {} : { creator: { type: 'Person', name: author } }),
    ...(body.length === 0 ? {} : { body }),
    target: {
      type: 'SpecificResource',
      source: source?.url || (saved ?? `urn:x-galley:${story}:source:${annotation.source}`),
      ...(capture === undefined || saved === null
        ? {}
        : { state: { type: 'TimeState', sourceDate: capture.capturedAt, cached: saved } }),
      selector: [
        {
          type: 'TextQuoteSelector',
          exact,
          ...(prefix === '' ? {} : { prefix }),
          ...(suffix === '' ? {} : { suffix }),
        },
        ...position,
      ],
    },
  };
}
