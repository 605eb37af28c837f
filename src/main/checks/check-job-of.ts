import type { ClaimView } from '../../core/claims/standing.ts';
import { plainText } from '../../core/document/document.ts';
import { currentCaptures, type Capture } from '../../core/story/capture.ts';
import { textSections, type Story } from '../../core/story/story.ts';
import { keptFilePath } from '../library/captures.ts';
import type { AnchorJob, CaptureText, CheckJob } from './check-job.ts';

/** Everything that is to be looked up for a story in its captures. */
export function checkJobOf(library: string, story: Story, claims: readonly ClaimView[]): CheckJob {
  const current = currentCaptures(story.captures);
  const older = story.captures.filter((item) => !current.includes(item));
  return {
    kind: 'check',
    language: story.language,
    sections: textSections(story).map(({ id, content }) => ({ id, text: plainText(content) })),
    captures: [...current, ...older].map((item) => captureText(library, item)),
    anchors: story.annotations.flatMap((annotation): AnchorJob[] => {
      const capture = current.find(({ source }) => source === annotation.source);
      return capture === undefined ? [] : [anchorJob(annotation, capture)];
    }),
    claims: claims.flatMap((view) => figuresJob(view, story, current)),
  };
}

/** What is to be looked for: an annotation's words, in a capture that need not be the one it was made on. */
export function anchorJob(annotation: Story['annotations'][number], capture: Capture): AnchorJob {
  const { id, exact, prefix, suffix, start, end } = annotation;
  return { id, exact, prefix, suffix, start, end, capture: capture.id };
}

/** Where the plain text of a capture lies. */
export function captureText(library: string, { id, source, text }: Capture): CaptureText {
  return {
    capture: id,
    source,
    hash: text,
    file: keptFilePath(library, { sha256: text, extension: 'txt' }),
  };
}

/** A claim is compared with what supports it; one without support has nothing to be compared with. */
function figuresJob(
  { claim, words, evidence, isOrphan }: ClaimView,
  { annotations }: Story,
  current: readonly Capture[],
): CheckJob['claims'] {
  const supporting = evidence.filter(({ stance }) => stance === 'supports');
  const passages = supporting.flatMap(
    ({ annotation }) => annotations.find(({ id }) => id === annotation)?.exact ?? [],
  );
  const captures = supporting.flatMap(({ annotation, source }) =>
    annotation === null ? (current.find((item) => item.source === source)?.id ?? []) : [],
  );
  return isOrphan || passages.length + captures.length === 0
    ? []
    : [{ id: claim.id, words, passages, captures }];
}
