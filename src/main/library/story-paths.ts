import path from 'node:path';

/** The files of one story. */
export type StoryPaths = {
  readonly folder: string;
  readonly json: string;
  readonly yjs: string;
  readonly journal: string;
  readonly revisions: string;
  /** What a person should look at since the last merges. */
  readonly review: string;
};

export function storyPaths(folder: string): StoryPaths {
  return {
    folder,
    json: path.join(folder, 'story.json'),
    yjs: path.join(folder, 'story.yjs'),
    journal: path.join(folder, 'journal.log'),
    revisions: path.join(folder, 'revisions'),
    review: path.join(folder, 'review.json'),
  };
}
