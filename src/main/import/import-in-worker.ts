import { refusalOf, type Refusal } from '../../core/contract/refusal.ts';
import type { StoryRead } from '../../core/import/import-story.ts';
import { refused, type Result } from '../../core/result.ts';
import { workerTask } from '../workers/worker-task.ts';
import type { ImportJob } from './import-file.ts';

const task = workerTask<{ readonly file: string; readonly job: ImportJob }, Result<StoryRead, Refusal>>(
  'import-story',
  { timeout: 60_000, memory: 1_024 },
);

/**
 * Reads a story from a file in a thread of its own: a file that takes for ever, or all memory, is refused as too
 * complex, and the window never stands still.
 */
export async function importInWorker(file: string, job: ImportJob): Promise<Result<StoryRead, Refusal>> {
  const answer = await task.run({ file, job });
  if (answer.ok) return answer.value;
  return refused(
    answer.refusal === 'crashed'
      ? refusalOf('file-damaged', job.fileName, 'reading it failed')
      : refusalOf('file-too-complex', job.fileName),
  );
}
