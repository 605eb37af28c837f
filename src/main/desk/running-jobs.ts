/** Long work that can be called off by the name that its client gave it. */
export type RunningJobs = {
  /** Does the work; it can be stopped from this moment on, and is known no more when it ends, however it ends. */
  readonly run: <T>(job: string, work: (signal: AbortSignal) => Promise<T>) => Promise<T>;
  readonly stop: (job: string) => void;
  /** Stops all, and waits until they have ended. What is begun afterwards is stopped from the start. */
  readonly close: () => Promise<void>;
};

/** Jobs of one kind. `whenIdle` is done when the last of those that run ends, before its answer is given. */
export function runningJobs(whenIdle: () => Promise<void>): RunningJobs {
  // Two clients may choose one name, so each job is told by its own stop.
  const running = new Map<AbortController, { readonly job: string; readonly ended: Promise<unknown> }>();
  let isClosed = false;

  const done = async <T>(stop: AbortController, work: (signal: AbortSignal) => Promise<T>): Promise<T> => {
    try {
      return await work(stop.signal);
    } finally {
      running.delete(stop);
      if (running.size === 0) await whenIdle();
    }
  };
  return {
    run: (job, work) => {
      const stop = new AbortController();
      if (isClosed) stop.abort();
      const ended = done(stop, work);
      running.set(stop, { job, ended });
      return ended;
    },
    stop: (wanted) => {
      for (const [stop, { job }] of running) if (job === wanted) stop.abort();
    },
    close: async () => {
      isClosed = true;
      const ends = [...running.values()].map(({ ended }) => ended);
      for (const stop of running.keys()) stop.abort();
      await Promise.allSettled(ends);
      await whenIdle();
    },
  };
}
