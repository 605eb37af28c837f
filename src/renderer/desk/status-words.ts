import type { Status } from '../../core/story/status.ts';

/** Each status in a word. */
export const statusInWords: Readonly<Record<Status, string>> = {
  draft: 'Draft',
  checking: 'Checking',
  ready: 'Ready',
  published: 'Published',
};
