import type { Worker } from 'node:worker_threads';
import { ok, refused, type Result } from '../../core/result.ts';
import { takeTurns } from '../take-turns.ts';
import { startWorker } from './start-worker.ts';

/** Why a worker gave no answer. It was stopped then, and the next task starts a new one. */
export type WorkerFailure = 'too-slow' | 'out-of-memory' | 'crashed';

/** One worker thread that does one task after the other; started at the first, and kept while there is work. */
export type WorkerTask<I, O> = {
  /** Does one task. A task that needs it may have another time than the limit; ms. */
  readonly run: (input: I, timeout?: number) => Promise<Result<O, WorkerFailure>>;
  readonly close: () => Promise<void>;
};

export type WorkerLimits = {
  /** After this time a task is given up and its worker killed; ms. */
  readonly timeout: number;
  /** The most memory that a task may take; MB. */
  readonly memory: number;
  /** How long an idle worker is kept for the next task: what it has loaded takes memory; ms. */
  readonly keptFor?: number;
};

const usuallyKeptFor = 60_000;

/**
 * A worker by the name of its entry file. It gets each input as a message and answers with one message; both are
 * structured clones. An idle worker does not keep the process alive.
 */
export function workerTask<I, O>(name: string, limits: WorkerLimits): WorkerTask<I, O> {
  let worker: Worker | null = null;
  let leaving: NodeJS.Timeout | undefined;
  const inTurn = takeTurns();

  const start = (): Worker => {
    const started = startWorker(name, {
      resourceLimits: { maxOldGenerationSizeMb: limits.memory, maxYoungGenerationSizeMb: 8 },
      stderr: true,
    });
    // A worker that is being stopped may still report an error; nobody waits for it any more.
    started.on('error', () => undefined);
    started.unref();
    return started;
  };

  const stop = async (): Promise<void> => {
    clearTimeout(leaving);
    const stopped = worker;
    worker = null;
    await stopped?.terminate();
  };

  const runNow = (input: I, timeout: number): Promise<Result<O, WorkerFailure>> =>
    new Promise((resolve) => {
      clearTimeout(leaving);
      const current = (worker ??= start());
      current.ref();
      const settle = (result: Result<O, WorkerFailure>) => {
        clearTimeout(timer);
        current.off('message', onMessage).off('error', onError).off('exit', onExit);
        current.unref();
        if (result.ok) leaving = setTimeout(() => void stop(), limits.keptFor ?? usuallyKeptFor).unref();
        else void stop();
        resolve(result);
      };
      const onMessage = (output: O) => settle(ok(output));
      const onError = (error: unknown) => settle(refused(isOutOfMemory(error) ? 'out-of-memory' : 'crashed'));
      const onExit = () => settle(refused('crashed'));
      const timer = setTimeout(() => settle(refused('too-slow')), timeout);
      current.on('message', onMessage).on('error', onError).on('exit', onExit);
      try {
        current.postMessage(input);
      } catch {
        // What cannot be sent to a thread is a mistake of ours: the next task is not to suffer for it.
        settle(refused('crashed'));
      }
    });

  return {
    run: (input, timeout = limits.timeout) => inTurn(() => runNow(input, timeout)),
    close: () => inTurn(stop),
  };
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
