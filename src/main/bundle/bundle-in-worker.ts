import { stat } from 'node:fs/promises';
import { refusalOf, type Refusal } from '../../core/contract/refusal.ts';
import { ok, refused, type Result } from '../../core/result.ts';
import { folderSource } from '../bag/folder-source.ts';
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
  const answer = await task.run(job, await patienceFor(job));
  // Sound because the worker answers each kind of task with its kind of answer.
  if (answer.ok) return ok(answer.value as BundleAnswer[K]);
  return refused(refusalOf('bundle-invalid', name, failureInWords[answer.refusal]));
}

/**
 * The same with another patience (ms): who watches a command waits as long as the disk takes. How the thread failed is
 * for the caller to say.
 */
export async function bundleWithPatience<K extends BundleTask['kind']>(
  job: BundleTask & { readonly kind: K },
  time: number,
): Promise<Result<BundleAnswer[K], WorkerFailure>> {
  // Sound for the same reason.
  return (await task.run(job, time)) as Result<BundleAnswer[K], WorkerFailure>;
}

/** The time that a task may take, which is that of all it has to read; ms. */
export async function patienceFor(job: BundleTask): Promise<number> {
  const size =
    job.kind === 'merge' ? job.ours.state.length + job.theirs.state.length : await sizeOf(job.place);
  return patience.least + size / patience.slowest;
}

/** The bytes of a file, or of all files in a folder. */
async function sizeOf(place: string): Promise<number> {
  const found = await stat(place).catch(() => null);
  if (found === null || !found.isDirectory()) return found?.size ?? 0;
  const { files } = await folderSource(place);
  return [...files.values()].reduce((sum, size) => sum + size, 0);
}

const failureInWords: Readonly<Record<WorkerFailure, string>> = {
  'too-slow': 'it takes longer to read than any bundle of its size should',
  'out-of-memory': 'it takes more memory to read than any bundle should',
  crashed: 'reading it failed',
};
