import type { StoryId } from '../ids.ts';

/** The version of the bundle’s own shape, inside the bag. */
export const bundleVersion = 1;

/** What a bundle holds of each story, by what it is. */
export const storyFileNames = {
  json: 'story.json',
  yjs: 'story.yjs',
  html: 'page.html',
  markdown: 'page.md',
  ninjs: 'ninjs.json',
  jsonLd: 'page.jsonld',
  annotations: 'annotations.jsonld',
  preflight: 'preflight.json',
} as const;
export type StoryFileName = (typeof storyFileNames)[keyof typeof storyFileNames];

/** Where a file of a story lies in a bundle’s bag. */
export function storyFilePath(story: StoryId, name: StoryFileName): string {
  return `data/${story}/${name}`;
}

/** Where a kept file lies in a bundle’s bag: as in a library. */
export function captureFilePath({ sha256, extension }: CaptureFile): string {
  return `data/captures/${sha256.slice(0, 2)}/${sha256}${extension === '' ? '' : `.${extension}`}`;
}

/** A file of a capture, by its content. */
export type CaptureFile = { readonly sha256: string; readonly extension: string };

/** The file that lies at a path of a bundle’s bag, where that is the place of a capture’s file. */
export function captureFileAt(path: string): CaptureFile | null {
  const match = /^data\/captures\/([0-9a-f]{2})\/([0-9a-f]{64})(?:\.([a-z0-9]{1,10}))?$/.exec(path);
  const [, folder, sha256 = '', extension = ''] = match ?? [];
  return match === null || !sha256.startsWith(folder ?? '-') ? null : { sha256, extension };
}
