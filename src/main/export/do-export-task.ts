import type { Refusal } from '../../core/contract/refusal.ts';
import type { Result } from '../../core/result.ts';
import { finishBundle } from '../bundle/finish-bundle.ts';
import type { ExportTask, ExportTaskAnswer } from './export-job.ts';
import { storiesEpub } from './epub/stories-epub.ts';
import { makeFile } from './file-makers.ts';
import { writeExport } from './write-export.ts';

/** Does one task of an export; what it refuses stands in the answer, file by file. */
export async function doExportTask(task: ExportTask): Promise<ExportTaskAnswer> {
  if (task.kind === 'bundle') return [await finishBundle(task.bundle, task.finishing)];
  if (task.kind === 'book') return [await writeExport(task.file, await storiesEpub(task.stories))];
  const answers: Result<null, Refusal>[] = [];
  for (const { format, file } of task.files)
    answers.push(await writeExport(file, await makeFile(task.exported, format)));
  return answers;
}
