import type { BundleSummary, Plan } from '../../core/contract/bundles.ts';

type StoryInBundle = BundleSummary['stories'][number];

/** What taking a story in would do, in a word or two. */
export const planInWords: Readonly<Record<Plan, string>> = {
  added: 'New here',
  merged: 'Merges with yours',
  same: 'Here already',
  'in-trash': 'In the trash',
};

/** Whether taking these stories in would do anything. */
export function isAnythingNew(stories: readonly Pick<StoryInBundle, 'outcome'>[]): boolean {
  return stories.some(({ outcome }) => outcome === 'added' || outcome === 'merged');
}

/** What the button says that takes a bundle in. */
export function takeInWords(stories: readonly Pick<StoryInBundle, 'outcome'>[]): string {
  const coming = stories.filter(({ outcome }) => outcome !== 'in-trash');
  if (coming.every(({ outcome }) => outcome === 'merged')) return 'Merge';
  return stories.some(({ outcome }) => outcome === 'merged') ? 'Take in and merge' : 'Take in';
}

/** What a bundle brings of the sources that its stories rest on. */
export function capturesInWords({
  captures,
  captureFiles,
}: Pick<BundleSummary, 'captures' | 'captureFiles'>): string {
  if (captures === 'hashes')
    return 'Saved copies of sources are left out: the bundle has their hashes and the quoted passages.';
  if (captureFiles === 0) return 'It brings no saved copies of sources.';
  return captureFiles === 1
    ? 'It brings one file of saved sources.'
    : `It brings ${captureFiles} files of saved sources.`;
}
