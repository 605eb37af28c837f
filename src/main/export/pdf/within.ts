/** What `within` answers where a task takes too long. */
export const late = Symbol('late');

/** A task's value, or `late` after so many milliseconds. The task goes on; whoever started it must end it. */
export async function within<T>(task: Promise<T>, limit: number): Promise<T | typeof late> {
  let timer: NodeJS.Timeout | undefined;
  const waited = new Promise<typeof late>((resolve) => {
    timer = setTimeout(() => resolve(late), limit);
  });
  try {
    return await Promise.race([task, waited]);
  } finally {
    clearTimeout(timer);
    // Its failure is nobody's business any more.
    task.catch(() => undefined);
  }
}
