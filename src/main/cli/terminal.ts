/** Where a command writes. stdout carries the result and nothing else; progress and messages go to stderr. */
export type Terminal = {
  readonly print: (text: string) => void;
  readonly say: (text: string) => void;
  /** A line that is written over and over while work goes on; nothing where stderr is no terminal. */
  readonly progress: (text: string) => void;
  /** How many characters fit on a line of stdout; null where it is no terminal. */
  readonly width: () => number | null;
  /** Resolves when the user asks the program to end (Ctrl+C, SIGTERM). */
  readonly interrupted: () => Promise<void>;
};

/** The terminal of this process. */
export function processTerminal(): Terminal {
  const showsProgress = process.stderr.isTTY;
  const clearLine = () => (showsProgress ? void process.stderr.write('\r\u001B[K') : undefined);
  return {
    print: (text) => void process.stdout.write(`${text}\n`),
    say: (text) => {
      clearLine();
      process.stderr.write(`${text}\n`);
    },
    progress: (text) => {
      clearLine();
      if (showsProgress) process.stderr.write(text);
    },
    width: () => (process.stdout.isTTY ? process.stdout.columns : null),
    interrupted: () =>
      new Promise((resolve) => {
        for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
      }),
  };
}
