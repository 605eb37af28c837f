import path from 'node:path';
import type { Refusal } from '../../core/contract/refusal.ts';
import { refusalOf } from '../../core/contract/refusal.ts';
import type { NamedStory } from '../../core/render/file-name-pattern.ts';
import { exportEnding } from '../../core/render/file-name.ts';
import { refused, type Result } from '../../core/result.ts';
import type { ExportFormat } from '../../core/story/export-formats.ts';
import type { Story } from '../../core/story/story.ts';
import type { StoryState } from '../bundle/bundle-parts.ts';
import { exportInWorker } from './export-in-worker.ts';
import type { ExportJob } from './export-stories.ts';
import { takenPlaces } from './final-place.ts';
import { mayWriteExport } from './write-export.ts';

/** The formats that hold many stories in one file. */
const digestFormats = ['bundle', 'epub'] as const;
type DigestFormat = (typeof digestFormats)[number];

/** Whether a format can hold many stories in one file. */
export function isDigestFormat(format: ExportFormat): format is DigestFormat {
  return digestFormats.some((one) => one === format);
}

/** What the file of many stories is called: by the day of the last edit of any of them. */
export function digestName(stories: readonly Pick<Story, 'updatedAt'>[], format: DigestFormat): string {
  const days = stories.map(({ updatedAt }) => new Date(updatedAt).toISOString().slice(0, 10));
  return `digest-${days.toSorted().at(-1) ?? ''}.${exportEnding(format)}`;
}

/** Writes many stories as one file. Refuses as `exportStories` does for one. */
export async function exportTogether(
  job: ExportJob,
  named: readonly NamedStory[],
  format: DigestFormat,
): Promise<Result<null, Refusal>> {
  const name = digestName(named, format);
  const file = path.join(job.folder, name);
  for (const place of takenPlaces(job, format, file)) {
    const may = await mayWriteExport(place, job.overwrite);
    if (!may.ok) return may;
  }
  if (format === 'epub') {
    const stories: Story[] = [];
    for (const { id } of named) {
      const current = await job.read(id);
      if (!current.ok) return current;
      stories.push(current.value.story);
    }
    return only(await exportInWorker({ kind: 'book', stories, file }, name), name);
  }
  const states: StoryState[] = [];
  for (const { id } of named) {
    const one = await job.state(id);
    if (!one.ok) return one;
    states.push(one.value);
  }
  const { library, captures, style, finishing } = job;
  const bundle = { library, file, name: path.parse(name).name, stories: states, captures };
  return only(await exportInWorker({ kind: 'bundle', bundle, style, finishing }, name), name);
}

function only([answer]: readonly Result<null, Refusal>[], name: string): Result<null, Refusal> {
  return answer ?? refused(refusalOf('storage-failed', name));
}
