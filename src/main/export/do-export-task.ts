import type { Refusal } from '../../core/contract/refusal.ts';
import type { StoryId } from '../../core/ids.ts';
import { ok, type Result } from '../../core/result.ts';
import { readStoryDoc } from '../../core/story-doc/story-doc.ts';
import type { Story } from '../../core/story/story.ts';
import { libraryPaths } from '../library/library-folder.ts';
import { loadStory } from '../library/load-story.ts';
import type { BundleStory } from '../bundle/bundle-parts.ts';
import { finishBundle } from '../bundle/finish-bundle.ts';
import type { ExportTask, ExportTaskAnswer, StoryFiles } from './export-job.ts';
import { makeFile, type CurrentStory } from './file-makers.ts';
import { writeExport } from './write-export.ts';

/** Does one task of an export; what it refuses stands in the answer, file by file. */
export async function doExportTask(task: ExportTask): Promise<ExportTaskAnswer> {
  if (task.kind === 'bundle') return [await makeBundle(task)];
  if (task.kind === 'book') {
    const { storiesEpub } = await import('./epub/stories-epub.ts');
    return [await writeExport(task.file, await storiesEpub(task.stories))];
  }
  const { stories, ...settings } = task;
  // While one story comes from the disk or goes to it, others are made.
  return (await Promise.all(stories.map((story) => writeFiles(settings, story)))).flat();
}

async function makeBundle({
  bundle,
  style,
  finishing,
}: ExportTask & { readonly kind: 'bundle' }): Promise<Result<null, Refusal>> {
  // What looks things up in captures is large, and other formats do without.
  const { withReports } = await import('../bundle/story-reports.ts');
  const stories: BundleStory[] = [];
  for (const one of bundle.stories) stories.push(await withReports(one, { library: bundle.library, style }));
  return finishBundle({ ...bundle, stories }, finishing);
}

async function writeFiles(
  { library, coverage }: { readonly library: string; readonly coverage: boolean },
  { id, current, files }: StoryFiles,
): Promise<readonly Result<null, Refusal>[]> {
  const story = current === null ? await readStory(library, id) : ok(current);
  if (!story.ok) return files.map(() => story);
  const exported = { library, coverage, ...story.value };
  return Promise.all(
    files.map(async ({ format, file }) => writeExport(file, await makeFile(exported, format))),
  );
}

async function readStory(library: string, id: StoryId): Promise<Result<CurrentStory, Refusal>> {
  const loaded = await loadStory(libraryPaths.story(library, id));
  if (!loaded.ok) return loaded;
  const { doc, updatedAt, stale } = loaded.value;
  const story: Story = { id, updatedAt, ...readStoryDoc(doc) };
  doc.destroy();
  return ok({ story, settled: !stale });
}
