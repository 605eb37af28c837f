/** Runs a task when those before it are done, whether they worked or not. */
export type InTurn = <T>(task: () => Promise<T>) => Promise<T>;

/** A queue of its own: tasks given to it run one after the other, in the order in which they came. */
export function takeTurns(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const done = last.then(task);
    last = done.catch(() => undefined);
    return done;
  };
}
