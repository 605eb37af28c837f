import type { CaptureReading } from '../../core/capture/reading.ts';
import { refusalOf, type Refusal } from '../../core/contract/refusal.ts';
import { refused, type Result } from '../../core/result.ts';
import { workerTask } from '../workers/worker-task.ts';

/** A file may take so long, and so much memory, to be read; ms, MB. */
const limits = { timeout: 60_000, memory: 1_024 };

const task = workerTask<
  { readonly file: string; readonly fileName: string },
  Result<CaptureReading, Refusal>
>('read-capture', limits);

/**
 * Reads a saved source in a thread of its own: one that takes for ever, or all memory, is refused, and the window never
 * stands still. Refuses as `readCapture` does.
 */
export async function readCaptureInWorker(
  file: string,
  fileName: string,
): Promise<Result<CaptureReading, Refusal>> {
  const answer = await task.run({ file, fileName });
  if (answer.ok) return answer.value;
  return refused(
    answer.refusal === 'crashed'
      ? refusalOf('file-damaged', fileName, 'reading it failed')
      : refusalOf('file-too-complex', fileName),
  );
}
