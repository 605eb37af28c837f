import { dropScratch } from '../library/scratch-folder.ts';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Does the work of a command. Where the process is told to end meanwhile, what it has in the temporary folder (an opened
 * bundle, say) is removed first; then it ends as it would have.
 */
export async function leavingTidy<T>(work: () => Promise<T>): Promise<T> {
  const leave = (signal: NodeJS.Signals) => {
    // A command that listens itself comes to its own end.
    if (process.listenerCount(signal) > 1) return;
    dropScratch();
    stopListening();
    process.kill(process.pid, signal);
  };
  const stopListening = () => {
    for (const signal of signals) process.off(signal, leave);
  };
  for (const signal of signals) process.on(signal, leave);
  try {
    return await work();
  } finally {
    stopListening();
  }
}
