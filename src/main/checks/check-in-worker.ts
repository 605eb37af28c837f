import { refusalOf, type Refusal } from '../../core/contract/refusal.ts';
import { ok, refused, type Result } from '../../core/result.ts';
import { workerTask } from '../workers/worker-task.ts';
import type { Job, JobAnswer } from './check-job.ts';

const task = workerTask<Job, unknown>('check-story', { timeout: 60_000, memory: 1_024 });

/** Does one job in the thread for it. `name` is what the job is about, for the sentence of a refusal. */
export async function checkInWorker<J extends Job>(
  job: J,
  name: string,
): Promise<Result<JobAnswer[J['kind']], Refusal>> {
  const answer = await task.run(job);
  // Sound because the worker answers each kind of job with its kind of answer.
  if (answer.ok) return ok(answer.value as JobAnswer[J['kind']]);
  return refused(refusalOf('file-too-complex', name));
}
