import { refusalOf } from '../../core/contract/refusal.ts';
import { refused } from '../../core/result.ts';
import { workerTask } from '../workers/worker-task.ts';
import type { ExportTask, ExportTaskAnswer } from './export-job.ts';

/** A task may take so long, and so much memory; ms, MB. A bundle of many gigabytes goes to a slow disk, too. */
const task = workerTask<ExportTask, ExportTaskAnswer>('export-story', {
  timeout: 60 * 60_000,
  memory: 2_048,
});

/** Does a task in the thread of exports, so that neither typing nor saving waits. `label` names the story. */
export async function exportInWorker(job: ExportTask, label: string): Promise<ExportTaskAnswer> {
  const answer = await task.run(job);
  if (answer.ok) return answer.value;
  const refusal = refused(refusalOf('storage-failed', label, 'writing it failed'));
  return job.kind === 'story' ? job.files.map(() => refusal) : [refusal];
}
