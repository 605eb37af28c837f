import type { BagInfoField } from '../bag/bag-info.ts';
import { storyLabel, type Story } from '../story/story.ts';
import { bundleVersion } from './bundle-paths.ts';
import type { CaptureMode } from './capture-modes.ts';

/** The lines of a bundle’s `bag-info.txt`. Nothing in them depends on the machine or the moment. */
export function bundleInfo(
  stories: readonly Story[],
  payload: { readonly bytes: number; readonly files: number },
  captures: CaptureMode,
): readonly BagInfoField[] {
  const newest =
    stories
      .map(({ updatedAt }) => new Date(updatedAt).toISOString())
      .toSorted()
      .at(-1) ?? '';
  return [
    { label: 'Bag-Software-Agent', value: 'Galley' },
    { label: 'Bagging-Date', value: newest.slice(0, 10) },
    { label: 'External-Description', value: stories.map(storyLabel).join('; ').slice(0, 500) },
    ...stories.map(({ id }) => ({ label: 'External-Identifier', value: `urn:uuid:${id}` })),
    { label: 'Payload-Oxum', value: `${payload.bytes}.${payload.files}` },
    { label: 'Galley-Bundle-Version', value: String(bundleVersion) },
    { label: 'Galley-Captures', value: captures },
  ];
}
