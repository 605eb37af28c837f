/** Does some work and watches this thread: how long the work took, and the longest time that nothing else could be done; ms. */
export async function watchThread<T>(
  work: () => Promise<T>,
): Promise<{ readonly value: T; readonly took: number; readonly longest: number }> {
  const start = performance.now();
  let last = start;
  let longest = 0;
  const beat = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  };
  const timer = setInterval(beat, 5);
  try {
    const value = await work();
    beat();
    return { value, took: performance.now() - start, longest };
  } finally {
    clearInterval(timer);
  }
}
