import { stat } from 'node:fs/promises';
import { refusalOf, type Refusal } from '../../core/contract/refusal.ts';
import { ok, refused, type Result } from '../../core/result.ts';
import { workerTask, type WorkerFailure } from '../workers/worker-task.ts';
import type { BundleAnswer, BundleTask } from './bundle-task.ts';

/** The time that any bundle may take (ms), and how fast a slow disk gives a large one (bytes per ms). */
const patience = { least: 60_000, slowest: 5_000 };

const task = workerTask<BundleTask, unknown>('open-bundle', { timeout: patience.least, memory: 1_536 });

/**
 * Does one task in the thread for it: neither typing nor saving waits, and a bundle that was made to take all time or
 * memory takes only the thread’s. `name` is what the bundle is called. Refuses with `bundle-invalid` then.
 */
export async function bundleInWorker<K extends BundleTask['kind']>(
  job: BundleTask & { readonly kind: K },
  name: string,
): Promise<Result<BundleAnswer[K], Refusal>> {
  const answer = await task.run(job, patience.least + (await sizeOf(job)) / patience.slowest);
  // Sound because the worker answers each kind of task with its kind of answer.
  if (answer.ok) return ok(answer.value as BundleAnswer[K]);
  return refused(refusalOf('bundle-invalid', name, failureInWords[answer.refusal]));
}

/** How much there is to read; bytes. */
async function sizeOf(job: BundleTask): Promise<number> {
  if (job.kind === 'merge') return job.ours.state.length + job.theirs.state.length;
  return (await stat(job.place).catch(() => null))?.size ?? 0;
}

const failureInWords: Readonly<Record<WorkerFailure, string>> = {
  'too-slow': 'it takes longer to read than any bundle of its size should',
  'out-of-memory': 'it takes more memory to read than any bundle should',
  crashed: 'reading it failed',
};
