import type { AnchorCheck, StoryCheck } from '../../core/contract/checks.ts';
import type { RecordId, SectionId } from '../../core/ids.ts';
import type { Annotation } from '../../core/story/annotation.ts';
import type { DiffPart } from '../../core/text/word-diff.ts';

/** The plain text of a capture on the disk; its hash is its name and never changes. */
export type CaptureText = {
  readonly capture: RecordId;
  readonly source: RecordId;
  readonly hash: string;
  /** An absolute path. */
  readonly file: string;
};

/** An annotation and the capture in which its words are looked for. */
export type AnchorJob = Pick<Annotation, 'id' | 'exact' | 'prefix' | 'suffix' | 'start' | 'end'> & {
  readonly capture: RecordId;
};

/** Everything that is looked up for a story: values only, so that it can go to a thread. */
export type CheckJob = {
  readonly kind: 'check';
  readonly language: string;
  readonly sections: readonly { readonly id: SectionId; readonly text: string }[];
  /** The newest capture of each source first. */
  readonly captures: readonly CaptureText[];
  readonly anchors: readonly AnchorJob[];
  readonly claims: readonly {
    readonly id: RecordId;
    readonly words: string;
    readonly passages: readonly string[];
    /** Captures that support the claim as a whole. */
    readonly captures: readonly RecordId[];
  }[];
};

/** The text of one capture, with the passages in it. */
export type ReadJob = {
  readonly kind: 'read';
  readonly capture: CaptureText;
  readonly anchors: readonly AnchorJob[];
};

/** Two captures of a source, word by word. */
export type CompareJob = {
  readonly kind: 'compare';
  readonly before: CaptureText;
  readonly after: CaptureText;
  readonly language: string;
};

export type Job = CheckJob | ReadJob | CompareJob;

/** The answer to each job. `missing` names the captures whose text is not on the disk any more. */
export type JobAnswer = {
  readonly check: StoryCheck & { readonly missing: readonly RecordId[] };
  readonly read: { readonly text: string | null; readonly anchors: readonly AnchorCheck[] };
  readonly compare: { readonly parts: readonly DiffPart[] | null };
};
