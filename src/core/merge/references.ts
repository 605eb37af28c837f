import { textLines } from '../document/text-lines.ts';
import { textSections, type StoryContent } from '../story/story.ts';
import type { RecordPlace } from './record-parts.ts';

/** That one thing of a story rests on a record. `by` is a record, or a section whose text names it. */
export type Reference = { readonly by: RecordPlace; readonly to: RecordPlace };

/** Which records of a story rest on which: what is left of one would say nothing without the other. */
export function referencesOf(story: StoryContent): readonly Reference[] {
  const from = (
    part: RecordPlace['part'],
    record: string,
    to: Partial<Record<RecordPlace['part'], string | null>>,
  ) =>
    Object.entries(to).flatMap(([named, id]): readonly Reference[] =>
      id === null ? [] : [{ by: { part, record }, to: { part: named as RecordPlace['part'], record: id } }],
    );
  return [
    ...textSections(story).flatMap(({ id, content }) =>
      textLines(content).flatMap(({ citations, claims }) => [
        ...citations.flatMap(({ source }) => from('sections', id, { sources: source })),
        ...claims.flatMap(({ claim }) => from('sections', id, { claims: claim })),
      ]),
    ),
    ...story.captures.flatMap(({ id, source }) => from('captures', id, { sources: source })),
    ...story.annotations.flatMap(({ id, source, capture }) =>
      from('annotations', id, { sources: source, captures: capture }),
    ),
    ...story.judgements.flatMap(({ id, claim }) => from('judgements', id, { claims: claim })),
    ...story.evidence.flatMap(({ id, claim, source, annotation }) =>
      from('evidence', id, { claims: claim, sources: source, annotations: annotation }),
    ),
  ];
}
