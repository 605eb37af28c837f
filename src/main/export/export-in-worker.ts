import { availableParallelism } from 'node:os';
import { refusalOf } from '../../core/contract/refusal.ts';
import { refused } from '../../core/result.ts';
import { workerTask, type WorkerTask } from '../workers/worker-task.ts';
import type { ExportTask, ExportTaskAnswer } from './export-job.ts';

/** A task may take so long, and so much memory; ms, MB. A bundle of many gigabytes goes to a slow disk, too. */
const limits = { timeout: 60 * 60_000, memory: 2_048 };

type Lane = { readonly task: WorkerTask<ExportTask, ExportTaskAnswer>; readonly waiting: number };

/** A thread for each core, up to four; one is started when all others are busy. */
let lanes: readonly Lane[] = [];
const mostLanes = Math.min(4, Math.max(1, availableParallelism()));

/** How many tasks are worth handing in at once: each thread has its next one when it is done. */
export const tasksAtOnce = 2 * mostLanes;

/** Does a task in a thread of exports, so that neither typing nor saving waits. `label` names the story. */
export async function exportInWorker(job: ExportTask, label: string): Promise<ExportTaskAnswer> {
  const { task } = takeLane();
  const answer = await task.run(job);
  lanes = lanes.map((lane) => (lane.task === task ? { ...lane, waiting: lane.waiting - 1 } : lane));
  if (answer.ok) return answer.value;
  const refusal = refused(refusalOf('storage-failed', label, 'writing it failed'));
  const files = job.kind === 'stories' ? job.stories.flatMap((story) => story.files) : [null];
  return files.map(() => refusal);
}

/** The lane with the fewest tasks; a new one where all have some and there may be more. */
function takeLane(): Lane {
  const least = lanes.toSorted((a, b) => a.waiting - b.waiting)[0];
  const isNew = least === undefined || (least.waiting > 0 && lanes.length < mostLanes);
  const lane = isNew
    ? { task: workerTask<ExportTask, ExportTaskAnswer>('export-story', limits), waiting: 0 }
    : least;
  const taken = { ...lane, waiting: lane.waiting + 1 };
  lanes = isNew ? [...lanes, taken] : lanes.map((one) => (one.task === lane.task ? taken : one));
  return taken;
}
