import { workerTask } from '../workers/worker-task.ts';
import type { FoundName } from './found-name.ts';

const finder = workerTask<{ readonly text: string; readonly language: string }, readonly FoundName[]>(
  'find-names',
  {
    timeout: 20_000,
    memory: 512,
  },
);

/** The names in a text, found in a thread of its own. A text that cannot be worked through in time has none. */
export async function findNamesInWorker(text: string, language: string): Promise<readonly FoundName[]> {
  const found = await finder.run({ text, language });
  return found.ok ? found.value : [];
}
