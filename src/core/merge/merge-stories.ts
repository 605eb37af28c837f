import * as Y from 'yjs';
import type { Story } from '../story/story.ts';
import { sameJson } from '../story-doc/records.ts';
import { lineageOf, readStoryDoc, updateStoryDoc } from '../story-doc/story-doc.ts';
import { mergeWithoutPast } from './no-shared-past.ts';
import type { ReviewItem } from './review.ts';
import { mergeSharedPast } from './shared-past.ts';
import { staleVerdicts } from './stale-verdicts.ts';
import { twoVerdicts } from './two-verdicts.ts';

/** A story as one side has it: the document, and what it says. */
export type MergeSide = { readonly doc: Y.Doc; readonly story: Story };

/** What a merge comes to for our side. */
export type StoryMerge = {
  /** The edit that makes our document the merged one; null where ours has everything already. */
  readonly update: Uint8Array | null;
  /** When the newest edit of either side was made. A merge is no edit of its own. */
  readonly updatedAt: string;
  readonly review: readonly ReviewItem[];
  /** Whether the two share their past, and were merged edit by edit. */
  readonly sharedPast: boolean;
};

/**
 * Merges a story that came in into ours. Where both documents share their past, every edit of both counts; else their
 * texts are compared block by block. The merged story is the same from either side. Changes neither document.
 */
export function mergeStories(ours: MergeSide, theirs: MergeSide): StoryMerge {
  const lineage = lineageOf(ours.doc);
  const sharedPast = lineage !== null && lineage === lineageOf(theirs.doc);
  const updatedAt = later(ours.story.updatedAt, theirs.story.updatedAt);
  const { doc, review } = sharedPast
    ? mergeSharedPast(ours.doc, theirs.doc)
    : mergedCopy(ours.doc, mergeWithoutPast(ours.story, theirs.story));
  const isSame = Y.equalSnapshots(Y.snapshot(doc), Y.snapshot(ours.doc));
  const result: StoryMerge = {
    update: isSame ? null : Y.encodeStateAsUpdate(doc, Y.encodeStateVector(ours.doc)),
    updatedAt,
    review: isSame ? [] : [...review, ...verdictsToSee(ours.story, theirs.story, readStoryDoc(doc))],
    sharedPast,
  };
  doc.destroy();
  return result;
}

function verdictsToSee(...stories: Parameters<typeof staleVerdicts>): readonly ReviewItem[] {
  return [...staleVerdicts(...stories), ...twoVerdicts(...stories)];
}

function mergedCopy(
  ours: Y.Doc,
  { content, review }: ReturnType<typeof mergeWithoutPast>,
): { readonly doc: Y.Doc; readonly review: readonly ReviewItem[] } {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(ours));
  if (!sameJson(readStoryDoc(doc), content)) updateStoryDoc(doc, content);
  return { doc, review };
}

function later(a: string, b: string): string {
  const difference = Date.parse(a) - Date.parse(b);
  // Two ways to write one moment: one of them, the same from either side.
  return difference === 0 ? (a < b ? a : b) : difference > 0 ? a : b;
}
